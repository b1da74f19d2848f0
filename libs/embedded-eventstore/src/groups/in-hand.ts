import type { Consumer } from './consumer';
import type { Message, Place } from './message';

interface Held {
  message: Message;
  consumer: Consumer;
  due: number;
}

/** Messages that consumers have and have not answered. */
export class InHand {
  private readonly held = new Map<string, Held>();

  get size(): number {
    return this.held.size;
  }

  has(id: string): boolean {
    return this.held.has(id);
  }

  /** Due to be answered before a time, in milliseconds since 1970. */
  give(message: Message, consumer: Consumer, due: number): void {
    this.held.set(message.id, { message, consumer, due });
    consumer.take(message);
  }

  /** Takes a message back, if this consumer has it. */
  takeFrom(consumer: Consumer, id: string): Message | undefined {
    return this.held.get(id)?.consumer === consumer ? this.take(id) : undefined;
  }

  /** Takes back all that is overdue. */
  takeOverdue(now: number): Message[] {
    const overdue = [...this.held.values()].filter(({ due }) => due <= now);
    for (const { message } of overdue) this.take(message.id);
    return overdue.map(({ message }) => message);
  }

  places(): (Place | undefined)[] {
    return [...this.held.values()].map(({ message }) => message.place);
  }

  private take(id: string): Message | undefined {
    const held = this.held.get(id);
    this.held.delete(id);
    held?.consumer.inHand.delete(id);
    return held?.message;
  }
}
