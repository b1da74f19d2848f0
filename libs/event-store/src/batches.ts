import { once } from 'node:events';

/** Items gathered while nobody asked; above this the source is paused, so that memory stays bounded. */
const mostWaiting = 10_000;

/** What is needed of a readable stream of objects, however closely its own listeners are typed. */
export interface Source {
  on(event: never, listener: never): unknown;
  pause(): unknown;
  resume(): unknown;
}

type Listen = (event: string, listener: (news: never) => void) => unknown;

/** Takes an item that comes beside the stream, in its order. */
export type Push<Item> = (item: Item) => void;

/** What a stream has delivered and nobody has taken yet. */
class Inbox<Item> {
  readonly #waiting: Item[] = [];
  readonly #bell = new EventTarget();
  #ended = false;
  #failure: Error | undefined;

  constructor(private readonly source: Source) {
    const on = source.on.bind(source) as Listen;
    on('data', this.push);
    on('end', () => this.#end());
    on('close', () => this.#end());
    on('error', (error: Error) => this.#end(error));
  }

  readonly push: Push<Item> = (item) => {
    this.#waiting.push(item);
    if (this.#waiting.length >= mostWaiting) this.source.pause();
    if (this.#waiting.length === 1) this.ring();
  };

  readonly ring = (): void => {
    this.#bell.dispatchEvent(new Event('news'));
  };

  /** Up to `most` items as soon as there are any; nothing once the stream has ended or the signal was given. */
  async take(most: number, signal?: AbortSignal): Promise<Item[]> {
    while (this.#isQuiet && !signal?.aborted) await once(this.#bell, 'news');
    if (signal?.aborted) return [];
    this.#failOnceEmpty();
    const taken = this.#waiting.splice(0, most);
    if (this.#waiting.length < mostWaiting / 2) this.source.resume();
    return taken;
  }

  get #isQuiet(): boolean {
    return this.#waiting.length === 0 && !this.#ended;
  }

  #failOnceEmpty(): void {
    if (this.#waiting.length === 0 && this.#failure) throw this.#failure;
  }

  #end(failure?: Error): void {
    this.#ended = true;
    this.#failure ??= failure;
    this.ring();
  }
}

/**
 * Everything a stream has delivered since the last time it was asked, at most `most` at once. One await per batch
 * and not per item: a full read of the log runs at the client's own speed. Ends when the source ends.
 * @throws what the source failed with
 */
export async function* batchesOf<Item>(
  source: Source,
  most: number,
  signal?: AbortSignal,
  beside?: (push: Push<Item>) => void,
): AsyncGenerator<Item[]> {
  const inbox = new Inbox<Item>(source);
  beside?.(inbox.push);
  signal?.addEventListener('abort', inbox.ring, { once: true });
  try {
    for (let items = await inbox.take(most, signal); items.length > 0; items = await inbox.take(most, signal))
      yield items;
  } finally {
    signal?.removeEventListener('abort', inbox.ring);
  }
}
