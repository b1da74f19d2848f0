type End = () => void | Promise<void>;

/** What must not outlive the program: processes, connections, folders. */
export class Leftovers {
  readonly #ends: End[] = [];
  #clearing: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** To be called in the very breath in which the thing comes to be, so that nothing is missed. */
  keep(end: End): void {
    this.#ends.push(end);
  }

  /** @throws when the program is being ended and nothing more may come to be */
  mustBeOpen(): void {
    if (this.#isClosed) throw new Error('the benchmark is being ended');
  }

  /** Ends all that is there, the latest first. One that cannot be ended does not keep the others from it. */
  clear(): Promise<void> {
    this.#clearing = this.#clearing.then(() => this.#clear());
    return this.#clearing;
  }

  /** As `clear`, and for good. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.clear();
  }

  async #clear(): Promise<void> {
    const failures: unknown[] = [];
    for (let end = this.#ends.pop(); end; end = this.#ends.pop()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    for (const failure of failures) process.emitWarning(`something was left behind: ${String(failure)}`);
  }
}
