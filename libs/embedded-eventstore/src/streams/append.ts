import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { ProposedEvent } from '../log/record';
import { MessageReader } from '../wire/message-reader';
import type { Submits, WriteAnswer } from '../writer/write-request';
import { proposedEvent } from './proposed';
import { invalid, streamDeleted, tooLarge } from './refusal';
import { targetOf, type WriteTarget } from './write-target';

/** The classic Append call: options, then the events, then one answer. */
export async function append(
  call: ServerReadableStream<Uint8Array, AppendResp>,
  answer: sendUnaryData<AppendResp>,
  { writer, maxAppendSize }: { writer: Submits; maxAppendSize: number },
): Promise<void> {
  const { target, events } = await gather(call, maxAppendSize);
  const { stream, expected } = target;
  const result = await writer.submit({ kind: 'append', stream, expected, events });
  if (result.outcome === 'deleted') throw streamDeleted(stream);
  answer(null, responseTo(target, result));
}

async function gather(
  call: ServerReadableStream<Uint8Array, AppendResp>,
  maxAppendSize: number,
): Promise<{ target: WriteTarget; events: ProposedEvent[] }> {
  let target: WriteTarget | undefined;
  const events: ProposedEvent[] = [];
  let bytes = 0;
  for await (const message of call as AsyncIterable<Uint8Array>) {
    const part = partOf(message);
    if ('target' in part) {
      if (target) throw invalid('append: options are given twice');
      target = part.target;
    } else {
      if (!target) throw invalid('append: options are missing before the first event');
      bytes += part.event.data.length;
      if (bytes > maxAppendSize) throw tooLarge(maxAppendSize);
      events.push(part.event);
    }
  }
  if (!target) throw invalid('append: options are missing');
  return { target, events };
}

function partOf(message: Uint8Array): { target: WriteTarget } | { event: ProposedEvent } {
  const reader = new MessageReader(message);
  while (reader.next()) {
    if (reader.field === 1) return { target: targetOf(reader.bytes(), 'append') };
    if (reader.field === 2) return { event: proposedEvent(reader.bytes()) };
    reader.skip();
  }
  throw invalid('append: a message has neither options nor an event');
}

function responseTo(target: WriteTarget, answer: Exclude<WriteAnswer, { outcome: 'deleted' }>): AppendResp {
  if (answer.outcome === 'wrong-revision')
    return new AppendResp().setWrongExpectedVersion(wrongVersion(target, answer.actual));
  const success = new AppendResp.Success();
  if (answer.revision < 0) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(answer.revision));
  if (answer.position === undefined) success.setNoPosition(new Empty());
  else
    success.setPosition(
      new AppendResp.Position()
        .setCommitPosition(String(answer.position))
        .setPreparePosition(String(answer.position)),
    );
  return new AppendResp().setSuccess(success);
}

function wrongVersion(target: WriteTarget, actual: number): AppendResp.WrongExpectedVersion {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(String(actual));
  if (target.exact !== undefined) return wrong.setExpectedRevision(String(target.exact));
  if (target.expected === 'any') return wrong.setExpectedAny(new Empty());
  return target.expected === 'stream-exists'
    ? wrong.setExpectedStreamExists(new Empty())
    : wrong.setExpectedNoStream(new Empty());
}
