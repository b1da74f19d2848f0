type End = () => void | Promise<void>;

/** What must not outlive the program: processes, connections, folders, mounts. */
export class Leftovers {
  readonly #ends: End[] = [];
  #isClosed = false;

  /** To be called in the very breath in which the thing comes to be, so that nothing is missed. */
  keep(end: End): void {
    this.#ends.push(end);
  }

  /** @throws when the program is being ended and nothing more may come to be */
  mustBeOpen(): void {
    if (this.#isClosed) throw new Error('the torture is being ended');
  }

  /** Ends all that is there, the latest first. One that cannot be ended does not keep the others from it. */
  async clear(): Promise<void> {
    for (let end = this.#ends.pop(); end; end = this.#ends.pop()) {
      try {
        await end();
      } catch (error) {
        process.emitWarning(`something was left behind: ${String(error)}`);
      }
    }
  }

  /** As `clear`, and for good. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.clear();
  }
}
