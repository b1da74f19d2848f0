export type Expected = 'any' | 'no_stream' | bigint;

/** Where the store says that the last event of an append is. */
export interface Answer {
  readonly revision: number;
  readonly position: number;
}

/** An append that was sent at least once. */
export interface Append {
  readonly stream: string;
  readonly expected: Expected;
  readonly ids: readonly string[];
  readonly digests: readonly number[];
  /** The highest position that was acknowledged before it was first sent; its own must be higher. */
  readonly floor: number;
  /** More than one when it was sent again although it was acknowledged. */
  readonly answers: Answer[];
}

interface Asked {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly { readonly id: string; readonly digest: number }[];
}

/** What the writers know: everything that was ever sent, and what the store said to it. */
export class Ledger {
  readonly appends: Append[] = [];
  /** In the order in which their first answers came. */
  readonly acknowledged: Append[] = [];
  readonly #byId = new Map<string, { append: Append; index: number }>();
  #highest = -1;
  events = 0;
  /** When the last answer came, in milliseconds of the system's clock. */
  answeredAt = 0;
  /** How often an append was sent again because its outcome was not known. */
  retries = 0;
  /** How many appends that happened to. */
  retried = 0;

  /** To be called before it is sent, so that nothing is in the store that is not written down here. */
  propose({ stream, expected, events }: Asked): Append {
    const append: Append = {
      stream,
      expected,
      ids: events.map(({ id }) => id),
      digests: events.map(({ digest }) => digest),
      floor: this.#highest,
      answers: [],
    };
    this.appends.push(append);
    append.ids.forEach((id, index) => this.#byId.set(id, { append, index }));
    return append;
  }

  answered(append: Append, answer: Answer): void {
    this.answeredAt = Date.now();
    if (append.answers.push(answer) > 1) return;
    this.acknowledged.push(append);
    this.events += append.ids.length;
    this.#highest = Math.max(this.#highest, answer.position);
  }

  again(attempt: number): void {
    this.retries += 1;
    if (attempt === 1) this.retried += 1;
  }

  find(id: string): { readonly append: Append; readonly index: number } | undefined {
    return this.#byId.get(id);
  }
}
