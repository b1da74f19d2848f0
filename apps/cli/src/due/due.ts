import {
  due,
  explainDue,
  longestPeriod,
  standardCalendar,
  type Calendar,
  type DayEnd,
  type OfficeHours,
  type PeriodUnit,
} from '@casegrid/domain';
import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { moment } from '../command-line/option-values';
import * as values from './due-options';

interface DueOptions extends EveryOption {
  readonly from: string;
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly hours?: OfficeHours;
  readonly calendar: Calendar;
  readonly ends: DayEnd;
}

/** `due`: when a period is over, and how that was counted. Needs no running Casegrid. */
export const dueCommand = (perform: Perform): Command =>
  commandNamed('due')
    .summary('when a period is over, and how that was counted')
    .description(
      'Counts a period by the official holidays and make-up working days, as Casegrid does for every deadline, and tells the arithmetic in words. Days begin with the day after; a period in calendar days that would end on a day off ends on the next working day. It needs no running Casegrid.',
    )
    .requiredOption(
      '--from <time>',
      'the moment of its start, ISO 8601; Beijing time where it has no offset (2026-03-02T10:00)',
      moment,
    )
    .requiredOption('--amount <number>', `how many units, 0 to ${longestPeriod}`, values.amount)
    .requiredOption('--unit <unit>', values.unitNames.join(', '), values.unit)
    .option('--hours <list>', 'office hours, such as 09:00-12:00,14:00-18:00', values.officeHours)
    .option(
      '--calendar <code>',
      'CN: the official days of the whole country',
      values.calendar,
      standardCalendar,
    )
    .option(
      '--ends <when>',
      'when a period in days is over on its last day: midnight or office-close',
      values.dayEnd,
      'MIDNIGHT',
    )
    .action(perform(tellDue));

function tellDue({ from, amount, unit, hours, calendar, ends }: DueOptions): Promise<Answer> {
  const counting = {
    from,
    period: { amount, unit },
    calendar: hours ? { ...calendar, hours } : calendar,
    endsAt: ends,
  };
  const { dueOn, dueAt } = due(counting);
  const explanation = explainDue(counting);
  return Promise.resolve({
    json: { dueOn, dueAt, explanation, calendar: { code: calendar.code, version: calendar.version } },
    text: `${dueOn}  (${dueAt})\n${explanation.zh}\n${explanation.en}`,
  });
}
