import type { Act, MessageOf } from '@casegrid/domain';
import { currentVersions, type EventType } from './codec';
import type { Grounds, Unchained } from './metadata';
import { hashOfAsked, type Request } from './request';
import { uuidV5 } from './uuid-v5';

/** What an act puts on record, and what is said beside each event. */
export interface Told<Events> {
  readonly events: readonly MessageOf<Events>[];
  readonly metadata: Omit<Unchained, 'version'>;
}

export const metadataFor = (request: Request, act: Act, record: Grounds): Told<never>['metadata'] => ({
  commandId: request.commandId,
  commandHash: hashOfAsked(request.asked),
  correlationId: request.correlationId,
  causationId: request.causationId ?? request.commandId,
  actor: act.actor,
  occurredAt: act.at,
  ...record,
});

/** As they are stored, but for the chain: under ids that are the same when the command is sent again. */
export const unchained = <Events>({ events, metadata }: Told<Events>) =>
  events.map(({ type, data }, index) => ({
    id: uuidV5(metadata.commandId, String(index)),
    type,
    data: data as object,
    metadata: { ...metadata, version: currentVersions[type as EventType] },
  }));
