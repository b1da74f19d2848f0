import { Metadata, status } from '@grpc/grpc-js';

/** Why a call is refused, in the form that the client turns into a typed error. */
export class Refusal extends Error {
  constructor(
    readonly code: status,
    message: string,
    readonly metadata: Metadata = new Metadata(),
  ) {
    super(message);
  }

  get details(): string {
    return this.message;
  }
}

/** Trailers are ASCII: a name outside it goes percent-encoded, so that at least the type of the error arrives. */
export function trailers(values: Record<string, string>): Metadata {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(values)) {
    metadata.set(
      key,
      /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value) ? value : encodeURIComponent(value),
    );
  }
  return metadata;
}

export function streamDeleted(stream: string): Refusal {
  return new Refusal(
    status.FAILED_PRECONDITION,
    `Event stream '${stream}' is deleted.`,
    trailers({ exception: 'stream-deleted', 'stream-name': stream }),
  );
}

/** Revisions as the real server counts them: -1 no stream, -2 any, -4 a stream that exists. */
export function wrongVersion(stream: string, expected: string, actual: number): Refusal {
  return new Refusal(
    status.FAILED_PRECONDITION,
    `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    trailers({
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': expected,
      'actual-version': String(actual),
    }),
  );
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(
    status.INVALID_ARGUMENT,
    `Maximum Append Size of ${limit} Exceeded.`,
    trailers({ exception: 'maximum-append-size-exceeded', 'maximum-append-size': String(limit) }),
  );
}

export function missingProperty(property: string): Refusal {
  return new Refusal(
    status.INVALID_ARGUMENT,
    `Required Metadata Property '${property}' is missing`,
    trailers({
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),
  );
}

export function accessDenied(message: string): Refusal {
  return new Refusal(
    status.PERMISSION_DENIED,
    `Access denied: ${message}.`,
    trailers({ exception: 'access-denied' }),
  );
}

export function invalid(message: string): Refusal {
  return new Refusal(status.INVALID_ARGUMENT, message);
}

/** Answered by the real server where a read begins at a place that does not exist. */
export function unreadable(what: 'ReadAllResult' | 'ReadStreamResult'): Refusal {
  return new Refusal(status.UNKNOWN, `Unexpected ${what}: Error`);
}

/** The real server's answer to positions and revisions that it fails to understand. */
export function handlerFailed(): Refusal {
  return new Refusal(status.UNKNOWN, 'Exception was thrown by handler.');
}

export function unsupported(path: string): Refusal {
  return new Refusal(status.UNIMPLEMENTED, `${path} is not offered by the embedded event store`);
}
