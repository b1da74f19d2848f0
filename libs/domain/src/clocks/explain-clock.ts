import type { Calendar } from '../calendar/calendar';
import { dayOf, wallClock } from '../calendar/days';
import { explainDue } from '../calendar/explain-due';
import { periodText } from '../calendar/period';
import { clockKinds } from '../deadlines/clock-kinds';
import type { Label } from '../labels';
import { countingOf, stopReasons, verdicts, type Clock, type StartedClock } from './clock';
import type { ClockEvents } from './messages';

export const together = (...sentences: readonly Label[]): Label => ({
  zh: sentences.map(({ zh }) => zh).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});

export const momentText = (at: string) => `${dayOf(at)} ${wallClock(Date.parse(at))}`;

export function pausesText({ pauses }: Pick<Explained, 'pauses'>): Label[] {
  if (pauses.length === 0) return [];
  const spans = pauses.map(({ from, until }) => `${momentText(from)} – ${momentText(until)}`);
  return [
    {
      zh: `退单成立或挂账期间不计时：${spans.join('，')}。`,
      en: `Not counted, for an objection that was upheld or a suspension: ${spans.join(', ')}.`,
    },
  ];
}

export function extensionsText({ extensions = [], period: { unit } }: Explained): Label[] {
  return extensions.map(({ amount, by }) => {
    const { zh, en } = periodText({ amount, unit });
    return {
      zh: `经${by}领导批准延期${zh}，已计入。`,
      en: `${en} granted by the leader of ${by} are counted in.`,
    };
  });
}

function stillText({ pausedSince }: Explained): Label[] {
  if (pausedSince === undefined) return [];
  const since = momentText(pausedSince);
  return [{ zh: `自${since}起暂停计时。`, en: `It stands still since ${since}.` }];
}

/** A clock as it was started, with what became of it since. */
type Explained = StartedClock & Pick<Clock, 'extensions' | 'pausedSince'>;

/** How a clock comes to its due date, in words. The calendar is the version that the clock names. */
export function explainClock(clock: Explained, calendar: Calendar): Label {
  const { kind, policy, policyVersion } = clock;
  return together(
    {
      zh: `${clockKinds[kind].zh}时限，依据“${policy}”第${policyVersion}版。`,
      en: `${clockKinds[kind].en}, by "${policy}" of version ${policyVersion} of the deadlines.`,
    },
    explainDue(countingOf(clock, calendar)),
    ...extensionsText(clock),
    ...pausesText(clock),
    ...stillText(clock),
  );
}

/** The same, and how it ended. */
export function explainVerdict(
  clock: Explained,
  { verdict, reason, at }: ClockEvents['ClockStopped'],
  calendar: Calendar,
): Label {
  return together(explainClock(clock, calendar), {
    zh: `${stopReasons[reason].zh}，判定时刻${momentText(at)}：${verdicts[verdict].zh}。`,
    en: `${stopReasons[reason].en}, judged by ${momentText(at)}: ${verdicts[verdict].en.toLowerCase()}.`,
  });
}
