import type {
  handleClientStreamingCall,
  handleUnaryCall,
  Metadata,
  sendUnaryData,
  ServerReadableStream,
} from '@grpc/grpc-js';
import { statusOf } from '../streams/status-of';

/** A call with one request and one answer; what is thrown becomes the call's status. */
export function answering<Request, Response>(
  answer: (request: Request, call: { metadata: Metadata }) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then((request) => answer(request, call))
      .then(
        (response) => callback(null, response),
        (error: unknown) => callback(statusOf(error)),
      );
  };
}

/** A call with a stream of requests and one answer. */
export function replying<Request, Response>(
  handle: (call: ServerReadableStream<Request, Response>, answer: sendUnaryData<Response>) => Promise<void>,
): handleClientStreamingCall<Request, Response> {
  return (call, callback) => {
    handle(call, callback).catch((error: unknown) => callback(statusOf(error)));
  };
}
