import type { Calendar } from '../../calendar/calendar';
import { explainDue } from '../../calendar/explain-due';
import { clockKinds } from '../../deadlines/clock-kinds';
import type { Label } from '../../labels';
import { stopReasons, verdicts, type Clock } from '../../clocks/clock';
import { extensionsText, momentText, pausesText, together } from '../../clocks/explain-clock';
import type { CaseEvents } from '../events';
import { recounted } from './recount';

/** How a clock came to its other verdict, in words, and what the first one was. The calendar is the version that the clock names. */
export function explainRejudged(
  clock: Clock,
  { reason, at }: CaseEvents['ClockStopped'],
  rejudged: CaseEvents['ClockRejudged'],
  calendar: Calendar,
): Label {
  const { kind, scope, policyVersion, verdict, verdictBefore, dueAtBefore } = rejudged;
  const [zh, en] = [verdicts[verdict].zh, verdicts[verdict].en.toLowerCase()];
  return together(
    {
      zh: `${clockKinds[kind].zh}时限，经批准追溯适用${scope}时限表第${policyVersion}版“${clock.policy}”。`,
      en: `${clockKinds[kind].en}, by "${clock.policy}" of version ${policyVersion} of the deadlines of ${scope}, approved for the past.`,
    },
    ...recounted(clock, rejudged, calendar).steps.map(explainDue),
    ...extensionsText(clock),
    ...pausesText(clock),
    {
      zh: `${stopReasons[reason].zh}，判定时刻${momentText(at)}：${zh}。`,
      en: `${stopReasons[reason].en}, judged by ${momentText(at)}: ${en}.`,
    },
    {
      zh: `原判定不变：${momentText(dueAtBefore)}届满，${verdicts[verdictBefore].zh}。`,
      en: `The first verdict stands as it was: due at ${momentText(dueAtBefore)}, ${verdicts[verdictBefore].en.toLowerCase()}.`,
    },
  );
}
