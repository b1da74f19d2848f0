import { EventStoreDBClient } from '@eventstore/db-client';
import { Chance } from '../chance';
import { LogCheck } from '../check/check-log';
import { checkSeen } from '../check/check-seen';
import { Ledger } from '../check/ledger';
import { Violations } from '../check/violations';
import type { Leftovers } from '../stage/leftovers';
import { Gate, isDoneWithin } from '../stage/patience';
import { Auditor, readLog } from './auditor';
import { Subscriber } from './subscriber';
import { subscriptions } from './subscriptions';
import { Writer } from './writer';

/** How long the work may go on after all was asked to come to its end. Milliseconds. */
const endLimit = 120_000;

export interface CrewPlan {
  readonly port: number;
  /** What the draws of chance begin with. */
  readonly words: readonly (string | number)[];
  readonly writers: number;
  readonly pace: number;
  readonly bytes: number;
  readonly leftovers: Leftovers;
}

/** All who work on one store over its lives, with one account of what they did and saw. */
export class Crew {
  readonly ledger = new Ledger();
  readonly violations = new Violations();
  readonly auditor: Auditor;
  readonly subscribers: readonly Subscriber[];
  readonly #clients: Record<'writing' | 'following' | 'reading', EventStoreDBClient>;
  readonly #writers: readonly Writer[];
  readonly #gate = new Gate();
  #writing: Promise<unknown> = Promise.resolve();

  constructor({ port, words, writers, pace, bytes, leftovers }: CrewPlan) {
    // One that ends a call closes the connection, so each kind of work has its own.
    const connect = () => EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false`);
    this.#clients = { writing: connect(), following: connect(), reading: connect() };
    leftovers.keep(() => this.#leave());
    const { ledger, violations } = this;
    const common = { violations, gate: this.#gate };
    this.#writers = Array.from({ length: writers }, (_, number) => {
      const chance = new Chance(...words, 'writer', number);
      return new Writer(number, { ...common, client: this.#clients.writing, ledger, chance, pace, bytes });
    });
    this.subscribers = subscriptions.map((subscription) => {
      const chance = new Chance(...words, subscription.name);
      return new Subscriber(subscription, { ...common, client: this.#clients.following, chance });
    });
    this.auditor = new Auditor(this.#clients.reading, ledger, violations);
  }

  begin(): void {
    this.#writing = Promise.all(this.#writers.map((writer) => writer.run()));
    for (const subscriber of this.subscribers) void subscriber.run();
  }

  /** The server serves: work goes on, and what it has kept is looked at. */
  serving(): void {
    this.#gate.open();
    void this.auditor.read();
  }

  gone(): void {
    this.#gate.shut();
  }

  /** On a server that serves: lets the writers come to know the outcome of all they sent, and proves everything. */
  async finish(): Promise<void> {
    for (const writer of this.#writers) writer.stop();
    if (!(await isDoneWithin(endLimit, this.#writing)))
      this.violations.add('silent', 'not every append came to an outcome');
    // The first may be one that began before.
    await this.auditor.read();
    await this.auditor.read();
    const check = new LogCheck(this.ledger, this.violations);
    await readLog(this.#clients.reading, check);
    check.settle();
    check.whole();
    await Promise.all(this.subscribers.map((subscriber) => this.#complete(subscriber, check)));
    for (const seen of [...this.subscribers, this.auditor]) checkSeen(seen, check.log, this.violations);
  }

  async #leave(): Promise<void> {
    this.#gate.shut();
    for (const one of [...this.#writers, ...this.subscribers]) one.stop();
    for (const client of Object.values(this.#clients)) await client.dispose();
  }

  async #complete(subscriber: Subscriber, { log }: LogCheck): Promise<void> {
    const last = log.findLast((kept) => subscriber.accepts(kept));
    if (last && !(await isDoneWithin(endLimit, subscriber.reaches(last.id))))
      this.violations.add('silent', `${subscriber.name} has not come to its end`);
  }
}
