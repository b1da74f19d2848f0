import type {
  handleBidiStreamingCall,
  handleServerStreamingCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
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
import type { Writer } from '../writer/writer';
import { answering, replying } from './answering';
import type { OpenCalls } from './open-calls';

/** What the calls of the server work on. */
export interface Store {
  writer: Writer;
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
  const { writer, openCalls, maxAppendSize } = store;
  const read: handleServerStreamingCall<ReadReq, Uint8Array[]> = (call) => {
    const outlet = new Outlet(call);
    outlet.whenClosed(openCalls.add((refusal) => outlet.fail(refusal)));
    void answerRead(outlet, call.request, store);
  };
  const batchAppend: handleBidiStreamingCall<Uint8Array, Uint8Array[]> = (call) => {
    call.on(
      'close',
      openCalls.add((refusal) => call.emit('error', refusal)),
    );
    new BatchAppend(call, writer, maxAppendSize);
  };
  return {
    read,
    append: replying((call, answer) => append(call, answer, store)),
    delete: answering((request: Uint8Array) => deleteStream(request, writer)),
    tombstone: answering((request: Uint8Array) => tombstoneStream(request, writer)),
    batchAppend,
  };
}

async function answerRead(outlet: Outlet, request: ReadReq, { reader, live }: Store): Promise<void> {
  try {
    const plan = planOf(request);
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
