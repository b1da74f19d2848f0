import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import type { Push } from '../batches';
import { isAfter, type Position, type StoredRecord } from '../port';

/** A place that a filtered subscription has passed with nothing for us in it. */
export interface Passed {
  readonly passed: Position;
  readonly event?: never;
}

/** Where the last of these items lies. */
export function placeAfter(items: readonly object[], records: readonly StoredRecord[]): Position | undefined {
  const last = items.at(-1) as Partial<Passed> | undefined;
  return last?.passed ?? records.at(-1)?.position;
}

interface Buffered {
  readonly readableLength: number;
  on(event: 'data', listener: (item: AllStreamResolvedEvent) => void): unknown;
}

/** Tells of places passed, never before the events that came before them and may still wait in the stream's buffer. */
export class PassedPlaces {
  #last: Position | undefined;
  #stream: Buffered | undefined;
  #push: Push<Passed> = () => undefined;

  /** To be called once the stream's own items are listened to. */
  tell(stream: Buffered, push: Push<Passed>): void {
    this.#stream = stream;
    this.#push = push;
    stream.on('data', (item) => this.#came(item));
  }

  passed(place: Position): void {
    this.#last = place;
    this.#tellOnceDrained();
  }

  /** An event from behind the place says more than the place itself. */
  #came({ event }: AllStreamResolvedEvent): void {
    if (event && this.#last !== undefined && isAfter(String(event.position.commit), this.#last))
      this.#last = undefined;
    this.#tellOnceDrained();
  }

  #tellOnceDrained(): void {
    if (this.#last === undefined || this.#stream?.readableLength !== 0) return;
    this.#push({ passed: this.#last });
    this.#last = undefined;
  }
}
