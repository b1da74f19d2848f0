import { status } from '@grpc/grpc-js';
import { Refusal, trailers } from '../streams/refusal';

const named = (exception: string, stream: string, group: string, more: Record<string, string> = {}) =>
  trailers({ exception, 'stream-name': stream, ...(group !== '' && { 'group-name': group }), ...more });

export function noSuchGroup(stream: string, group: string): Refusal {
  return new Refusal(
    status.NOT_FOUND,
    `Subscription group ${group} on stream ${stream} does not exist.`,
    named('persistent-subscription-does-not-exist', stream, group),
  );
}

export function groupExists(stream: string, group: string): Refusal {
  return new Refusal(
    status.ALREADY_EXISTS,
    `Subscription group ${group} on stream ${stream} exists.`,
    named('persistent-subscription-exists', stream, group),
  );
}

export function groupIsFull(stream: string, group: string): Refusal {
  return new Refusal(
    status.FAILED_PRECONDITION,
    `Maximum subscriptions reached for subscription group ${group} on stream ${stream}.`,
    named('maximum-subscribers-reached', stream, group),
  );
}

export function groupDropped(stream: string, group: string): Refusal {
  return new Refusal(
    status.CANCELLED,
    `Subscription group ${group} on stream ${stream} was dropped.`,
    named('persistent-subscription-dropped', stream, group),
  );
}

export function groupFailed(stream: string, group: string, reason: string): Refusal {
  return new Refusal(
    status.INTERNAL,
    `Subscription group ${group} on stream ${stream} failed: '${reason}'`,
    named('persistent-subscription-failed', stream, group, { reason }),
  );
}
