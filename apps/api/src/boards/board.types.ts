import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LabelType } from '../graphql/labelled';
import { DateTime, PositionScalar } from '../graphql/scalars';
import { CaseStatusEnum, WorkListEnum } from '../graphql/vocabularies';
import { UnitType } from '../territory/unit.type';

@ObjectType({ description: 'How many cases stand somewhere.' })
export class StatusCount {
  @Field(() => CaseStatusEnum, { description: 'The status.' })
  status!: string;

  @Field(() => Int, { description: 'How many cases have it.' })
  cases!: number;
}

@ObjectType({ description: 'How many cases a work list holds.' })
export class WorkCount {
  @Field(() => WorkListEnum, { description: 'The list.' })
  list!: string;

  @Field(() => LabelType, { description: 'The list as people read it.' })
  label!: LabelType;

  @Field(() => Int, { description: 'How many cases are in it: as many as workList has of it.' })
  cases!: number;

  @Field(() => Int, {
    description:
      'How many of them have a clock that was due before now: workList with orderBy DUE has them first.',
  })
  late!: number;

  @Field(() => Int, { description: 'How many of them have a clock that is due within the next 24 hours.' })
  dueSoon!: number;
}

@ObjectType({ description: 'What a figure means, so that nobody has to guess.' })
export class Definition {
  @Field({ description: 'Name of the definition.' })
  id!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field({ description: "What is counted, in the caller's language." })
  text!: string;
}

@ObjectType({ description: 'The counts of one unit: every case whose place lies in it or below.' })
export class BoardRow {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;

  @Field(() => Int, { description: 'All its cases, of every status.' })
  total!: number;

  /** The moment of the map that it was counted on; today's when there is none. */
  mapOf?: string;

  @Field(() => [StatusCount], { description: 'Its cases by status; a status without cases is there with 0.' })
  byStatus!: StatusCount[];
}

@ObjectType({ description: 'The board of a unit: its own counts and those of each unit right below it.' })
export class Board {
  @Field(() => BoardRow, { description: 'The unit itself.' })
  own!: BoardRow;

  @Field(() => [BoardRow], { description: 'Each territorial unit right below it, by code.' })
  children!: BoardRow[];

  @Field(() => DateTime, {
    nullable: true,
    description: "The moment of the map that they were counted on; null for today's.",
  })
  mapOf!: string | null;

  @Field(() => Definition, { description: 'How the figures were counted.' })
  definition!: Definition;

  @Field(() => PositionScalar, { description: 'The position of the log that the counts show.' })
  asOf!: string;
}
