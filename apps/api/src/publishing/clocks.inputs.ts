import type { DeadlineKind, Force, Level, PeriodUnit, SpecialDayKind, Urgency } from '@casegrid/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { LocalDate } from '../graphql/scalars';
import { CategoryCode, Text } from '../graphql/text';
import * as enums from '../graphql/vocabularies';
import { PublishInput } from './publish.input';

@InputType({ description: 'A row of a table of deadlines, whole. It replaces the row of the same id.' })
export class DeadlineRowInput {
  @Text(1, 60)
  @Field({ description: 'What the row is called in every version: small letters, digits and dashes.' })
  id!: string;

  @Field(() => enums.DeadlineKindEnum, { description: 'What it is about.' })
  kind!: DeadlineKind;

  @Text(1, 100)
  @Field({ description: 'Its label in Chinese.' })
  labelZh!: string;

  @Text(1, 100)
  @Field({ description: 'Its label in English.' })
  labelEn!: string;

  @IsOptional()
  @Field(() => Int, { nullable: true, description: 'How many units; absent in a row that is a share.' })
  amount?: number;

  @Field(() => enums.PeriodUnitEnum, {
    nullable: true,
    description: 'How they are counted; absent in a row that is a share.',
  })
  unit?: PeriodUnit;

  @IsOptional()
  @Field(() => Int, {
    nullable: true,
    description: 'Instead: so many percent of what the first handling gets.',
  })
  percentOfHandling?: number;

  @Field({
    defaultValue: false,
    description: 'Whether work that begins with a dispatch counts from the filing.',
  })
  countsFromFiling!: boolean;

  @IsOptional()
  @CategoryCode()
  @Field(() => String, { nullable: true, description: 'Only for this category and those below.' })
  category?: string;

  @Field(() => enums.UrgencyEnum, { nullable: true, description: 'Only for this urgency.' })
  urgency?: Urgency;

  @Field(() => enums.LevelEnum, { nullable: true, description: 'Only where a unit of this level leads.' })
  level?: Level;

  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [Int], {
    nullable: true,
    description: 'On which of its days to warn, in order; absent for the usual shares.',
  })
  warnAfter?: number[];

  @Text(1, 200)
  @Field({ description: 'Where the figure comes from.' })
  source!: string;

  @Field(() => enums.ForceEnum, { description: 'What stands behind it.' })
  force!: Force;

  @Field({ defaultValue: false, description: 'Whether it is turned off.' })
  isOff!: boolean;
}

@InputType({
  description: 'A new version of a table of deadlines: the one that holds there, with these changes.',
})
export class PublishDeadlinesInput extends PublishInput {
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DeadlineRowInput)
  @Field(() => [DeadlineRowInput], { description: 'Rows that are new or replace others, at most 200.' })
  rows!: DeadlineRowInput[];

  @ArrayMaxSize(200)
  @Field(() => [String], {
    defaultValue: [],
    description: 'Ids of rows that are there, and are left out from then on.',
  })
  withoutRows!: string[];
}

@InputType({ description: 'A day that differs from the ordinary week.' })
export class SpecialDayInput {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => enums.SpecialDayKindEnum, { description: 'In which way.' })
  kind!: SpecialDayKind;

  @Text(1, 100)
  @Field({ description: 'What for, in Chinese.' })
  labelZh!: string;

  @Text(1, 100)
  @Field({ description: 'What for, in English.' })
  labelEn!: string;
}

@InputType({ description: 'A new version of a calendar: the one that holds there, with these changes.' })
export class PublishCalendarInput extends PublishInput {
  @IsOptional()
  @Text(1, 100)
  @Field(() => String, {
    nullable: true,
    description: 'Office hours such as 09:00-12:00,14:00-18:00; as before when absent.',
  })
  hours?: string;

  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => SpecialDayInput)
  @Field(() => [SpecialDayInput], {
    defaultValue: [],
    description:
      'Holidays, make-up days and local closures, at most 400; each replaces that of the same day.',
  })
  days!: SpecialDayInput[];

  @ArrayMaxSize(400)
  @Field(() => [LocalDate], { defaultValue: [], description: 'Special days that are ordinary from then on.' })
  ordinaryDays!: string[];

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day for which holidays are announced; as before when absent.',
  })
  announcedUntil?: string;
}
