import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { BatchAppendResp, ReadResp, type BatchAppendReq } from '@eventstore/db-client/generated/streams_pb';
import type { LifeEvent } from '../../lives/life';

const { RecordedEvent } = ReadResp.ReadEvent;

/** Where an event is said to stand. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
}

/** What an event takes in a log, roughly: positions are as long as real ones. */
const bytesOfEvent = 1_200;

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const named = (stream: string): StreamIdentifier =>
  new StreamIdentifier().setStreamName(Buffer.from(stream).toString('base64'));

/** An event as it is sent to a reader, with all that a stored one has. */
export function eventMessage({ id, type, data, metadata }: LifeEvent, { stream, revision }: Place): Buffer {
  const position = String((revision + 1) * bytesOfEvent);
  const recorded = new RecordedEvent()
    .setId(new UUID().setString(id))
    .setStreamIdentifier(named(stream))
    .setStreamRevision(String(revision))
    .setPreparePosition(position)
    .setCommitPosition(position)
    .setCustomMetadata(bytesOf(metadata))
    .setData(bytesOf(data));
  recorded
    .getMetadataMap()
    .set('type', type)
    .set('content-type', 'application/json')
    .set('created', `${Date.now()}0000`);
  return messageOf(
    new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position)),
  );
}

export const confirmation = (id: string): Buffer =>
  messageOf(new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id)));

export const caughtUp = (): Buffer => messageOf(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()));

/** That the events stand behind the revision that they were to follow. An append comes here in one message. */
export function appended(request: BatchAppendReq): Buffer {
  const options = request.getOptions();
  const before = options?.hasStreamPosition() ? Number(options.getStreamPosition()) : -1;
  const success = new BatchAppendResp.Success()
    .setCurrentRevision(String(before + request.getProposedMessagesList().length))
    .setNoPosition(new Empty());
  return messageOf(
    new BatchAppendResp()
      .setCorrelationId(request.getCorrelationId())
      .setStreamIdentifier(options?.getStreamIdentifier())
      .setSuccess(success),
  );
}

/** The client asks for these before it appends in batches. */
export const features = (): SupportedMethods =>
  new SupportedMethods()
    .setEventStoreServerVersion('23.10.6')
    .setMethodsList([
      new SupportedMethod()
        .setServiceName('event_store.client.streams.streams')
        .setMethodName('batchappend')
        .setFeaturesList(['deadline_duration']),
    ]);

const messageOf = (message: { serializeBinary(): Uint8Array }): Buffer =>
  Buffer.from(message.serializeBinary());
