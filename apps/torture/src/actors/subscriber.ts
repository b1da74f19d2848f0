import { inspect } from 'node:util';
import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import type { Chance } from '../chance';
import type { Seen } from '../check/check-seen';
import { keptOf, type Kept } from '../check/event';
import type { Violations } from '../check/violations';
import type { Gate } from '../stage/patience';
import { isOutage } from './outage';
import type { After, Following, Subscription } from './subscriptions';

export interface Seat {
  readonly client: EventStoreDBClient;
  readonly violations: Violations;
  readonly gate: Gate;
  readonly chance: Chance;
}

/** Follows, and after each outage goes on from its last place; all that it was given is kept, in order. */
export class Subscriber implements Seen {
  readonly seen: Kept[] = [];
  readonly #awaited = new Map<string, () => void>();
  #after: After = {};
  #isStopping = false;

  constructor(
    private readonly subscription: Subscription,
    private readonly seat: Seat,
  ) {}

  get name(): string {
    return this.subscription.name;
  }

  get accepts(): Subscription['accepts'] {
    return this.subscription.accepts;
  }

  /** Ends after `stop` and the end of the server, or when the store refuses to be followed. */
  async run(): Promise<void> {
    const { gate, violations } = this.seat;
    for (;;) {
      await gate.pass();
      if (this.#isStopping) return;
      const error = await this.#follow();
      if (error === undefined || isOutage(error)) continue;
      violations.add('refused', `${this.name}: ${inspect(error)}`);
      return;
    }
  }

  stop(): void {
    this.#isStopping = true;
  }

  /** Resolves when the event was given. */
  async reaches(id: string): Promise<void> {
    if (!this.seen.some((kept) => kept.id === id))
      await new Promise<void>((resolve) => this.#awaited.set(id, resolve));
  }

  /** Resolves with what ended it. */
  #follow(): Promise<unknown> {
    return new Promise((resolve) => {
      let isOver = false;
      // A checkpoint counts once the events before it are out of the client's buffer.
      const passed = (position: bigint) => {
        if (!isOver && following.readableLength === 0) this.#after = { ...this.#after, position };
      };
      const following: Following = this.subscription.open(this.seat.client, this.#after, passed);
      const over = (error?: unknown) => {
        isOver = true;
        resolve(error);
      };
      following.on('data', (event: ResolvedEvent) => {
        if (!isOver) this.#take(event, following);
      });
      following.on('error', over);
      following.on('end', over);
      following.on('close', over);
    });
  }

  #take(resolved: ResolvedEvent, following: Following): void {
    const kept = keptOf(resolved);
    this.seen.push(kept);
    this.#after = { position: BigInt(kept.position), revision: BigInt(kept.revision) };
    this.#linger(following);
    this.#awaited.get(kept.id)?.();
  }

  #linger(following: Following): void {
    const { slow } = this.subscription;
    if (slow === undefined || !this.seat.chance.happens(0.02)) return;
    following.pause();
    setTimeout(() => following.resume(), this.seat.chance.early(0, slow));
  }
}
