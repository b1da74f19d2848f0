import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LabelType } from '../graphql/labelled';
import { DateTime, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';
import type { Shown } from '../people/opening';

@ObjectType({ description: 'A category of the catalogue.' })
export class CategoryRef {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field(() => LabelType, {
    nullable: true,
    description: 'Its labels in the catalogue in force; null when it is no longer in it.',
  })
  label!: LabelType | null;
}

@ObjectType({ description: 'Where it is, on the map of the day of the report.' })
export class CasePlace {
  @Field(() => UnitCode, { description: 'The grid, community or village.' })
  unit!: string;

  @Field(() => [UnitCode], { description: 'From the province down to that unit.' })
  path!: readonly string[];

  @Field({ description: 'In words.' })
  description!: string;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees; null when not given.' })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees; null when not given.' })
  latitude!: number | null;
}

@ObjectType({ description: 'Why a report was not filed, and what is open to the reporter instead.' })
export class Declined {
  @Field(() => enums.DeclineReasonEnum, { description: 'Why.' })
  reason!: string;

  @Field({ description: 'In words.' })
  explanation!: string;

  @Field(() => [enums.OtherRoadEnum], { description: 'The other roads.' })
  otherRoads!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the reporter may appeal; null when it was refused before that was on record.',
  })
  appealableUntil!: string | null;
}

@ObjectType({ description: 'What was asked of a grid worker on site, and what he found.' })
export class Verification {
  @Field(() => ID, { description: 'The officer who was asked.' })
  assignee!: string;

  @Field(() => enums.FindingEnum, {
    nullable: true,
    description: 'What was found; null until it is recorded.',
  })
  finding!: string | null;

  @Field(() => String, { nullable: true, description: 'In words; null until it is recorded.' })
  note!: string | null;
}

@ObjectType('CheckRequest', { description: 'Who was asked to check on site.' })
export class CheckRequestType {
  @Field(() => ID, { description: 'The officer who was asked.' })
  assignee!: string;

  @Field(() => UnitCode, { description: 'The unit of the post from which he checks.' })
  unit!: string;

  @Field({ description: 'What to look for.' })
  note!: string;
}

@ObjectType({ description: 'An act on a case: whether you may do it now, and if not, why.' })
export class AllowedCommand {
  @Field({ description: 'Name of the mutation.' })
  command!: string;

  @Field({ description: 'Whether it would be accepted now, as far as can be said without its input.' })
  allowed!: boolean;

  @Field(() => enums.RefusalCodeEnum, {
    nullable: true,
    description: 'What blocks it; null when it is allowed.',
  })
  blockedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What blocks it, in the caller's language; null when it is allowed.",
  })
  reason!: string | null;
}

@ObjectType({ description: 'Personal data, sealed under the key of the person it is about.' })
export class Sealed {
  @Field({
    description:
      'OPEN: here it is. HIDDEN: not yours to see. ERASED: the person was erased, nobody can read it again.',
  })
  state!: string;

  @Field(() => String, { nullable: true, description: 'The value when it is OPEN, else null.' })
  value!: string | null;
}

@ObjectType({ description: 'Somebody a case is about.' })
export class CasePerson {
  @Field(() => ID, { nullable: true, description: 'Id of the person; null when not yours to see.' })
  id!: string | null;

  @Field(() => enums.PersonPartEnum, { description: 'The part this person plays.' })
  part!: string;

  /** Who that is, for the fields that are opened only when they are asked for. */
  shown!: Shown;
}

@ObjectType({ description: 'One act in the story of a case or mediation.' })
export class TimelineEntry {
  @Field(() => Int, { description: 'Its number within the case or mediation, from 0.' })
  revision!: number;

  @Field({ description: 'Name of the event.' })
  type!: string;

  @Field(() => LabelType, { description: 'What people read for it.' })
  label!: LabelType;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the clock that it is about; null for an act.',
  })
  clock!: number | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => enums.RoleEnum, {
    nullable: true,
    description: 'Role of the post it was done from; null when no officer did it.',
  })
  role!: string | null;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'Unit of the post it was done from; null when no officer did it.',
  })
  unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said with it; null when nothing was, or it is not yours to read.',
  })
  text!: string | null;
}
