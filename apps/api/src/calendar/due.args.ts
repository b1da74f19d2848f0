import {
  longestPeriod,
  isUnitCode,
  officeHoursIn,
  standardCalendar,
  type DayEnd,
  type PeriodUnit,
} from '@casegrid/domain';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { DateTime } from '../graphql/scalars';
import { Checked } from '../graphql/text';
import { DayEndEnum, PeriodUnitEnum } from '../graphql/vocabularies';

const OfficeHoursText = () =>
  Checked('officeHours', (value) => typeof value === 'string' && officeHoursIn(value) !== undefined);

const CalendarCode = () =>
  Checked(
    'calendarCode',
    (value) => typeof value === 'string' && (value === standardCalendar.code || isUnitCode(value)),
  );

/** Beyond it dates have years of five digits, and before it China had daylight saving. */
const IsInOurTime = () =>
  Checked('inOurTime', (value) => typeof value === 'string' && value >= '1992' && value < '3000');

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
