import { createHash } from 'node:crypto';
import { Refused, type Act, type Actor } from '@casegrid/domain';
import type { Folded } from './folded';

/** Who asks for an act, when, and under which id. */
export interface Request {
  /** Made by the caller, new for each act: sending it again gives the first answer. */
  readonly commandId: string;
  /** The command's name and body as the caller sent them; only their hash is kept. */
  readonly asked: object;
  readonly actor: Actor;
  /** The moment the command is judged, ISO 8601 UTC, from the caller's clock. */
  readonly now: string;
  /** When it happened, if that was earlier. */
  readonly occurredAt?: string;
  /** When given, the act happens only at this revision. */
  readonly expectedRevision?: number;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** SHA-256, hex, of what was asked. */
export const hashOfAsked = (asked: object): string =>
  createHash('sha256').update(JSON.stringify(asked)).digest('hex');

/**
 * The act as the domain judges it. Clocks of several machines differ by a little: an act that names no time of its
 * own is never dated before the one it follows.
 */
export function actOf({ actor, now, occurredAt }: Request, { lastAt }: Pick<Folded<unknown>, 'lastAt'>): Act {
  return { actor, now, at: occurredAt ?? (now > lastAt ? now : lastAt) };
}

/** The caller names a revision, and the stream is no longer there. */
export const stale = ({ expectedRevision }: Request, { revision }: Folded<unknown>): Refused | undefined =>
  expectedRevision === undefined || expectedRevision === revision
    ? undefined
    : new Refused('STALE_REVISION', 'expectedRevision');

/** It cannot have happened then. */
export function untimely({ at, now }: Act, { lastAt }: Folded<unknown>): Refused | undefined {
  if (at > now && at !== lastAt) return new Refused('OCCURRED_IN_FUTURE', 'occurredAt');
  return at < lastAt ? new Refused('OCCURRED_BEFORE_LAST_ACT', 'occurredAt') : undefined;
}
