import {
  due,
  explainDue,
  longestOf,
  officeHoursIn,
  standardCalendar,
  type Calendar,
  type Label,
  type PeriodUnit,
} from '@casegrid/domain';
import { Args, Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import { BadInput } from '../graphql/bad-input';
import type { RequestContext } from '../graphql/context';
import { LabelType } from '../graphql/labelled';
import { DateTime, LocalDate } from '../graphql/scalars';
import { ensureKnown } from '../territory/ensure-known';
import { DueArgs } from './due.args';

@ObjectType('CountedBy', { description: 'A version of a calendar.' })
export class CountedByType {
  @Field({ description: 'Whose it is: CN, or the code of a province, city or district.' })
  code!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;
}

@ObjectType('Due', { description: 'When a period is over, and how that was counted.' })
export class DueType {
  @Field(() => LocalDate, { description: 'The last day, in Beijing time.' })
  dueOn!: string;

  @Field(() => DateTime, {
    description: 'The moment after which it is late: for days, 24:00 of the last day.',
  })
  dueAt!: string;

  @Field(() => LabelType, {
    description: 'The arithmetic in words, to be followed with a calendar on the wall.',
  })
  explanation!: Label;

  @Field(() => CountedByType, { description: 'The calendar that it was counted by.' })
  calendar!: CountedByType;
}

/** The arithmetic of every deadline, for anybody to check. */
function ensureCountable(amount: number, unit: PeriodUnit): void {
  const most = longestOf(unit);
  if (amount > most)
    throw new BadInput('amount', {
      zh: `按此单位至多为 ${most}`,
      en: `must not be greater than ${most} in this unit`,
    });
}

@Resolver()
export class DueResolver {
  constructor(private readonly facts: Facts) {}

  @Access('everybody')
  @Query(() => DueType, {
    description:
      'When a period is over: days begin with the day after, working days leave out holidays and count make-up days, and a period in calendar days that would end on a day off ends on the next working day. The same as `npm run cli -- due`. Refused: UNIT_UNKNOWN when a calendar is asked for of a unit that is not on the map.',
  })
  async due(
    @Context() context: RequestContext,
    @Args() { from, amount, unit, hours, calendar: code, endsAt }: DueArgs,
  ): Promise<DueType> {
    ensureCountable(amount, unit);
    const openHours = hours === undefined ? undefined : officeHoursIn(hours);
    if (code !== standardCalendar.code) await ensureKnown(this.facts, code, context, 'calendar');
    const calendar = await this.#calendar(code, from);
    const counting = {
      from,
      period: { amount, unit },
      calendar: openHours ? { ...calendar, hours: openHours } : calendar,
      endsAt,
    };
    return { ...due(counting), explanation: explainDue(counting), calendar };
  }

  async #calendar(code: string, moment: string): Promise<Calendar> {
    if (code === standardCalendar.code) return standardCalendar;
    return (await this.facts.calendarAt(moment, code)) ?? standardCalendar;
  }
}
