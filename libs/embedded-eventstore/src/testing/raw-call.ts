import {
  Client,
  credentials,
  Metadata,
  type CallOptions,
  type ClientWritableStream,
  type ServiceError,
  type StatusObject,
} from '@grpc/grpc-js';
import { pairNamed } from './certificates';

/** What is asked for: a method's path, and what kind of call it is. */
interface Method {
  path: string;
  requestStream: boolean;
  responseStream: boolean;
}

type Ended = Pick<StatusObject, 'code' | 'details' | 'metadata'> & {
  /** What came before the end, where answers are a stream. */
  heard: Buffer[];
};

const asItIs = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
/** Errors come as events too, and their status with them. */
const nothing = (): void => undefined;

/** How a user says who it is. */
export const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** A client without knowledge of the protocol, for calls that the official one does not make. */
export class RawClient {
  private readonly client: Client;

  constructor(port: number) {
    this.client = new Client(
      `localhost:${port}`,
      credentials.createSsl(Buffer.from(pairNamed('server').cert)),
    );
  }

  /** Makes a call with one message, whatever kind it is, and answers how it ended; an open one is ended soon. */
  async call(method: Method, message: Uint8Array, authorization?: string): Promise<Ended> {
    const metadata = new Metadata();
    if (authorization !== undefined) metadata.set('authorization', authorization);
    const call = this.begin(method, message, [metadata, { deadline: Date.now() + 1_000 }]);
    const heard: Buffer[] = [];
    call.on('data', (answer: Buffer) => heard.push(answer)).on('error', nothing);
    return new Promise((resolve) => {
      call.on('status', (status: StatusObject) => resolve({ ...status, heard }));
    });
  }

  close(): void {
    this.client.close();
  }

  private begin({ path, ...is }: Method, message: Uint8Array, how: [Metadata, CallOptions]) {
    const { client } = this;
    const answered = (_: ServiceError | null): void => undefined;
    if (is.requestStream && is.responseStream)
      return sent(client.makeBidiStreamRequest(path, asItIs, asItIs, ...how), message);
    if (is.requestStream)
      return sent(client.makeClientStreamRequest(path, asItIs, asItIs, ...how, answered), message);
    if (is.responseStream) return client.makeServerStreamRequest(path, asItIs, asItIs, message, ...how);
    return client.makeUnaryRequest(path, asItIs, asItIs, message, ...how, answered);
  }
}

function sent<Call extends ClientWritableStream<Uint8Array>>(call: Call, message: Uint8Array): Call {
  call.write(message);
  call.end();
  return call;
}
