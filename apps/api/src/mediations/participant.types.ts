import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '../files/file.type';
import { DateTime, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/mediation-enums';
import type { Shown } from '../people/opening';

@ObjectType('MediationParticipant', {
  description:
    'Somebody who takes part in a mediation, by his number in it. Who he is, is read by whoever works on it, and by himself.',
})
export class ParticipantType {
  @Field(() => Int, { description: 'His number, from 1.' })
  number!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the person; null when not yours to see.' })
  id!: string | null;

  @Field(() => enums.MediationPartEnum, { description: 'As what.' })
  as!: string;

  @Field({ description: 'Whether that is you.' })
  isYou!: boolean;

  @Field(() => enums.RelationEnum, {
    nullable: true,
    description: 'What somebody invited is to the parties; null for a party.',
  })
  relation!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether he agreed to mediation; null while he has said nothing.',
  })
  hasConsented!: boolean | null;

  @Field({ description: 'Whether he speaks and signs for his side.' })
  isRepresentative!: boolean;

  @Field(() => enums.OtherRoadEnum, {
    nullable: true,
    description: 'The road by which he left; null while he takes part.',
  })
  leftFor!: string | null;

  /** Who that is, for the fields that are opened only when they are asked for. */
  shown!: Shown;
}

@ObjectType('Mediator', { description: 'An officer who mediates.' })
export class MediatorType {
  @Field(() => ID, { description: 'Id of the officer.' })
  officer!: string;

  @Field(() => UnitCode, { description: 'The committee or office for which he does.' })
  unit!: string;

  @Field({ description: 'Whether the parties chose him; else the committee appointed him.' })
  isChosen!: boolean;
}

@ObjectType('MediationSession', {
  description: 'A sitting. One that is closed is shown to those who take part alone.',
})
export class SessionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  session!: number;

  @Field({ description: 'Whether it was held.' })
  isHeld!: boolean;

  @Field({ description: 'Whether it was called off.' })
  isCancelled!: boolean;

  @Field(() => DateTime, { description: 'When it is to be held, or was.' })
  at!: string;

  @Field({ description: 'Where.' })
  venue!: string;

  @Field({ description: 'Whether others may be present.' })
  isOpen!: boolean;

  @Field(() => FileType, {
    nullable: true,
    description: 'The minutes; null before, and when not yours to see.',
  })
  minutes!: FileType | null;

  @Field(() => [Int], { description: 'Numbers of those who came.' })
  people!: readonly number[];
}

@ObjectType('MediationHandOver', { description: 'An offer to go on elsewhere.' })
export class HandOverType {
  @Field(() => enums.TrackEnum, { description: 'On which track.' })
  track!: string;

  @Field(() => UnitCode, { description: 'Before which committee or office.' })
  committee!: string;

  @Field(() => DateTime, { description: 'When it was offered.' })
  at!: string;
}
