import type { Label } from '../labels';
import { isWorkingDay, specialDayKinds, type Calendar } from './calendar';
import { addDays, dayOf, endOf, hour, wallClock, weekdayOf, type Day } from './days';
import { due, isPausedOn, lastCountedDay, type Counting } from './due';
import { officeHoursText } from './office-hours';
import { isByCalendar, isCountedInDays, isWorkingTime, periodText } from './period';
import { countedFrom } from './time-spans';

const weekdays = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

const dayText = (day: Day): Label => ({
  zh: `${day}（周${weekdays.zh[weekdayOf(day)]}）`,
  en: `${weekdays.en[weekdayOf(day)]} ${day}`,
});

/** The end of a day is told as 24:00 of that day and not as the beginning of the next. */
function momentText(moment: number, on: Day): Label {
  const { zh, en } = dayText(on);
  const time = moment === endOf(on) ? '24:00' : wallClock(moment);
  return { zh: `${zh}${time}`, en: `${en} ${time}` };
}

/** Days of one kind that follow each other. */
interface Run {
  readonly label: Label;
  readonly first: Day;
  last: Day;
}

const paused: Label = { zh: '暂停计时', en: 'the clock was paused' };
const weekend: Label = { zh: '周末', en: 'weekend' };

/** What is out of the ordinary about a day; nothing on a plain day of the week. */
function markOf(day: Day, { calendar, period, pauses = [] }: Counting): Label | undefined {
  if (isCountedInDays(period) && isPausedOn(day, pauses)) return paused;
  const special = calendar.specialDays.get(day);
  if (special) {
    const { zh, en } = specialDayKinds[special.kind];
    return { zh: `${special.label.zh}${zh}`, en: `${special.label.en}, ${en.toLowerCase()}` };
  }
  return isWorkingDay(calendar, day) ? undefined : weekend;
}

function runsOf(from: Day, until: Day, counting: Counting): Run[] {
  const runs: Run[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const label = markOf(day, counting);
    if (!label) continue;
    const before = runs.at(-1);
    if (before?.label.zh === label.zh && addDays(before.last, 1) === day) before.last = day;
    else runs.push({ label, first: day, last: day });
  }
  return runs;
}

const rangeText = ({ first, last }: Run, to: string) => (first === last ? first : `${first}${to}${last}`);

/** Most runs of days that are told one by one. */
const mostRuns = 40;

function marksText(runs: readonly Run[]): Label[] {
  if (!runs.length) return [];
  const told = runs.slice(0, mostRuns);
  const more = runs.length - told.length;
  const zh = told.map((run) => `${rangeText(run, '至')}${run.label.zh}`).join('，');
  const en = told.map((run) => `${rangeText(run, ' to ')} ${run.label.en}`).join('; ');
  return [
    {
      zh: `其间：${zh}${more ? `，另有${more}处` : ''}。`,
      en: `On the way: ${en}${more ? `; and ${more} more` : ''}.`,
    },
  ];
}

function countedInDays(counting: Counting, dueOn: Day): Label[] {
  const last = lastCountedDay(counting);
  const startIsLeftOut = { zh: `起始日不计。`, en: `The day of the start is not counted.` };
  if (last === dueOn) return [startIsLeftOut];
  const { zh, en } = dayText(last);
  return [
    startIsLeftOut,
    {
      zh: `${zh}不是工作日，顺延至下一工作日。`,
      en: `${en} is not a working day, so it moves to the next one.`,
    },
  ];
}

/** From where days off matter: to calendar days only at their end. */
function heededFrom(counting: Counting): Day {
  const day = dayOf(counting.from);
  if (isByCalendar(counting.period.unit)) return lastCountedDay(counting);
  return isCountedInDays(counting.period) ? addDays(day, 1) : day;
}

/** How the working time divides among the days that it was counted on; the first days and the last. */
function countedInHours({ from, period, calendar, pauses = [] }: Counting, dueAt: number): Label[] {
  const parts = new Map<Day, number>();
  for (const span of countedFrom(period.unit, calendar, Date.parse(from), pauses)) {
    if (span.from >= dueAt) break;
    const day = dayOf(span.from);
    parts.set(day, (parts.get(day) ?? 0) + Math.min(span.until, dueAt) - span.from);
  }
  const told = [...parts].slice(0, mostRuns).map(([day, time]) => [day, +(time / hour).toFixed(2)] as const);
  const zh = told.map(([day, hours]) => `${day} ${hours}小时`).join('，');
  const en = told.map(([day, hours]) => `${day} ${hours} h`).join(', ');
  const more = parts.size > told.length ? ' …' : '';
  return [
    {
      zh: `办公时间${officeHoursText(calendar.hours)}：${zh}${more}。`,
      en: `Office hours ${officeHoursText(calendar.hours)}: ${en}${more}.`,
    },
  ];
}

const notAnnounced = ({ announcedUntil }: Calendar, dueOn: Day): Label[] =>
  dueOn <= announcedUntil
    ? []
    : [
        {
          zh: `日历只含至${announcedUntil}的放假安排，此后按周一至周五为工作日。`,
          en: `The calendar has the holidays announced up to ${announcedUntil}; after that Monday to Friday count as working days.`,
        },
      ];

const together = (sentences: readonly Label[]): Label => ({
  zh: sentences.map(({ zh }) => zh).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});

/** The arithmetic of a date in words, so that anybody can follow it with a calendar on the wall. */
export function explainDue(counting: Counting): Label {
  const { from, period, calendar } = counting;
  const { dueOn, dueAt } = due(counting);
  const start = momentText(Date.parse(from), dayOf(from));
  const end = momentText(Date.parse(dueAt), dueOn);
  const length = periodText(period);
  const inDays = isCountedInDays(period);
  const heedsCalendar = inDays || isWorkingTime(period.unit);
  return together([
    { zh: `自${start.zh}起${length.zh}。`, en: `${length.en} from ${start.en}.` },
    ...(inDays ? countedInDays(counting, dueOn) : []),
    ...(!inDays && heedsCalendar ? countedInHours(counting, Date.parse(dueAt)) : []),
    ...(heedsCalendar ? marksText(runsOf(heededFrom(counting), dueOn, counting)) : []),
    { zh: `于${end.zh}届满`, en: `It ends at ${end.en}` },
    {
      zh: `（日历${calendar.code}第${calendar.version}版，北京时间）。`,
      en: `(calendar ${calendar.code}, version ${calendar.version}, Beijing time).`,
    },
    ...(heedsCalendar ? notAnnounced(calendar, dueOn) : []),
  ]);
}
