/** Runs jobs of the same key one after the other, and those of different keys side by side. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<void>>();

  async run<Result>(key: string, job: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key);
    let release: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (release = resolve));
    const queued = before ? before.then(() => turn) : turn;
    this.#last.set(key, queued);
    await before;
    try {
      return await job();
    } finally {
      release();
      if (this.#last.get(key) === queued) this.#last.delete(key);
    }
  }
}
