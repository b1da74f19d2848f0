/** Sleeps until woken; woken while awake, it does not fall asleep again. */
export class Sleeper {
  private woken = false;
  private resume: (() => void) | undefined;

  async sleep(): Promise<void> {
    if (!this.woken) await new Promise<void>((resolve) => (this.resume = resolve));
    this.woken = false;
    this.resume = undefined;
  }

  wake(): void {
    this.woken = true;
    this.resume?.();
  }
}

/** Wakes those who wait for new events. It carries no events: each reads the log at its own pace. */
export class Live {
  private readonly ofAll = new Set<Sleeper>();
  private readonly ofStream = new Map<string, Set<Sleeper>>();
  private readonly listeners: ((streams: readonly string[]) => void)[] = [];

  /** Wakes the sleeper after each commit, or after those with events of the stream; answers how to stop that. */
  follow(sleeper: Sleeper, stream?: string): () => void {
    if (stream === undefined) {
      this.ofAll.add(sleeper);
      return () => this.ofAll.delete(sleeper);
    }
    const sleepers = this.ofStream.get(stream) ?? new Set();
    this.ofStream.set(stream, sleepers.add(sleeper));
    return () => {
      sleepers.delete(sleeper);
      if (sleepers.size === 0 && this.ofStream.get(stream) === sleepers) this.ofStream.delete(stream);
    };
  }

  /** Calls back after each commit, before whoever waits for its answer goes on. */
  heed(listener: (streams: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  committed(streams: readonly string[]): void {
    for (const listener of this.listeners) listener(streams);
    for (const sleeper of this.ofAll) sleeper.wake();
    for (const stream of streams) {
      for (const sleeper of this.ofStream.get(stream) ?? []) sleeper.wake();
    }
  }
}
