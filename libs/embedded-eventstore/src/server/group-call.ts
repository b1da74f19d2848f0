import type { ServerDuplexStream } from '@grpc/grpc-js';
import { ReadReq } from '@eventstore/db-client/generated/persistent_pb';
import type { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { Hands } from '../access/access';
import { Consumer } from '../groups/consumer';
import type { Group, Refused } from '../groups/group';
import type { Groups } from '../groups/groups';
import type { Message } from '../groups/message';
import { groupIsFull } from '../groups/refusals';
import { streamAndType } from '../log/record';
import { uuidOf } from '../streams/proposed';
import { inForm, type IdForm } from '../streams/read-messages';
import { invalid } from '../streams/refusal';
import { statusOf } from '../streams/status-of';
import { textOf } from '../wire/message-reader';
import { MessageWriter } from '../wire/message-writer';
import { sourceNamed } from './groups-requests';
import type { OpenCalls } from './open-calls';

const { Action } = ReadReq.Nack;

/** `stop` lets go of the message and leaves the call open, as in the real server. */
const HOW: Record<ReadReq.Nack.Action, Refused> = {
  [Action.UNKNOWN]: 'retry',
  [Action.PARK]: 'park',
  [Action.RETRY]: 'retry',
  [Action.SKIP]: 'skip',
  [Action.STOP]: 'skip',
};

/** One consumer of a group: messages go out, answers come in. */
export class GroupCall {
  private joined: { group: Group; consumer: Consumer } | undefined;
  private isOver = false;

  constructor(
    private readonly call: ServerDuplexStream<ReadReq, Uint8Array[]>,
    private readonly given: { groups: Groups; openCalls: OpenCalls; hands: Hands },
  ) {
    const forget = given.openCalls.add((refusal) => this.fail(refusal));
    call.on('data', (request: ReadReq) => this.take(request));
    call.on('end', () => this.leave(() => call.end()));
    call.on('cancelled', () => this.leave());
    call.on('error', () => this.leave());
    call.on('close', () => {
      forget();
      this.leave();
    });
  }

  private take(request: ReadReq): void {
    try {
      if (this.joined) this.answer(this.joined, request);
      else this.join(request.getOptions());
    } catch (error) {
      this.fail(error);
    }
  }

  private join(options: ReadReq.Options | undefined): void {
    if (!options) throw invalid('persistent subscription: options are missing');
    const stream = sourceNamed(options);
    const name = options.getGroupName();
    const { groups, hands } = this.given;
    hands.read(stream);
    const group = groups.get(stream, name);
    if (group.isFull) throw groupIsFull(stream, name);
    const ids: IdForm = options.getUuidOption()?.hasStructured() ? 'structured' : 'text';
    const confirmation = new MessageWriter().text(1, `${stream}::${name}`);
    this.call.write([new MessageWriter().message(2, confirmation).finish()]);
    const consumer = new Consumer(
      {
        name: String(this.call.metadata.get('connection-name')[0] ?? ''),
        user: hands.name,
        send: (message) => this.call.write([bytesOf(seenBy(hands, message), ids)]),
        drop: (refusal) => this.fail(refusal),
      },
      options.getBufferSize(),
    );
    this.joined = { group, consumer };
    group.join(consumer);
  }

  private answer({ group, consumer }: { group: Group; consumer: Consumer }, request: ReadReq): void {
    const ack = request.getAck();
    if (ack) return group.acknowledge(consumer, ack.getIdsList().map(idIn));
    const nack = request.getNack();
    if (!nack) throw invalid('persistent subscription: neither ack nor nack');
    group.refuse(consumer, nack.getIdsList().map(idIn), HOW[nack.getAction()], nack.getReason());
  }

  private fail(error: unknown): void {
    this.leave(() => this.call.emit('error', statusOf(error)));
  }

  /** Once, for whatever reason the call ends first. */
  private leave(end: () => void = () => undefined): void {
    if (this.isOver) return;
    this.isOver = true;
    this.joined?.group.leave(this.joined.consumer);
    end();
  }
}

const idIn = (id: UUID): string => uuidOf(id.serializeBinary(), 'the id of an event');

/** Without the target of a link that this consumer may not read. */
function seenBy(hands: Hands, message: Message): Message {
  const row = message.target?.row;
  if (!row || hands.mayRead(textOf(streamAndType(row.record).stream))) return message;
  return { ...message, target: { row: undefined } };
}

/**
 * A `ReadResp` with an event; for a resolved link with the link and, if it is still there, its target, which the real
 * server places where the link is: of fields that come twice, the last ones count.
 */
function bytesOf({ row, target, retries }: Message, ids: IdForm): Buffer {
  const record = inForm(row.record, ids);
  const event = new MessageWriter();
  if (!target) event.bytes(1, record);
  else {
    const place = new MessageWriter().number(4, row.position).number(5, row.position).finish();
    if (target.row) event.bytes(1, Buffer.concat([inForm(target.row.record, ids), place]));
    event.bytes(2, record);
  }
  return new MessageWriter().message(1, event.number(3, row.position).number(5, retries)).finish();
}
