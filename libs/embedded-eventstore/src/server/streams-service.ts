import type {
  handleBidiStreamingCall,
  handleServerStreamingCall,
  ServerWritableStream,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Access } from '../access/access';
import { ALL } from '../groups/source';
import type { LogReader } from '../log/log-reader';
import { append } from '../streams/append';
import { BatchAppend } from '../streams/batch-append';
import { deleteStream, tombstoneStream } from '../streams/delete';
import type { Live } from '../streams/live';
import { Outlet } from '../streams/outlet';
import { readAll } from '../streams/read-all';
import { planOf } from '../streams/read-plan';
import { readStream } from '../streams/read-stream';
import { subscribeToAll } from '../streams/subscribe-all';
import { subscribeToStream } from '../streams/subscribe-stream';
import { answering, replying } from './answering';
import type { OpenCalls } from './open-calls';

/** What the calls of the server work on. */
export interface Store {
  access: Access;
  reader: LogReader;
  live: Live;
  openCalls: OpenCalls;
  /** Bytes of data in one append. */
  maxAppendSize: number;
}

const asItIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The protocol's own definition; where speed counts, messages are left as bytes and read and built by hand. */
export const streamsDefinition: ServiceDefinition = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: asItIs },
  append: { ...StreamsService.append, requestDeserialize: asItIs },
  delete: { ...StreamsService.delete, requestDeserialize: asItIs },
  tombstone: { ...StreamsService.tombstone, requestDeserialize: asItIs },
  batchAppend: { ...StreamsService.batchAppend, requestDeserialize: asItIs, responseSerialize: asItIs },
};

export function streamsImplementation(store: Store): UntypedServiceImplementation {
  const { access, openCalls, maxAppendSize } = store;
  const read: handleServerStreamingCall<ReadReq, Uint8Array[]> = (call) => {
    const outlet = new Outlet(call);
    outlet.whenClosed(openCalls.add((refusal) => outlet.fail(refusal)));
    void answerRead(outlet, call, store);
  };
  const batchAppend: handleBidiStreamingCall<Uint8Array, Uint8Array[]> = (call) => {
    call.on(
      'close',
      openCalls.add((refusal) => call.emit('error', refusal)),
    );
    new BatchAppend(call, access.of(call), maxAppendSize);
  };
  return {
    read,
    append: replying((call, answer) => append(call, answer, { writer: access.of(call), maxAppendSize })),
    delete: answering((request: Uint8Array, call) => deleteStream(request, access.of(call))),
    tombstone: answering((request: Uint8Array, call) => tombstoneStream(request, access.of(call))),
    batchAppend,
  };
}

async function answerRead(
  outlet: Outlet,
  call: ServerWritableStream<ReadReq, Uint8Array[]>,
  { reader, live, access }: Store,
): Promise<void> {
  try {
    const hands = access.of(call);
    const plan = planOf(call.request, hands.mayRead);
    hands.read(plan.stream ?? ALL);
    if (plan.stream !== undefined) {
      await (plan.count === undefined
        ? subscribeToStream(outlet, reader, plan, live)
        : readStream(outlet, reader, plan));
    } else {
      await (plan.count === undefined
        ? subscribeToAll(outlet, reader, plan, live)
        : readAll(outlet, reader, plan));
    }
    outlet.end();
  } catch (error) {
    outlet.fail(error);
  }
}
