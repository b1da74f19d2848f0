import { due, explainDue, officeHoursIn, standardCalendar, type Label } from '@casegrid/domain';
import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import { LabelType } from '../graphql/labelled';
import { DateTime, LocalDate } from '../graphql/scalars';
import { DueArgs } from './due.args';

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
}

/** The arithmetic of every deadline, for anybody to check. */
@Resolver()
export class DueResolver {
  @Access('everybody')
  @Query(() => DueType, {
    description:
      'When a period is over: days begin with the day after, working days leave out holidays and count make-up days, and a period in calendar days that would end on a day off ends on the next working day. The same as `npm run cli -- due`.',
  })
  due(@Args() { from, amount, unit, hours, endsAt }: DueArgs): DueType {
    const openHours = hours === undefined ? undefined : officeHoursIn(hours);
    const counting = {
      from,
      period: { amount, unit },
      calendar: openHours ? { ...standardCalendar, hours: openHours } : standardCalendar,
      endsAt,
    };
    return { ...due(counting), explanation: explainDue(counting) };
  }
}
