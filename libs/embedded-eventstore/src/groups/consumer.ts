import type { Refusal } from '../streams/refusal';
import type { Message } from './message';

/** Whoever reads from a group over one call. */
export interface Connection {
  /** How the client calls its connection; empty when it does not. */
  readonly name: string;
  readonly user: string;
  send(message: Message): void;
  /** Ends the call. */
  drop(refusal: Refusal): void;
}

/** A connection with what it has in hand. */
export class Consumer {
  readonly inHand = new Map<string, Message>();
  /** Messages sent, those that went out again included. */
  sent = 0;

  constructor(
    readonly connection: Connection,
    /** Messages that it takes before it has to answer. */
    private readonly slots: number,
  ) {}

  get freeSlots(): number {
    return Math.max(0, this.slots - this.inHand.size);
  }

  take(message: Message): void {
    this.inHand.set(message.id, message);
    this.sent += 1;
    this.connection.send(message);
  }
}
