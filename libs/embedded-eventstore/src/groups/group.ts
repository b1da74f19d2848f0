import { checkpointStream, parkedStream } from '../log/own-streams';
import type { Refusal } from '../streams/refusal';
import { NoRoom } from '../writer/writer';
import { before, Checkpointing, type Progress } from './checkpointing';
import type { Consumer } from './consumer';
import { InHand } from './in-hand';
import { Feed } from './feed';
import { Journal } from './journal';
import type { Message } from './message';
import { Parking } from './parking';
import { Queue } from './queue';
import { groupFailed } from './refusals';
import { Replay } from './replay';
import type { GroupKey, GroupSettings } from './settings';
import type { Source } from './source';
import { strategyNamed, type Strategy } from './strategies';
import type { Surroundings } from './surroundings';

/** What a consumer may answer instead of an acknowledgement. */
export type Refused = 'park' | 'retry' | 'skip';

/** Consumers that share the events of one source, each event going to one of them until it is answered. */
export class Group {
  readonly consumers = new Set<Consumer>();
  /** Messages sent, those that went out again included. */
  sent = 0;
  readonly parking: Parking;
  readonly checkpointing: Checkpointing;
  private readonly queue: Queue;
  private readonly replaying: Replay;
  private readonly strategy: Strategy;
  private readonly held = new InHand();
  private readonly feed: Feed;
  private failure: Refusal | undefined;

  constructor(
    readonly key: GroupKey,
    readonly settings: GroupSettings,
    readonly source: Source,
    private readonly given: Surroundings,
  ) {
    const { reader, writer, live } = given;
    const { stream, name } = key;
    this.parking = new Parking(parkedStream(stream, name), reader, writer);
    const journal = new Journal(checkpointStream(stream, name), reader, writer);
    this.checkpointing = new Checkpointing(settings, source, journal, given);
    this.queue = new Queue(settings);
    this.replaying = new Replay(this.parking, this.queue, reader, settings);
    this.strategy = strategyNamed(settings.strategy);
    const begun = { at: this.checkpointing.written ?? source.before(settings.start), count: 0 };
    const { queue } = this;
    this.feed = new Feed(reader, { source, queue, resolveLinks: settings.resolveLinks }, begun);
    this.feed.caughtUp = settings.start === 'end';
    this.feed.run(live, stream, () => this.push()).catch((error: unknown) => this.fail(error));
  }

  /** The last event that the group has read. */
  get known(): number | undefined {
    return this.feed.known;
  }

  get isFull(): boolean {
    const { maxSubscribers } = this.settings;
    return maxSubscribers > 0 && this.consumers.size >= maxSubscribers;
  }

  get status(): string {
    const reading = this.queue.hasRoom ? 'Behind, OutstandingPageRequest' : 'Behind';
    return `${this.replaying.isReading ? 'ReplayingParkedMessages, ' : ''}${this.feed.caughtUp ? 'Live' : reading}`;
  }

  get counts(): { ready: number; retries: number; held: number; parked: number } {
    const { ready, retries } = this.queue.counts;
    return { ready, retries, held: this.held.size, parked: this.parking.count - this.replaying.pending };
  }

  join(consumer: Consumer): void {
    if (this.failure) return consumer.connection.drop(this.failure);
    this.consumers.add(consumer);
    this.strategy.join(consumer);
    this.push();
  }

  /** What a consumer has not answered when it leaves goes out again. */
  leave(consumer: Consumer): void {
    if (!this.consumers.delete(consumer)) return;
    this.strategy.leave(consumer);
    for (const message of [...consumer.inHand.values()])
      this.retry(this.held.takeFrom(consumer, message.id) ?? message);
    this.push();
  }

  acknowledge(consumer: Consumer, ids: readonly string[]): void {
    for (const id of ids) {
      const message = this.held.takeFrom(consumer, id);
      if (message) this.finish(message);
    }
    this.push();
  }

  refuse(consumer: Consumer, ids: readonly string[], how: Refused, reason: string): void {
    for (const id of ids) {
      const message = this.held.takeFrom(consumer, id);
      if (!message) continue;
      if (how === 'park') this.park(message, `Client explicitly NAK'ed message.\n${reason}`);
      else if (how === 'retry') this.retry(message);
      else this.finish(message);
    }
    this.push();
  }

  /** Lets parked messages go out again, at most those before a revision of the stream in which they are. */
  replay(stopAt: number | undefined): void {
    this.replaying.start(stopAt, () => this.push()).catch(this.given.onFailure);
  }

  /** The stroke of the clock: what was not answered in time goes out again, and checkpoints may be due. */
  tick(): void {
    const now = this.given.now();
    for (const message of this.held.takeOverdue(now)) this.retry(message);
    this.push();
    this.checkpointing.consider(this.workedThrough(), now, true);
  }

  /** Stops for good; consumers are let go by whoever closes it. */
  close(): void {
    this.feed.close();
    this.replaying.stop();
  }

  /** Its source cannot be read any further: consumers are told, those who come later too. */
  private fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.failure = groupFailed(this.key.stream, this.key.name, reason);
    for (const { connection } of [...this.consumers]) connection.drop(this.failure);
    this.given.onFailure(error);
  }

  private push(): void {
    this.queue.deal((message) => {
      if (this.held.has(message.id)) return 'wait';
      const choice = this.strategy.choose(message);
      if (typeof choice === 'string') return choice;
      this.hand(message, choice);
      return 'sent';
    });
    if (this.queue.hasRoom) this.feed.wake();
  }

  private hand(message: Message, consumer: Consumer): void {
    const { messageTimeout } = this.settings;
    const due = messageTimeout > 0 ? this.given.now() + messageTimeout : Infinity;
    this.sent += 1;
    this.held.give(message, consumer, due);
  }

  private retry(message: Message): void {
    const { maxRetries } = this.settings;
    if (message.retries >= maxRetries) this.park(message, `Reached retry count of ${maxRetries}`);
    else this.queue.again({ ...message, retries: message.retries + 1 });
  }

  private park(message: Message, reason: string): void {
    const { now, onFailure } = this.given;
    this.parking
      .add(message, reason, new Date(now()))
      .then(() => this.finish(message))
      .catch((error: unknown) => this.keep(message, error))
      .catch(onFailure);
  }

  /** Where there is no room to lay a message aside, it goes out again. */
  private keep(message: Message, error: unknown): void {
    if (!(error instanceof NoRoom)) throw error;
    this.queue.again(message);
    this.push();
  }

  private finish(message: Message): void {
    if (!message.place) this.replaying.finish(message).catch(this.given.onFailure);
    else if (this.checkpointing.mayBeDue(this.feed.progress.count))
      this.checkpointing.consider(this.workedThrough(), this.given.now(), false);
  }

  private workedThrough(): Progress {
    const underway = [...this.held.places(), ...this.queue.places(), ...this.parking.places()];
    return before(underway) ?? this.feed.progress;
  }
}
