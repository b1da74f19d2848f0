import { status } from '@grpc/grpc-js';
import { CORRUPT, sqliteCode } from '../log/sqlite-code';
import { UnusableLog } from '../log/unusable-log';
import { MalformedMessage } from '../wire/message-reader';
import { NoRoom, WriterStopped } from '../writer/writer';
import { Refusal } from './refusal';

/** The gRPC status that tells the caller what went wrong and whether it is worth trying again. What nobody expected is shouted too. */
export function statusOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof MalformedMessage) return new Refusal(status.INVALID_ARGUMENT, message);
  if (error instanceof WriterStopped) return new Refusal(status.UNAVAILABLE, message);
  if (error instanceof NoRoom) return new Refusal(status.RESOURCE_EXHAUSTED, message);
  console.error(error);
  const isDamaged = error instanceof UnusableLog || sqliteCode(error) === CORRUPT;
  return new Refusal(isDamaged ? status.DATA_LOSS : status.INTERNAL, message);
}
