import type { Label } from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LabelType } from '../graphql/labelled';
import { DateTime, LocalDate, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';

@ObjectType('ClockWarning', { description: 'A share of the time of a clock, and when it has passed.' })
export class ClockWarningType {
  @Field(() => Int, { description: 'Percent of the time that counts.' })
  percent!: number;

  @Field(() => DateTime, { description: 'When so much of it has passed.' })
  at!: string;
}

@ObjectType('ClockExtension', { description: 'Time that a leader granted on top.' })
export class ClockExtensionType {
  @Field(() => Int, { description: 'How much, in the unit of time of the clock.' })
  amount!: number;

  @Field(() => UnitCode, { description: 'The unit whose leader granted it.' })
  by!: string;
}

@ObjectType('ClockPause', { description: 'Time that does not count.' })
export class ClockPauseType {
  @Field(() => DateTime, { description: 'Its first moment.' })
  from!: string;

  @Field(() => DateTime, { description: 'Its end, which is not part of it.' })
  until!: string;
}

@ObjectType('ClockEnd', { description: 'How a clock ended.' })
export class ClockEndType {
  @Field(() => enums.ClockVerdictEnum, {
    description: 'The verdict; no later version of a table changes it.',
  })
  verdict!: string;

  @Field(() => enums.ClockStopReasonEnum, { description: 'Why it no longer runs.' })
  reason!: string;

  @Field(() => DateTime, { description: 'The moment that was judged.' })
  at!: string;
}

@ObjectType('ClockRejudged', {
  description:
    'What a clock that has stopped comes to by a version that was approved for the past. Its first verdict stays.',
})
export class ClockRejudgedType {
  @Field({ description: 'Id of the proposal that was approved.' })
  retroaction!: string;

  @Field({ description: 'Whose table of deadlines it is.' })
  scope!: string;

  @Field(() => Int, { description: 'The version of that table.' })
  policyVersion!: number;

  @Field(() => DateTime, { description: 'The moment after which it was late by that version.' })
  dueAt!: string;

  @Field(() => enums.ClockVerdictEnum, { description: 'The verdict by that version.' })
  verdict!: string;

  @Field({ description: 'Why that version was to hold for the past.' })
  reason!: string;

  @Field(() => LabelType, {
    nullable: true,
    description: 'The arithmetic and both verdicts in words; null where its calendar is not on record.',
  })
  explanation!: Label | null;
}

/** A clock of a case as it is shown. */
@ObjectType('Clock', {
  description: 'A clock of a case: what is due, by which rules, when, and how it ended.',
})
export class ClockType {
  @Field(() => Int, { description: 'Its number within the case, from 1.' })
  number!: number;

  @Field(() => enums.ClockKindEnum, { description: 'What it measures.' })
  kind!: string;

  @Field(() => UnitCode, {
    nullable: true,
    description:
      'The unit that is to act, or had it at the end: a clock passes on with its case. Null when it is the centre.',
  })
  unit!: string | null;

  @Field({ description: 'The row of the table of deadlines by which it runs.' })
  policy!: string;

  @Field({ description: 'Whose table it is: CN, or the code of a unit.' })
  scope!: string;

  @Field(() => Int, { description: 'The version of that table.' })
  policyVersion!: number;

  @Field({ description: 'The calendar by which it runs.' })
  calendar!: string;

  @Field(() => Int, { description: 'The version of that calendar.' })
  calendarVersion!: number;

  @Field(() => DateTime, { description: 'From when time counts.' })
  from!: string;

  @Field(() => Int, { description: 'How much time there is.' })
  amount!: number;

  @Field(() => enums.PeriodUnitEnum, { description: 'How that is counted.' })
  unitOfTime!: string;

  @Field(() => [ClockExtensionType], { description: 'What was granted on top.' })
  extensions!: readonly ClockExtensionType[];

  @Field(() => [ClockPauseType], { description: 'Time that does not count.' })
  pauses!: readonly ClockPauseType[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when it stands still; null while it runs. Its due date then waits for the case to go on.',
  })
  pausedSince!: string | null;

  @Field(() => LocalDate, { description: 'The last day, in Beijing time.' })
  dueOn!: string;

  @Field(() => DateTime, { description: 'The moment after which it is late.' })
  dueAt!: string;

  @Field(() => [ClockWarningType], { description: 'When whoever holds the case is warned.' })
  warnings!: readonly ClockWarningType[];

  @Field(() => Int, { description: 'The highest share, in percent, that was warned of; 0 for none.' })
  warned!: number;

  @Field({ description: 'Whether it is on record that the time ran out.' })
  isBreached!: boolean;

  @Field(() => [UnitCode], {
    description: 'The units that had it when its time ran out; they stay, whoever it has passed on to.',
  })
  breachedBy!: readonly string[];

  @Field(() => ClockEndType, { nullable: true, description: 'How it ended; null while it runs.' })
  end!: ClockEndType | null;

  @Field(() => [ClockRejudgedType], {
    description: 'Beside that: what it comes to by versions that were approved for the past.',
  })
  rejudged!: readonly ClockRejudgedType[];

  @Field(() => LabelType, {
    nullable: true,
    description: 'The arithmetic in words, and the verdict; null where its calendar is not on record.',
  })
  explanation!: Label | null;
}
