import { contentOf, streamAndType } from '../log/record';
import { textOf } from '../wire/message-reader';
import type { Consumer } from './consumer';
import type { Message } from './message';
import type { StrategyName } from './settings';

/** Who gets a message: a consumer, nobody just now because all are busy, or nobody just now of those it may go to. */
export type Choice = Consumer | 'all-busy' | 'wait';

/** Decides which consumer a message goes to. */
export interface Strategy {
  join(consumer: Consumer): void;
  leave(consumer: Consumer): void;
  choose(message: Message): Choice;
}

export function strategyNamed(name: StrategyName): Strategy {
  if (name === 'RoundRobin') return new InTurn(true);
  if (name === 'DispatchToSingle') return new InTurn(false);
  return new Pinned(name === 'Pinned' ? sourceStreamOf : correlationOf);
}

/** One after the other in turn, or the same one until its hands are full. */
class InTurn implements Strategy {
  private readonly queue: Consumer[] = [];

  constructor(private readonly everyTime: boolean) {}

  join(consumer: Consumer): void {
    this.queue.push(consumer);
  }

  leave(consumer: Consumer): void {
    this.queue.splice(this.queue.indexOf(consumer), 1);
  }

  choose(): Choice {
    const index = this.queue.findIndex(({ freeSlots }) => freeSlots > 0);
    if (index < 0) return 'all-busy';
    const passed = this.queue.splice(0, this.everyTime ? index + 1 : index);
    this.queue.push(...passed);
    return (this.everyTime ? passed.at(-1) : this.queue[0]) ?? 'all-busy';
  }
}

/** As in the real server: enough for many consumers, few enough to be dealt out anew when one comes or goes. */
const BUCKETS = 1024;

/** Messages with the same key go to the same consumer, as long as it is there. */
class Pinned implements Strategy {
  private readonly consumers: Consumer[] = [];
  private readonly buckets: (Consumer | undefined)[] = new Array<undefined>(BUCKETS).fill(undefined);

  constructor(private readonly keyOf: (message: Message) => string) {}

  /** A newcomer takes an equal share, so that as few keys as possible change hands. */
  join(consumer: Consumer): void {
    this.consumers.push(consumer);
    const share = Math.floor(BUCKETS / this.consumers.length);
    const held = new Map(this.consumers.map((one) => [one, this.buckets.filter((it) => it === one).length]));
    let taken = 0;
    for (const [bucket, owner] of this.buckets.entries()) {
      if (owner && (taken >= share || (held.get(owner) ?? 0) <= share)) continue;
      if (owner) held.set(owner, (held.get(owner) ?? 0) - 1);
      this.buckets[bucket] = consumer;
      taken += 1;
    }
  }

  leave(consumer: Consumer): void {
    this.consumers.splice(this.consumers.indexOf(consumer), 1);
    let next = 0;
    for (const [bucket, owner] of this.buckets.entries()) {
      if (owner === consumer) this.buckets[bucket] = this.consumers[next++ % this.consumers.length];
    }
  }

  choose(message: Message): Choice {
    if (this.consumers.every(({ freeSlots }) => freeSlots === 0)) return 'all-busy';
    const consumer = this.buckets[hashOf(this.keyOf(message)) % BUCKETS];
    return consumer && consumer.freeSlots > 0 ? consumer : 'wait';
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

const eventOf = ({ row, target }: Message) => target?.row ?? row;

const sourceStreamOf = (message: Message): string => textOf(streamAndType(eventOf(message).record).stream);

/** `$correlationId` in the event's metadata; events without one stay with their stream. */
function correlationOf(message: Message): string {
  const { metadata } = contentOf(eventOf(message).record);
  try {
    const parsed = JSON.parse(textOf(metadata)) as { $correlationId?: unknown } | null;
    if (typeof parsed?.$correlationId === 'string') return parsed.$correlationId;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return sourceStreamOf(message);
}
