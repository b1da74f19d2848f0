import {
  officeHoursText,
  type CalendarVersion,
  type DeadlinePolicy,
  type DeadlinesVersion,
  type SpecialDay,
} from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { LabelType } from '../graphql/labelled';
import { DateTime, LocalDate } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';
import { PublishedType } from '../publishing/published.type';

@ObjectType('Deadline', { description: 'A row of the table of deadlines.' })
export class DeadlineType {
  @Field({ description: 'What the row is called in every version.' })
  id!: string;

  @Field(() => enums.DeadlineKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => LabelType, { description: 'Its labels.' })
  label!: LabelType;

  @Field(() => Int, { nullable: true, description: 'How many units; null in a row that is no period.' })
  amount!: number | null;

  @Field(() => enums.PeriodUnitEnum, {
    nullable: true,
    description: 'How they are counted; null in a row that is no period.',
  })
  unit!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'So many percent of what the first handling gets; null in other rows.',
  })
  percentOfHandling!: number | null;

  @Field(() => LabelType, { nullable: true, description: 'A figure of another sort; null in a period.' })
  figure!: LabelType | null;

  @Field({ description: 'Whether work that begins with a dispatch counts from the filing already.' })
  countsFromFiling!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Only for this category and those below; null for all.',
  })
  category!: string | null;

  @Field(() => enums.UrgencyEnum, { nullable: true, description: 'Only for this urgency; null for all.' })
  urgency!: string | null;

  @Field(() => enums.LevelEnum, {
    nullable: true,
    description: 'Only where a unit of this level leads; null for all.',
  })
  level!: string | null;

  @Field(() => [Int], { description: 'On which of its days is warned; none for the usual shares.' })
  warnAfter!: readonly number[];

  @Field({ description: 'Where the figure comes from.' })
  source!: string;

  @Field(() => enums.ForceEnum, { description: 'What stands behind it.' })
  force!: string;

  @Field({ description: 'Whether it was turned off: it starts no clock and warns of none.' })
  isOff!: boolean;
}

@ObjectType('Deadlines', { description: 'A version of a table of deadlines.' })
export class DeadlinesType extends PublishedType {
  @Field(() => [DeadlineType], { description: 'Its rows.' })
  rows!: readonly DeadlineType[];
}

@ObjectType('SpecialDay', { description: 'A day that differs from the ordinary week.' })
export class SpecialDayType {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => enums.SpecialDayKindEnum, { description: 'In which way.' })
  kind!: string;

  @Field(() => LabelType, { description: 'What for.' })
  label!: LabelType;
}

@ObjectType('WorkCalendar', { description: 'Working days and office hours in force at a moment.' })
export class WorkCalendarType {
  @Field({ description: 'Its code.' })
  code!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => DateTime, { description: 'From when it is in force.' })
  effectiveFrom!: string;

  @Field({ description: 'Why it was published.' })
  reason!: string;

  @Field({ description: 'When offices are open on a working day.' })
  hours!: string;

  @Field(() => LocalDate, {
    description: 'The last day for which holidays are announced; later Monday to Friday are working days.',
  })
  announcedUntil!: string;

  @Field(() => [SpecialDayType], { description: 'The days of one year that differ from the ordinary week.' })
  specialDays!: readonly SpecialDay[];
}

const rowOf = (policy: DeadlinePolicy): DeadlineType => ({
  id: policy.id,
  kind: policy.kind,
  label: policy.label,
  amount: orNull(policy.period?.amount),
  unit: orNull(policy.period?.unit),
  percentOfHandling: orNull(policy.percentOfHandling),
  figure: orNull(policy.figure),
  countsFromFiling: policy.countsFrom === 'FILED',
  category: orNull(policy.category),
  urgency: orNull(policy.urgency),
  level: orNull(policy.level),
  warnAfter: policy.warnAfter ?? [],
  source: policy.source,
  force: policy.force,
  isOff: policy.isOff ?? false,
});

/** A version of a table as it is shown. */
export const tableOf = (table: DeadlinesVersion): DeadlinesType => ({
  ...table,
  rows: table.policies.map(rowOf),
});

/** A version of a calendar as it is shown, with its special days of these years. */
export const calendarOf = (calendar: CalendarVersion, year?: number): WorkCalendarType => ({
  ...calendar,
  hours: officeHoursText(calendar.hours),
  specialDays: [...calendar.specialDays.values()].filter(
    ({ day }) => year === undefined || day.startsWith(`${year}-`),
  ),
});
