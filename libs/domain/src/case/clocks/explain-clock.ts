import type { Calendar } from '../../calendar/calendar';
import { dayOf, wallClock } from '../../calendar/days';
import { explainDue } from '../../calendar/explain-due';
import { clockKinds } from '../../deadlines/clock-kinds';
import type { Label } from '../../labels';
import type { CaseEvents } from '../events';
import { countingOf, stopReasons, verdicts, type StartedClock } from './clock';

const together = (...sentences: readonly Label[]): Label => ({
  zh: sentences.map(({ zh }) => zh).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});

const momentText = (at: string) => `${dayOf(at)} ${wallClock(Date.parse(at))}`;

function creditText({ pauses }: StartedClock): Label[] {
  if (pauses.length === 0) return [];
  const spans = pauses.map(({ from, until }) => `${momentText(from)} – ${momentText(until)}`);
  return [
    {
      zh: `退单成立，不计时：${spans.join('，')}。`,
      en: `Not counted, as an objection was upheld: ${spans.join(', ')}.`,
    },
  ];
}

/** How a clock comes to its due date, in words. The calendar is the version that the clock names. */
export function explainClock(started: StartedClock, calendar: Calendar): Label {
  const { kind, policy, policyVersion } = started;
  return together(
    {
      zh: `${clockKinds[kind].zh}时限，依据“${policy}”第${policyVersion}版。`,
      en: `${clockKinds[kind].en}, by "${policy}" of version ${policyVersion} of the deadlines.`,
    },
    explainDue(countingOf(started, calendar)),
    ...creditText(started),
  );
}

/** The same, and how it ended. */
export function explainVerdict(
  started: StartedClock,
  { verdict, reason, at }: CaseEvents['ClockStopped'],
  calendar: Calendar,
): Label {
  return together(explainClock(started, calendar), {
    zh: `${stopReasons[reason].zh}，判定时刻${momentText(at)}：${verdicts[verdict].zh}。`,
    en: `${stopReasons[reason].en}, judged by ${momentText(at)}: ${verdicts[verdict].en.toLowerCase()}.`,
  });
}
