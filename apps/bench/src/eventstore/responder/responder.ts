import {
  Server,
  ServerCredentials,
  ServerInterceptingCall,
  type handleBidiStreamingCall,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type ServerInterceptor,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { BatchAppendReq, ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { appended, caughtUp, confirmation, features } from './messages';

/** What is sent to whoever reads: this page of messages, again and again, until it were so many events. */
export interface Canned {
  readonly page: readonly Buffer[];
  readonly events: number;
}

type Reader = ServerWritableStream<ReadReq, Uint8Array[]>;

const asItIs = (bytes: Buffer): Buffer => bytes;

const definition = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: asItIs },
  batchAppend: { ...StreamsService.batchAppend, responseSerialize: asItIs },
};

/** Several messages are written in one go. One by one, each would wait for the one before, and the peer be slower than it need be. */
class PagedCall extends ServerInterceptingCall {
  constructor(private readonly wire: ConstructorParameters<typeof ServerInterceptingCall>[0]) {
    super(wire);
  }

  override sendMessage(message: unknown, callback: () => void): void {
    if (!Array.isArray(message)) return super.sendMessage(message, callback);
    const last = message.length - 1;
    for (const [index, one] of message.entries())
      this.wire.sendMessage(one, index === last ? callback : () => undefined);
  }
}

const paged: ServerInterceptor = (_method, call) => new PagedCall(call);

/** The peer: it speaks the protocol of an event store and keeps nothing. @returns its connection string, and how to end it */
export async function startResponder(canned: Canned): Promise<{ url: string; stop: () => void }> {
  const server = new Server({ interceptors: [paged] });
  const getSupportedMethods: handleUnaryCall<unknown, SupportedMethods> = (_, answer) =>
    answer(null, features());
  server.addService(ServerFeaturesService, { getSupportedMethods });
  server.addService(definition, streams(canned));
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  return { url: `esdb://127.0.0.1:${port}?tls=false`, stop: () => server.forceShutdown() };
}

function streams(canned: Canned) {
  const listeners = new Set<Reader>();
  const read: handleServerStreamingCall<ReadReq, Uint8Array[]> = (call) => {
    call.on('cancelled', () => listeners.delete(call));
    if (call.request.getOptions()?.hasSubscription()) void follow(call, canned, listeners);
    else void sendEvents(call, canned).then(() => call.end());
  };
  const batchAppend: handleBidiStreamingCall<BatchAppendReq, Uint8Array[]> = (call) => {
    let answers: Buffer[] = [];
    const send = () => {
      call.write(answers);
      answers = [];
    };
    call.on('data', (request: BatchAppendReq) => {
      if (answers.length === 0) setImmediate(send);
      answers.push(appended(request));
      for (const listener of listeners) listener.write(canned.page.slice(0, 1));
    });
    call.on('end', () => call.end());
  };
  return { read, batchAppend };
}

/** Who begins at the end hears only what comes from then on. */
async function follow(call: Reader, canned: Canned, listeners: Set<Reader>): Promise<void> {
  await send(call, [confirmation('canned')]);
  if (!call.request.getOptions()?.getAll()?.hasEnd()) await sendEvents(call, canned);
  await send(call, [caughtUp()]);
  if (!call.cancelled) listeners.add(call);
}

async function sendEvents(call: Reader, { page, events }: Canned): Promise<void> {
  for (let left = events; left > 0 && !call.cancelled; left -= page.length)
    await send(call, page.slice(0, left));
}

const send = (call: Reader, messages: Buffer[]): Promise<void> =>
  new Promise((resolve) => call.write(messages, () => resolve()));
