import type { EventStoreDBClient } from '@eventstore/db-client';
import { ReadStream } from '@eventstore/db-client/dist/streams/utils/ReadStream';
import {
  backpressuredWrite,
  convertToCommandError,
  createStreamIdentifier,
  createUUID,
  parseUUID,
} from '@eventstore/db-client/dist/utils';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  AppendReq,
  ReadReq,
  type AppendResp,
  type ReadResp,
} from '@eventstore/db-client/generated/streams_pb';
import type { Expected, Position } from '../port';
import type { VerbatimEvent, VerbatimProposal } from '../verbatim';

// The client reads JSON into objects and writes objects as JSON, which keeps their sense and not their bytes. So the
// two calls are made here from the protocol's messages. Connecting, discovery of a cluster and credentials stay the
// client's: they are protected there, and reached by name.

/** What the server says when an event has no type or content type; the client has the same. */
const unnamed = { type: '<no-event-type-provided>', contentType: 'application/octet-stream' };

/** A read of the whole log from a position on, events as their bytes, links not followed. */
export function readBytes(client: EventStoreDBClient, from: Position): ReadStream<VerbatimEvent> {
  const request = new ReadReq().setOptions(
    new ReadReq.Options()
      .setAll(placeIn(new ReadReq.Options.AllOptions(), from))
      .setResolveLinks(false)
      .setCount(String(Number.MAX_SAFE_INTEGER))
      .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()))
      .setNoFilter(new Empty())
      .setReadDirection(ReadReq.Options.ReadDirection.FORWARDS),
  );
  const call = client['GRPCStreamCreator'](StreamsClient, 'readAll', (streams) =>
    streams.read(request, ...client['callArguments']({}, { deadline: Infinity })),
  );
  return new ReadStream(call, eventOf, {});
}

function placeIn(options: ReadReq.Options.AllOptions, from: Position): ReadReq.Options.AllOptions {
  if (from === '0') return options.setStart(new Empty());
  return options.setPosition(new ReadReq.Options.Position().setCommitPosition(from).setPreparePosition(from));
}

function eventOf(read: ReadResp.ReadEvent): VerbatimEvent {
  const recorded = read.getEvent();
  const id = parseUUID(recorded?.getId());
  if (!recorded || id === undefined) throw new Error('the event store sent an event without content or id');
  return {
    stream: textOf(recorded.getStreamIdentifier()?.getStreamName_asU8()),
    revision: BigInt(recorded.getStreamRevision()),
    id,
    ...systemMetadataOf(recorded),
    position: recorded.getCommitPosition() ?? '',
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
  };
}

/** What the store says about an event beside its content. */
function systemMetadataOf(recorded: ReadResp.ReadEvent.RecordedEvent) {
  const system = recorded.getMetadataMap();
  return {
    type: system.get('type') ?? unnamed.type,
    contentType: system.get('content-type') ?? unnamed.contentType,
    created: BigInt(system.get('created') ?? 0),
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** @throws TypeError when a stream's name is no text: it could not be named again */
const textOf = (bytes: Uint8Array = new Uint8Array()): string => utf8.decode(bytes);

/**
 * Appends events with exactly these bytes. Answers the revision of the last one.
 * @throws what the call failed with
 */
export function appendBytes(
  client: EventStoreDBClient,
  to: { readonly stream: string; readonly expected: Expected; readonly deadline: number },
  events: readonly VerbatimProposal[],
): Promise<number | 'CONFLICT'> {
  return client['execute'](StreamsClient, 'appendToStream', async (streams) => {
    const { answer, sink } = openAppend(client, streams, to.deadline);
    // It may fail while events are still being written: then nobody waits for the rest to be taken.
    const written = writeAll(sink, [optionsOf(to), ...events.map(proposalOf)]);
    const response = await Promise.race([answer, written.then(() => answer)]);
    const success = response.getSuccess();
    return success ? Number(success.getCurrentRevision()) : 'CONFLICT';
  });
}

type Sink = ReturnType<StreamsClient['append']>;

function openAppend(client: EventStoreDBClient, streams: StreamsClient, deadline: number) {
  let sink: Sink | undefined;
  const answer = new Promise<AppendResp>((resolve, reject) => {
    const fail = (error: Error) => reject(convertToCommandError(error));
    sink = streams.append(...client['callArguments']({ deadline }), (error, response) =>
      error ? fail(error) : resolve(response),
    );
    sink.on('error', fail);
  });
  return { answer, sink: sink as Sink };
}

async function writeAll(sink: Sink, messages: readonly AppendReq[]): Promise<void> {
  for (const message of messages) await backpressuredWrite(sink, message);
  sink.end();
}

function optionsOf({ stream, expected }: { stream: string; expected: Expected }): AppendReq {
  const options = new AppendReq.Options().setStreamIdentifier(createStreamIdentifier(stream));
  if (expected === 'NO_STREAM') options.setNoStream(new Empty());
  else options.setRevision(String(expected));
  return new AppendReq().setOptions(options);
}

function proposalOf({ id, type, contentType, data, metadata }: VerbatimProposal): AppendReq {
  const message = new AppendReq.ProposedMessage().setId(createUUID(id)).setData(data);
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  return new AppendReq().setProposedMessage(message.setCustomMetadata(metadata));
}
