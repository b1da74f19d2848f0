/** Whether a piece of work comes to its end within so many milliseconds. */
export async function isDoneWithin(limit: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, limit, false)));
  try {
    return await Promise.race([work.then(() => true), over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Lets through while it is open; those who come while it is shut wait. */
export class Gate {
  #isOpen = false;
  #open: () => void = () => undefined;
  #opened: Promise<void> = this.#closed();

  pass(): Promise<void> {
    return this.#opened;
  }

  open(): void {
    this.#isOpen = true;
    this.#open();
  }

  shut(): void {
    if (this.#isOpen) this.#opened = this.#closed();
    this.#isOpen = false;
  }

  #closed(): Promise<void> {
    return new Promise((resolve) => (this.#open = resolve));
  }
}
