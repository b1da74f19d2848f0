import type { Request } from '@casegrid/event-store';
import type { ActInput } from '../cases/inputs';
import type { RequestContext } from './context';

/** An act as the log is asked for it. `hashable`: all of its input that may be hashed, hence nothing of people. */
export const requestOf = (
  { actor, now, correlationId }: RequestContext,
  type: string,
  input: ActInput & { readonly expectedRevision?: number | null },
  hashable: object,
): Request => ({
  commandId: input.commandId,
  asked: { type, by: actor.id, input: hashable },
  actor,
  now,
  correlationId,
  ...(input.occurredAt !== undefined && { occurredAt: input.occurredAt }),
  ...(input.expectedRevision != null && { expectedRevision: input.expectedRevision }),
});
