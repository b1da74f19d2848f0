import { randomUUID } from 'node:crypto';
import {
  accesses,
  accessStream,
  isRefused,
  territoryOf,
  type AccessCommands,
  type AccessEvents,
  type Actor,
  type MessageOf,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import type { RequestContext } from '../graphql/context';
import { Refusal } from '../graphql/problems';

/** Officers whose streams of the day are kept in memory. */
const inMemory = 1_000;

/** A client may call its operation anything. */
const longestName = 100;

const districtOf = (actor: Actor) => (actor.kind === 'OFFICER' ? territoryOf(actor.post.unit) : '');

/** Who reads, when, and as part of what. */
export type Reading = Pick<RequestContext, 'actor' | 'now' | 'correlationId' | 'language'>;

/** Puts on record who reads personal data, before he does. */
export class Accesses {
  readonly #accesses: Aggregate<object, AccessCommands, AccessEvents>;

  constructor(store: EventStore) {
    this.#accesses = new Aggregate(store, accesses, inMemory);
  }

  /**
   * Each request is an access of its own, whatever its caller calls it. Nothing may be shown unless this ends well.
   * @throws StoreUnavailable, Refusal
   */
  async record(
    { actor, now, correlationId, language }: Reading,
    operation: string | undefined,
    { type, data }: MessageOf<AccessCommands>,
  ): Promise<void> {
    const named = { ...data, ...(operation && { operation: operation.slice(0, longestName) }) };
    const command = { type, data: named } as MessageOf<AccessCommands>;
    const request = { commandId: randomUUID(), asked: command, actor, now, correlationId };
    const done = await this.#accesses.execute(accessStream(actor.id, now), request, () => ({
      command,
      record: { district: districtOf(actor) },
    }));
    if (isRefused(done)) throw new Refusal(done.code, language, done.field);
  }
}
