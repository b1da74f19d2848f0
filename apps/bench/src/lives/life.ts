import { caseDecider, caseStream, decide, evolve, isRefused, type Case } from '@casegrid/domain';
import {
  chain,
  currentVersions,
  uuidV5,
  type EventType,
  type Metadata,
  type NewRecord,
  type Request,
} from '@casegrid/event-store';
import { acts, type CaseAct } from './acts';
import { district } from './crew';
import type { Draw } from './draw';

/** An event as it stands in the log. */
export type LifeEvent = Omit<NewRecord, 'metadata'> & { readonly metadata: Metadata };

/** The events of a case. */
export interface Life {
  readonly stream: string;
  readonly events: readonly LifeEvent[];
}

/** What goes on record beside every act on a case of the district. */
export const record = { district, mapVersion: 1, catalogueVersion: 1 };

const began = Date.parse('2025-01-01T00:00:00.000Z');
const minute = 60_000;

/** A case is reported every minute, and each of its acts follows an hour after the one before. */
const momentOf = ({ index }: Draw, act: number): string =>
  new Date(began + index * minute + act * 60 * minute).toISOString();

/** The request that a caller would send for the act of this number. */
export function requestFor(draw: Draw, act: number, { by, command }: CaseAct): Request {
  const commandId = uuidV5(draw.caseId, String(act));
  return { commandId, asked: command, actor: by, now: momentOf(draw, act), correlationId: commandId };
}

/** Lives a case through by the rules, without a store: the same events that executing its acts would write. */
export function liveThrough(draw: Draw): Life {
  const stream = caseStream(draw.caseId);
  let state: Case = caseDecider.initial;
  const events = acts.slice(0, draw.acts).flatMap((actOf, index) => {
    const one = actOf(draw);
    const request = requestFor(draw, index, one);
    const act = { actor: one.by, at: request.now, now: request.now };
    const decision = decide(caseDecider, one.command as never, state, act);
    if (isRefused(decision)) throw new Error(`${one.command.type} was refused: ${decision.code}`);
    return decision.map((event, number) => {
      state = evolve(caseDecider, state, event, act);
      return {
        id: uuidV5(request.commandId, String(number)),
        ...event,
        metadata: metadataOf(draw, request, event),
      };
    });
  });
  return { stream, events: chain(stream, -1, '', events) };
}

/** The hash of what was asked is made up, but as long as a real one. */
const metadataOf = (
  draw: Draw,
  { commandId, correlationId, actor, now }: Request,
  event: { type: string },
) => ({
  commandId,
  commandHash: draw.digest,
  correlationId,
  causationId: commandId,
  actor,
  occurredAt: now,
  ...record,
  version: currentVersions[event.type as EventType],
});
