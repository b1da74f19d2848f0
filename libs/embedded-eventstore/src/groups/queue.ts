import type { Message, Place } from './message';
import type { GroupSettings } from './settings';

/** What became of a message: sent, kept until something changes, or kept like all that follow it. */
export type Dealt = 'sent' | 'wait' | 'all-busy';

/** Messages that wait for a consumer: those that go out again before those that were never out. */
export class Queue {
  private returned: Message[] = [];
  private ready: Message[] = [];

  constructor(private readonly settings: GroupSettings) {}

  /** Events read in one go. */
  get batch(): number {
    return Math.max(1, this.settings.readBatchSize);
  }

  /** Whether one more batch may be read ahead. */
  get hasRoom(): boolean {
    return this.ready.length + this.returned.length + this.batch <= this.settings.bufferSize;
  }

  get counts(): { ready: number; retries: number } {
    return { ready: this.ready.length, retries: this.returned.length };
  }

  add(message: Message): void {
    this.ready.push(message);
  }

  /** In the order of the source; what was parked comes after that, in the order in which it was. */
  again(message: Message): void {
    const { place } = message;
    const index = place ? this.returned.findIndex((other) => !other.place || other.place.at > place.at) : -1;
    if (index < 0) this.returned.push(message);
    else this.returned.splice(index, 0, message);
  }

  /** Offers every message in its turn; those that were sent are gone. */
  deal(offer: (message: Message) => Dealt): void {
    const { kept, isOver } = dealt(this.returned, offer);
    this.returned = kept;
    if (!isOver) this.ready = dealt(this.ready, offer).kept;
  }

  /** The places of all that may be the first of what is still on its way. */
  places(): (Place | undefined)[] {
    return [...this.returned.map(({ place }) => place), this.ready[0]?.place];
  }
}

function dealt(
  messages: Message[],
  offer: (message: Message) => Dealt,
): { kept: Message[]; isOver: boolean } {
  const waiting: Message[] = [];
  for (const [index, message] of messages.entries()) {
    const outcome = offer(message);
    if (outcome === 'all-busy') {
      if (index === 0) return { kept: messages, isOver: true };
      return { kept: [...waiting, ...messages.slice(index)], isOver: true };
    }
    if (outcome === 'wait') waiting.push(message);
  }
  return { kept: waiting, isOver: false };
}
