import {
  disclosed,
  hashFieldsOf,
  mediationEventNames,
  mediationSightOf,
  mediationStream,
  type Actor,
  type Mediation,
  type MediationEventType,
  type MediationSight,
} from '@casegrid/domain';
import {
  decode,
  type EventStore,
  type Metadata,
  type Recorded,
  type StoredRecord,
} from '@casegrid/event-store';
import { wordsIn } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TimelineEntry } from '../cases/case.types';
import { TimelineArgs } from '../cases/timeline.args';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { eventStore } from '../parts';
import { MediationActs } from './mediation-acts';
import { MediationType } from './mediation.type';

/** What was said with an act, for those inside; the hash of a file is no word. */
function wordsOf(type: MediationEventType, said: object): string | null {
  const hashes = hashFieldsOf(type);
  return wordsIn(Object.fromEntries(Object.entries(said).filter(([name]) => !hashes.includes(name))));
}

function postOf({ actor }: Metadata): Pick<TimelineEntry, 'role' | 'unit'> {
  if (actor.kind !== 'OFFICER') return { role: null, unit: null };
  const { role, unit } = actor.post;
  return { role, unit };
}

/** His page shows an auditor what it shows to others outside; the events he reads in the history. */
function sightOfPage(state: Mediation, reader: Actor): MediationSight {
  const sight = mediationSightOf(state, reader);
  return sight === 'AUDITOR' ? 'OUTSIDE' : sight;
}

/** An act as somebody reads of it; nothing when it is not for him, not even that it happened. */
function entryOf(record: StoredRecord, reader: Actor, state: Mediation): TimelineEntry | undefined {
  const event = decode(record) as Recorded<MediationEventType>;
  const { type, data, metadata, revision, recordedAt } = event;
  const sight = sightOfPage(state, reader);
  const said = disclosed(event, state, sight);
  if (said === undefined) return undefined;
  return {
    ...{ revision, type, recordedAt, occurredAt: metadata.occurredAt },
    label: mediationEventNames[type],
    clock: sight === 'WORKING' && 'clock' in data ? data.clock : null,
    ...postOf(metadata),
    text: sight === 'OUTSIDE' ? null : wordsOf(type, said),
  };
}

@Resolver(() => MediationType)
export class MediationTimelineField {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly acts: MediationActs,
  ) {}

  @ResolveField(() => [TimelineEntry], {
    description:
      'What happened to it, in order, never behind the log: to those who take part or work on it with what was said, to others what it has come to.',
  })
  async timeline(
    @Parent() { state: { id }, revision: last }: MediationType,
    @Context() { actor, language }: RequestContext,
    @Args() { afterRevision: after, first: size, withClocks }: TimelineArgs,
  ): Promise<TimelineEntry[]> {
    pageSize(size, language);
    const from = Math.max(0, after + 1);
    if (from > last) return [];
    const { state } = await this.acts.load(id);
    // Of a mediation as it was, no act that came later.
    const records = await this.store.readStream(mediationStream(id), from, last + 1 - from);
    return records
      .filter(({ data }) => withClocks || !('clock' in data))
      .flatMap((record) => entryOf(record, actor, state) ?? [])
      .slice(0, size);
  }
}
