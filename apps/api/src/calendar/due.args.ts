import {
  longestPeriod,
  isUnitCode,
  officeHoursIn,
  standardCalendar,
  type DayEnd,
  type PeriodUnit,
} from '@casegrid/domain';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { DateTime } from '../graphql/scalars';
import { DayEndEnum, PeriodUnitEnum } from '../graphql/vocabularies';

const OfficeHoursText = () =>
  ValidateBy({
    name: 'officeHours',
    validator: {
      validate: (value) => typeof value === 'string' && officeHoursIn(value) !== undefined,
      defaultMessage: () => '$property are parts of a day in order, such as 09:00-12:00,14:00-18:00',
    },
  });

const CalendarCode = () =>
  ValidateBy({
    name: 'calendarCode',
    validator: {
      validate: (value) =>
        typeof value === 'string' && (value === standardCalendar.code || isUnitCode(value)),
      defaultMessage: () => '$property is CN or the code of a unit',
    },
  });

/** Beyond it dates have years of five digits, and before it China had daylight saving. */
const IsInOurTime = () =>
  ValidateBy({
    name: 'inOurTime',
    validator: {
      validate: (value) => typeof value === 'string' && value >= '1992' && value < '3000',
      defaultMessage: () => '$property is a moment from 1992 to 2999',
    },
  });

@ArgsType()
export class DueArgs {
  @IsInOurTime()
  @Field(() => DateTime, { description: 'When the period begins, 1992 to 2999.' })
  from!: string;

  @Min(0)
  @Max(longestPeriod)
  @Field(() => Int, { description: `How many units, 0 to ${longestPeriod}.` })
  amount!: number;

  @Field(() => PeriodUnitEnum, { description: 'How its length is counted.' })
  unit!: PeriodUnit;

  @IsOptional()
  @OfficeHoursText()
  @Field(() => String, {
    nullable: true,
    description: 'Office hours, such as 09:00-12:00,14:00-18:00; those of the calendar when absent.',
  })
  hours?: string;

  @CalendarCode()
  @Field(() => String, {
    defaultValue: standardCalendar.code,
    description:
      'Whose calendar: CN for the official days of the whole country, or the code of a unit for the one that holds there when the period begins, the nearest that was published.',
  })
  calendar!: string;

  @Field(() => DayEndEnum, {
    defaultValue: 'MIDNIGHT',
    description: 'When a period in days is over on its last day.',
  })
  endsAt!: DayEnd;
}
