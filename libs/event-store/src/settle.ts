import { StoreUnavailable, type Appended } from './port';

/** What one attempt to append came to. `UNKNOWN`: it may have happened. */
export type Attempt = Appended | 'CONFLICT' | { readonly unknown: unknown };

export interface Attempts {
  /** Tries the append; with the same ids at the same revision however often it is called. */
  readonly append: () => Promise<Attempt>;
  /** Looks whether the stream already holds exactly these events at that place. */
  readonly find: () => Promise<Appended | undefined>;
  /** Waits before trying again; grows with the number of attempts. */
  readonly pause: (attempt: number) => Promise<void>;
  /** True once no further attempt shall be made. */
  readonly isOver: () => boolean;
}

/**
 * Tries until the outcome is known. After an unknown outcome a conflict may be our own events, which a store that
 * lost its memory of ids no longer recognises: so the stream itself is asked.
 * @returns where the append ended, or nothing when somebody else was first
 * @throws StoreUnavailable when it cannot be known in time
 */
export async function settle({ append, find, pause, isOver }: Attempts): Promise<Appended | undefined> {
  let doubt: unknown;
  for (let attempt = 0; ; attempt += 1) {
    const result = await append();
    if (result === 'CONFLICT') return doubt === undefined ? undefined : await find();
    if (!('unknown' in result)) return result;
    doubt = result.unknown ?? 'no answer';
    if (isOver()) throw new StoreUnavailable('the outcome of an append is not known', { cause: doubt });
    await pause(attempt);
  }
}
