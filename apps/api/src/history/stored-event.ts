import { sights, type Actor } from '@casegrid/domain';
import type { Metadata, StoredRecord } from '@casegrid/event-store';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, Json, PositionScalar, UnitCode, Uuid } from '../graphql/scalars';
import { RoleEnum } from '../graphql/vocabularies';
import { withoutHidden, type Hidden } from './hidden';
import { unlinked } from './unlinked';

@ObjectType('Actor', { description: 'Who did it, and from which post, as it was then.' })
export class ActorType {
  @Field({ description: 'OFFICER, RESIDENT or SYSTEM.' })
  kind!: string;

  @Field(() => ID, { description: "An officer's id, a resident's person id, or the name of a job." })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The post; null for anybody but an officer.' })
  post!: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'The role of the post; null for anybody but an officer.',
  })
  role!: string | null;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'The unit of the post; null for anybody but an officer.',
  })
  unit!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Revision of the officer's stream on which the authority rested; null for anybody but an officer.",
  })
  officerRevision!: number | null;
}

export const actorOf = (actor: Actor): ActorType => {
  const { kind, id } = actor;
  // Of an officer who is hidden there is no post.
  if (!('post' in actor)) return { kind, id, post: null, role: null, unit: null, officerRevision: null };
  const { post, officerRevision } = actor;
  return { kind, id, post: post.id, role: post.role, unit: post.unit, officerRevision };
};

@ObjectType({ description: 'An event as it stands in the log.' })
export class StoredEvent {
  @Field(() => Uuid, { description: 'Id of the event.' })
  id!: string;

  @Field({
    description:
      'Name of the event, such as CaseDispatched. MediationEventWithheld for one of a mediation of which you may not know what it was: it has its place and hash, and nothing else.',
  })
  type!: string;

  @Field({ description: 'Name of its stream.' })
  stream!: string;

  @Field(() => Int, { description: 'Its number within the stream, from 0.' })
  revision!: number;

  @Field(() => PositionScalar, { description: 'Its place in the log.' })
  position!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: "When it was recorded, by the store's own clock." })
  recordedAt!: string;

  @Field(() => ActorType, { description: 'Who did it.' })
  actor!: ActorType;

  @Field(() => Json, {
    description:
      'What it says, as recorded. Personal data is sealed; ids of people hold for this stream alone, unless you work with people. What is hidden from you is null.',
  })
  data!: object;

  @Field(() => Json, {
    description:
      'What is recorded beside it. The chain hash is over this and the data as they are stored, ids of people included. Of a mediation that you do not work on, ids of commands hold for this stream alone.',
  })
  metadata!: object;

  @Field({
    description: 'Chain hash: SHA-256 over the event and the hash of the one before it in its stream.',
  })
  hash!: string;
}

/**
 * An event as this reader may have it. A resident's id is the same in all his cases: whoever does not work with people
 * gets in its place one that holds for this stream alone, so that nobody is followed from case to case. So does an officer
 * who reported a case that is confidential.
 */
export function storedEvent(stored: StoredRecord, reader: Actor, hidden: Hidden): StoredEvent {
  const record = withoutHidden(stored, hidden);
  const shown = reader.kind === 'OFFICER' && !sights[reader.post.role].people ? unlinked(record) : record;
  const { actor, occurredAt, hash } = shown.metadata as Metadata;
  return { ...shown, occurredAt, hash, actor: actorOf(actor) };
}
