import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { ProposedEvent } from '../log/record';
import type { Submits } from '../writer/write-request';
import { NoRoom } from '../writer/writer';
import {
  appendAnswer,
  badRequestAnswer,
  deniedAnswer,
  noRoomAnswer,
  timeoutAnswer,
  tooLargeAnswer,
} from './batch-answer';
import { askerOf, batchPart, type Asker, type BatchPart } from './batch-request';
import { invalid, Refusal } from './refusal';
import { statusOf } from './status-of';
import type { WriteTarget } from './write-target';

interface Pending extends Asker {
  target: WriteTarget;
  events: ProposedEvent[];
  bytes: number;
}

/** How often deadlines are looked at, in milliseconds. */
const DEADLINE_CHECK = 50;

/** One BatchAppend call: many appends over one stream of messages, each answered once, by its correlation id. */
export class BatchAppend {
  private readonly pending = new Map<string, Pending>();
  private answers: Buffer[] = [];
  private halfClosed = false;
  private readonly clock: NodeJS.Timeout;

  constructor(
    private readonly call: ServerDuplexStream<Uint8Array, Uint8Array[]>,
    private readonly writer: Submits,
    private readonly maxAppendSize: number,
  ) {
    this.clock = setInterval(() => this.answerLate(), DEADLINE_CHECK);
    call.on('data', (message: Uint8Array) => this.take(message));
    call.on('end', () => {
      this.halfClosed = true;
      this.endIfDone();
    });
    for (const event of ['cancelled', 'close', 'error'] as const)
      call.on(event, () => clearInterval(this.clock));
  }

  private take(message: Uint8Array): void {
    let asker: Asker | undefined;
    try {
      asker = askerOf(message);
      this.takePart(asker, batchPart(message));
    } catch (error) {
      this.refuse(asker, error);
    }
  }

  private takePart(asker: Asker, part: BatchPart): void {
    const pending = this.pending.get(asker.correlation) ?? this.begin(asker, part);
    if (pending.bytes > this.maxAppendSize) return this.skipRest(pending, part);
    for (const event of part.events) pending.bytes += event.data.length;
    if (pending.bytes <= this.maxAppendSize) pending.events.push(...part.events);
    else pending.events = [];
    if (part.final) this.submit(pending);
  }

  private begin(asker: Asker, { target }: BatchPart): Pending {
    if (!target) throw invalid('options are missing in the first part of an append');
    const pending: Pending = { ...asker, target, events: [], bytes: 0 };
    this.pending.set(asker.correlation, pending);
    return pending;
  }

  private skipRest(pending: Pending, part: BatchPart): void {
    if (part.final) this.answer(pending, tooLargeAnswer(pending, this.maxAppendSize));
  }

  private submit(pending: Pending): void {
    if (pending.bytes > this.maxAppendSize)
      return this.answer(pending, tooLargeAnswer(pending, this.maxAppendSize));
    if (isOver(pending)) return this.answer(pending, timeoutAnswer(pending));
    const { stream, expected } = pending.target;
    this.writer.submit({ kind: 'append', stream, expected, events: pending.events }).then(
      (answer) => this.answerInTime(pending, appendAnswer(pending, answer)),
      (error: unknown) => {
        // One append that is refused leaves the others of the call alone.
        if (error instanceof Refusal) this.answerInTime(pending, deniedAnswer(pending));
        else if (error instanceof NoRoom) this.answerInTime(pending, noRoomAnswer(pending, error.message));
        else this.call.emit('error', statusOf(error));
      },
    );
  }

  /** Its time may have been over meanwhile, and the client takes one answer only. */
  private answerInTime(pending: Pending, answer: Buffer): void {
    if (this.pending.get(pending.correlation) === pending) this.answer(pending, answer);
  }

  private refuse(asker: Asker | undefined, error: unknown): void {
    if (!asker) {
      this.call.emit('error', statusOf(error));
      return;
    }
    const known = this.pending.get(asker.correlation) ?? asker;
    this.answer(known, badRequestAnswer(known, error instanceof Error ? error.message : String(error)));
  }

  private answer({ correlation }: Asker, answer: Buffer): void {
    this.pending.delete(correlation);
    if (this.answers.length === 0) setImmediate(() => this.send());
    this.answers.push(answer);
  }

  private send(): void {
    this.call.write(this.answers);
    this.answers = [];
    this.endIfDone();
  }

  private answerLate(): void {
    for (const pending of this.pending.values()) {
      if (isOver(pending)) this.answer(pending, timeoutAnswer(pending));
    }
  }

  private endIfDone(): void {
    if (this.halfClosed && this.pending.size === 0 && this.answers.length === 0) this.call.end();
  }
}

function isOver({ target }: Pending): boolean {
  return target.deadline !== undefined && target.deadline <= Date.now();
}
