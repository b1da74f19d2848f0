import {
  due,
  explainDue,
  longestPeriod,
  standardCalendar,
  standardScope,
  type Calendar,
  type DayEnd,
  type OfficeHours,
  type PeriodUnit,
} from '@casegrid/domain';
import type { Command } from 'commander';
import type { Answer } from '../command-line/answer';
import { commandNamed, type EveryOption, type Perform } from '../command-line/command';
import { moment } from '../command-line/option-values';
import { Addresses } from '../connection/addresses';
import { withEventStore } from '../connection/with-event-store';
import type { Terminal } from '../terminal/terminal';
import * as values from './due-options';
import { calendarAt } from './published-calendar';

interface DueOptions extends EveryOption {
  readonly from: string;
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly hours?: OfficeHours;
  readonly calendar: string;
  readonly ends: DayEnd;
}

/** `due`: when a period is over, and how that was counted. Needs no running Casegrid, but for a unit's own calendar. */
export const dueCommand = (perform: Perform): Command =>
  commandNamed('due')
    .summary('when a period is over, and how that was counted')
    .description(
      'Counts a period by the official holidays and make-up working days, as Casegrid does for every deadline, and tells the arithmetic in words. Days begin with the day after; a period in calendar days that would end on a day off ends on the next working day. It needs no running Casegrid for the official days of the whole country. The calendar of a unit is asked of the Casegrid that runs on --data, on whose map the unit must be.',
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
      'CN: the official days of the whole country; or a province, city or district (31, 3101, 310115): the calendar that was published for it, or for what it lies in, and holds at that moment',
      values.calendar,
      standardScope,
    )
    .option(
      '--ends <when>',
      'when a period in days is over on its last day: midnight or office-close',
      values.dayEnd,
      'MIDNIGHT',
    )
    .action(perform(tellDue));

async function tellDue(options: DueOptions, { env }: Terminal): Promise<Answer> {
  const { from, amount, unit, hours, ends } = options;
  const calendar = await calendarFor(options, env);
  const counting = {
    from,
    period: values.countable({ amount, unit }),
    calendar: hours ? { ...calendar, hours } : calendar,
    endsAt: ends,
  };
  const { dueOn, dueAt } = due(counting);
  const explanation = explainDue(counting);
  const { code, version } = calendar;
  return {
    json: { dueOn, dueAt, explanation, calendar: { code, version } },
    text: `${dueOn}  (${dueAt})\n${explanation.zh}\n${explanation.en}\n${code}, version ${version}`,
  };
}

async function calendarFor(options: DueOptions, env: Terminal['env']): Promise<Calendar> {
  const { calendar, from } = options;
  if (calendar === standardScope) return standardCalendar;
  return withEventStore(new Addresses(options, env).eventStore, (store) => calendarAt(store, calendar, from));
}
