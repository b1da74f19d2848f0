import { status, type ServiceDefinition } from '@grpc/grpc-js';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import { ReadReq as GroupReadReq } from '@eventstore/db-client/generated/persistent_pb';
import { Empty, StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import {
  AppendReq,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  ReadReq,
  TombstoneReq,
} from '@eventstore/db-client/generated/streams_pb';
import { NOT_OFFERED } from '../server/not-offered';
import { basic, RawClient } from '../testing/raw-call';
import { ADMIN, ANN, secureStore, type SecureStore } from '../testing/secure-store';

/** A stream that is not for users; a call that lets one do something with it was forgotten by whoever judges. */
const closed = () => new StreamIdentifier().setStreamName(Buffer.from('$closed').toString('base64'));

const readOptions = new ReadReq.Options()
  .setStream(new ReadReq.Options.StreamOptions().setStreamIdentifier(closed()).setStart(new Empty()))
  .setCount('1')
  .setNoFilter(new Empty())
  .setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));

/** What each call that is judged by its stream has to be told to come so far. */
const MESSAGES: Record<string, { serializeBinary(): Uint8Array }> = {
  '/event_store.client.streams.Streams/Read': new ReadReq().setOptions(readOptions),
  '/event_store.client.streams.Streams/Append': new AppendReq().setOptions(
    new AppendReq.Options().setStreamIdentifier(closed()).setAny(new Empty()),
  ),
  '/event_store.client.streams.Streams/Delete': new DeleteReq().setOptions(
    new DeleteReq.Options().setStreamIdentifier(closed()).setAny(new Empty()),
  ),
  '/event_store.client.streams.Streams/Tombstone': new TombstoneReq().setOptions(
    new TombstoneReq.Options().setStreamIdentifier(closed()).setAny(new Empty()),
  ),
  '/event_store.client.streams.Streams/BatchAppend': new BatchAppendReq()
    .setCorrelationId(new UUID().setString('3b6bd9f4-6f3c-4d7c-9c7d-2a6f5f1f0c11'))
    .setOptions(new BatchAppendReq.Options().setStreamIdentifier(closed()).setAny(new Empty()))
    .setIsFinal(true),
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read': new GroupReadReq().setOptions(
    new GroupReadReq.Options().setStreamIdentifier(closed()).setGroupName('g').setBufferSize(1),
  ),
};

/** Calls that tell every user something, and do nothing. */
const TELLING = [
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/GetInfo',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/List',
];

const methodsOf = (services: ServiceDefinition[]) =>
  services
    .flatMap((service) => Object.values(service))
    .filter(({ path }) => !TELLING.includes(path))
    .map((method) => [method.path, method] as const);

describe('every call to a store with users', () => {
  let given: SecureStore;
  let raw: RawClient;
  beforeAll(async () => {
    given = await secureStore();
    raw = new RawClient(given.store().port);
  });
  afterAll(async () => {
    raw.close();
    await given.dispose();
  });

  it.each(methodsOf([StreamsService, PersistentSubscriptionsService, ...NOT_OFFERED]))(
    'is judged: %s',
    async (path, method) => {
      const message = MESSAGES[path]?.serializeBinary() ?? new Uint8Array();
      const codeFor = async ({ name, password }: typeof ANN): Promise<number> => {
        const { code, heard } = await raw.call(method, message, basic(name, password));
        const [answer] = heard;
        if (!path.endsWith('/BatchAppend') || !answer) return code;
        return BatchAppendResp.deserializeBinary(answer).getError()?.getCode() ?? status.OK;
      };
      expect(await codeFor(ANN)).toBe(status.PERMISSION_DENIED);
      expect(await codeFor(ADMIN)).not.toBe(status.PERMISSION_DENIED);
    },
  );
});
