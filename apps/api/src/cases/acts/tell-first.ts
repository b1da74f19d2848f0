import type { Refused } from '@casegrid/domain';

/** Something of which a case has to know before it comes about elsewhere. */
export interface Beforehand {
  /** Tells the case; `again` is told apart from what it was told the first time. */
  readonly take: (again: string) => Promise<Refused | undefined>;
  /** Whether the case knows. */
  readonly isTaken: () => Promise<boolean>;
  /** Whether it came about. */
  readonly hasHappened: () => Promise<boolean>;
  /** Tells the case that it did not. */
  readonly giveBack: () => Promise<unknown>;
}

/**
 * The case is told first; should it not come about after all, it is told so. A crash in between leaves a case that knows of
 * what is not yet: the retry ends what was begun, or the worker takes it back some minutes later. So it is told once more
 * when it was taken back before it came about. What it answers settles it; or the code with which the case refused.
 */
export async function tellFirst(
  { take, isTaken, hasHappened, giveBack }: Beforehand,
  now: string,
): Promise<(() => Promise<void>) | Refused> {
  const refused = await take('');
  if (refused) return refused;
  const takeAgain = async () => {
    if (!(await isTaken())) await take(` again ${now}`);
  };
  await takeAgain();
  return async () => {
    if (await hasHappened()) await takeAgain();
    else await giveBack();
  };
}
