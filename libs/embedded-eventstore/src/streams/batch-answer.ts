import { status } from '@grpc/grpc-js';
import { MessageWriter } from '../wire/message-writer';
import type { WriteAnswer } from '../writer/write-request';
import type { Asker } from './batch-request';
import type { WriteTarget } from './write-target';

const TYPE_URL = 'type.googleapis.com/event_store.client.';
/** Numbers of google.rpc.Code. */
const ALREADY_EXISTS = 6;
const NOT_FOUND = 5;

export function appendAnswer(asker: Asker & { target: WriteTarget }, answer: WriteAnswer): Buffer {
  if (answer.outcome === 'deleted') {
    const detail = new MessageWriter().message(1, identifier(asker));
    return failure(asker, { code: NOT_FOUND, type: 'StreamDeleted', detail });
  }
  if (answer.outcome === 'wrong-revision') {
    return failure(asker, {
      code: ALREADY_EXISTS,
      type: 'WrongExpectedVersion',
      detail: wrongVersion(asker.target, answer.actual),
    });
  }
  const success = new MessageWriter();
  if (answer.revision < 0) success.message(2);
  else success.number(1, answer.revision);
  if (answer.position === undefined) success.message(4);
  else success.message(3, new MessageWriter().number(1, answer.position).number(2, answer.position));
  return response(asker, 3, success);
}

export function timeoutAnswer(asker: Asker): Buffer {
  return failure(asker, { code: status.DEADLINE_EXCEEDED, type: 'Timeout', detail: new MessageWriter() });
}

export function deniedAnswer(asker: Asker): Buffer {
  const detail = new MessageWriter();
  return failure(asker, { code: status.PERMISSION_DENIED, type: 'AccessDenied', detail });
}

export function noRoomAnswer(asker: Asker, message: string): Buffer {
  const detail = new MessageWriter().text(1, message);
  return failure(asker, { code: status.RESOURCE_EXHAUSTED, type: 'BadRequest', detail, message });
}

export function tooLargeAnswer(asker: Asker, limit: number): Buffer {
  const detail = new MessageWriter().number(1, limit);
  return failure(asker, { code: status.INVALID_ARGUMENT, type: 'MaximumAppendSizeExceeded', detail });
}

export function badRequestAnswer(asker: Asker, message: string): Buffer {
  return failure(asker, {
    code: status.INVALID_ARGUMENT,
    type: 'BadRequest',
    detail: new MessageWriter().text(1, message),
  });
}

interface Failure {
  code: number;
  /** Of the detail. */
  type: string;
  detail: MessageWriter;
  /** The real server repeats the type here. */
  message?: string;
}

function failure(asker: Asker, { code, type, detail, message = type }: Failure): Buffer {
  const any = new MessageWriter().text(1, TYPE_URL + type).bytes(2, detail.finish());
  return response(asker, 2, new MessageWriter().number(1, code).text(2, message).message(3, any));
}

function response(asker: Asker, field: 2 | 3, result: MessageWriter): Buffer {
  return new MessageWriter()
    .message(1, new MessageWriter().text(2, asker.correlation))
    .message(field, result)
    .message(4, identifier(asker))
    .finish();
}

function identifier(asker: Asker): MessageWriter {
  return new MessageWriter().text(3, asker.stream);
}

function wrongVersion(target: WriteTarget, actual: number): MessageWriter {
  const detail = new MessageWriter();
  if (actual < 0) detail.message(2);
  else detail.number(1, actual);
  if (target.exact !== undefined) return detail.big(3, target.exact);
  if (target.expected === 'any') return detail.message(4);
  return target.expected === 'stream-exists' ? detail.message(5) : detail.message(6);
}
