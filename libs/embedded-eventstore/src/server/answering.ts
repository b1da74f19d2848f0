import {
  status,
  type handleClientStreamingCall,
  type handleUnaryCall,
  type sendUnaryData,
  type ServerErrorResponse,
  type ServerReadableStream,
} from '@grpc/grpc-js';
import { MalformedMessage } from '../wire/message-reader';
import { WriterStopped } from '../writer/writer';
import { Refusal } from '../streams/refusal';

/** A call with one request and one answer; what is thrown becomes the call's status. */
export function answering<Request, Response>(
  answer: (request: Request) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then(answer)
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback(asStatus(error)),
      );
  };
}

/** A call with a stream of requests and one answer. */
export function replying<Request, Response>(
  handle: (call: ServerReadableStream<Request, Response>, answer: sendUnaryData<Response>) => Promise<void>,
): handleClientStreamingCall<Request, Response> {
  return (call, callback) => {
    handle(call, callback).catch((error: unknown) => callback(asStatus(error)));
  };
}

/** The gRPC status that tells the caller what went wrong, and whether it is worth trying again. */
export function asStatus(error: unknown): ServerErrorResponse {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof MalformedMessage) return new Refusal(status.INVALID_ARGUMENT, message);
  if (error instanceof WriterStopped) return new Refusal(status.UNAVAILABLE, message);
  return new Refusal(status.INTERNAL, message);
}
