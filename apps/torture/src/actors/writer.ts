import { setTimeout as pause } from 'node:timers/promises';
import type { AppendResult, EventData, EventStoreDBClient } from '@eventstore/db-client';
import type { Chance } from '../chance';
import { digestOf } from '../check/event';
import type { Append, Expected, Ledger } from '../check/ledger';
import type { Violations } from '../check/violations';
import { isDoneWithin, type Gate } from '../stage/patience';
import { drawAppend } from './draw';
import { isOutage } from './outage';

/** An answer that takes longer is no longer waited for: the append is sent again. Milliseconds. */
const answerLimit = 15_000;

export interface Desk {
  readonly client: EventStoreDBClient;
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly gate: Gate;
  readonly chance: Chance;
  /** The longest pause between two appends, in milliseconds, and the size that most events stay below. */
  readonly pace: number;
  readonly bytes: number;
}

interface Act {
  readonly append: Append;
  readonly events: EventData[];
}

/** Appends until it is asked to stop, and never lets go of an append before its outcome is known. */
export class Writer {
  readonly #revisions = new Map<string, bigint>();
  #isStopping = false;

  constructor(
    private readonly number: number,
    private readonly desk: Desk,
  ) {}

  /** Ends after `stop`, or when an append was refused: the writer then no longer knows where its streams are. */
  async run(): Promise<void> {
    const { chance, pace } = this.desk;
    do await pause(chance.early(0, pace));
    while (!this.#isStopping && (await this.#act()));
  }

  stop(): void {
    this.#isStopping = true;
  }

  async #act(): Promise<boolean> {
    const { chance, bytes, ledger } = this.desk;
    const { stream, isOwn, isExact, events } = drawAppend(chance, this.number, bytes);
    const expected: Expected = isExact ? (this.#revisions.get(stream) ?? 'no_stream') : 'any';
    const proposed = events.map((event) => ({ id: event.id, digest: digestOf(event) }));
    const act = { append: ledger.propose({ stream, expected, events: proposed }), events };
    const answer = await this.#settle(act);
    if (!answer) return false;
    if (isOwn) this.#revisions.set(stream, answer.nextExpectedRevision);
    // Sent again although it is acknowledged, it has to get the same answer.
    return chance.happens(0.03) ? (await this.#settle(act)) !== undefined : true;
  }

  /** Sends it, with the same ids at the same revision, until the store has answered; undefined when it refused. */
  async #settle(act: Act): Promise<AppendResult | undefined> {
    const { gate, ledger, violations, chance, pace } = this.desk;
    for (let attempt = 0; ; attempt += 1) {
      await gate.pass();
      if (attempt > 0) ledger.again(attempt);
      try {
        const result = await this.#send(act);
        if (!result) continue;
        const { nextExpectedRevision: revision, position } = result;
        ledger.answered(act.append, { revision: Number(revision), position: Number(position?.commit ?? -1) });
        return result;
      } catch (error) {
        if (isOutage(error)) {
          await pause(chance.early(0, pace));
          continue;
        }
        const { stream, expected, ids } = act.append;
        violations.add(
          'refused',
          `append ${attempt + 1} of ${ids[0]} … to ${stream} at ${expected}: ${String(error)}`,
        );
        return undefined;
      }
    }
  }

  /** Undefined when no answer came in time. */
  async #send({ append: { stream, expected }, events }: Act): Promise<AppendResult | undefined> {
    const { client, chance, violations } = this.desk;
    // Named credentials make the client append by a call of its own instead of by one that all share.
    const credentials = chance.happens(0.2) ? { credentials: { username: 'writer', password: 'none' } } : {};
    const sent = client.appendToStream(stream, events, { expectedRevision: expected, ...credentials });
    if (await isDoneWithin(answerLimit, sent)) return sent;
    sent.catch(() => undefined);
    violations.add('silent', `an append to ${stream} had no answer in ${answerLimit / 1000} s`);
    return undefined;
  }
}
