import { START, type EventStoreDBClient } from '@eventstore/db-client';
import { LogCheck } from '../check/check-log';
import type { Seen } from '../check/check-seen';
import { keptOf, type Kept } from '../check/event';
import type { Ledger } from '../check/ledger';
import type { Violations } from '../check/violations';
import { isOutage } from './outage';

/** Reads on in the log after each restart, and holds what is new against what the writers know. */
export class Auditor implements Seen {
  readonly name = 'read after each restart';
  readonly accepts = (): boolean => true;
  /** How many of its readings came to the end of the log. */
  audits = 0;
  readonly #check: LogCheck;
  #reading: Promise<void> | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly ledger: Ledger,
    private readonly violations: Violations,
  ) {
    this.#check = new LogCheck(ledger, violations);
  }

  get seen(): readonly Kept[] {
    return this.#check.log;
  }

  /** One reading at a time: whoever asks while one goes on waits for that one. */
  read(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    // What is acknowledged now has to be found; what is acknowledged meanwhile may come after the end of the reading.
    const due = this.ledger.acknowledged.length;
    try {
      await readLog(this.client, this.#check);
      this.#check.settle(due);
      this.audits += 1;
    } catch (error) {
      if (!isOutage(error)) this.violations.add('refused', `reading the log: ${String(error)}`);
    }
  }
}

/** Takes all that comes after what the check has taken before. */
export async function readLog(client: EventStoreDBClient, check: LogCheck): Promise<void> {
  const last = check.log.at(-1);
  const at = last && BigInt(last.position);
  const fromPosition = at === undefined ? START : { commit: at, prepare: at };
  // The event at the position is given again.
  let isKnown = last !== undefined;
  for await (const event of client.readAll({ fromPosition })) {
    const kept = keptOf(event);
    if (!isKnown || kept.id !== last?.id) check.take(kept);
    isKnown = false;
  }
}
