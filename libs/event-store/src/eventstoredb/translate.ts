import {
  ErrorType,
  NO_STREAM,
  START,
  isCommandError,
  jsonEvent,
  type AppendExpectedRevision,
  type JSONType,
  type RecordedEvent,
} from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import {
  RecordDamaged,
  StoreUnavailable,
  type Expected,
  type NewRecord,
  type Position,
  type StoredRecord,
} from '../port';

const doubtful: readonly string[] = [
  ErrorType.UNAVAILABLE,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.CANCELLED,
  ErrorType.UNKNOWN,
  ErrorType.TIMEOUT,
  ErrorType.NOT_LEADER,
];

/** The same of gRPC itself, whose bare errors come through where the client asks what a server offers. */
const doubtfulStatuses: readonly unknown[] = [
  status.CANCELLED,
  status.UNKNOWN,
  status.DEADLINE_EXCEEDED,
  status.UNAVAILABLE,
];

/** The client has no type for it, and calls it unknown: only the code tells it. */
const isDamage = (error: Error): boolean => 'code' in error && error.code === status.DATA_LOSS;

/** True for a failure after which it is not known what happened. */
export const isDoubtful = (error: unknown): boolean => {
  if (error instanceof StoreUnavailable) return true;
  if (!(error instanceof Error) || isDamage(error)) return false;
  return (
    (isCommandError(error) && doubtful.includes(error.type)) ||
    ('code' in error && doubtfulStatuses.includes(error.code))
  );
};

/** A failure as the port has it: damage by its name, and without the code before the server's words. */
export const failureOf = (error: unknown): unknown =>
  error instanceof Error && isDamage(error)
    ? new RecordDamaged(error.message.replace(/^\d+ [A-Z_]+: /, ''), { cause: error })
    : error;

/** What the store says of a read from where nothing stands; by its words alone, for its code says nothing. */
export const isNowhere = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('Unexpected ReadAllResult');

export const placeOf = (position: Position) => {
  const value = BigInt(position);
  return value === 0n ? START : { commit: value, prepare: value };
};

const recordOf = (event: RecordedEvent): StoredRecord => ({
  id: event.id,
  type: event.type,
  data: event.data as object,
  metadata: (event.metadata ?? {}) as object,
  stream: event.streamId,
  revision: Number(event.revision),
  position: String(event.position?.commit ?? ''),
  recordedAt: event.created.toISOString(),
});

/** Events as the store has them; a link whose event is gone gives nothing. */
export const recordsOf = (resolved: readonly { readonly event?: RecordedEvent }[]): StoredRecord[] =>
  resolved.flatMap(({ event }) => (event ? [recordOf(event)] : []));

export const proposalOf = ({ data, ...event }: NewRecord) => jsonEvent({ ...event, data: data as JSONType });

export const revisionOf = (expected: Expected): AppendExpectedRevision =>
  expected === 'NO_STREAM' ? NO_STREAM : BigInt(expected);
