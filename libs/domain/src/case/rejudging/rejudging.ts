import type { Act } from '../../act';
import type { Decision } from '../../decider';
import { periodBy } from '../../deadlines/policy';
import { verdictAt } from '../../clocks/clock';
import type { ClockRules } from '../../clocks/clock-rules';
import type { CaseEvents } from '../events';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { JudgedClock } from './judged-clock';
import type { RejudgingCommands, RejudgingEvents } from './messages';
import { recounted, type Given } from './recount';

/** What the row of the clock gives in that version; nothing where there is no such row. */
function givenBy(
  { clock, subject }: JudgedClock,
  { deadlines: { policies } }: ClockRules,
): Given | undefined {
  const row = policies.find(({ id }) => id === clock.policy);
  const period = row && periodBy(row, policies, subject);
  return period && { period, ...(row.endsAt && { endsAt: row.endsAt }) };
}

/** Once for each clock and proposal; nothing where that version has no such row. */
function rejudge(
  { judged, retroaction, reason }: RejudgingCommands['RejudgeClock'],
  { rejudged = [] }: Case,
  { clocks: rules }: Act,
): Decision<CaseEvents> {
  const { clock: number, kind, dueAt, at, verdict, reason: why } = judged.stopped;
  const given = rules && givenBy(judged, rules);
  const isJudged = rejudged.some((one) => one.clock === number && one.retroaction === retroaction);
  if (isJudged || !given) return [];
  const { scope, version: policyVersion } = rules.deadlines;
  const { due } = recounted(judged.clock, given, rules.calendar);
  const data = {
    ...{ clock: number, kind, retroaction, reason, scope, policyVersion, ...given },
    ...{ dueAtBefore: dueAt, verdictBefore: verdict },
    ...due,
    verdict: verdictAt(at, due.dueAt, why),
  };
  return [{ type: 'ClockRejudged', data }];
}

/** A version that was approved for the past judges what has stopped once more, beside what it came to before. */
export const rejudging: Phase<RejudgingCommands, RejudgingEvents> = {
  rules: {
    RejudgeClock: { may: [guard.isVisible, guard.bySystem], then: rejudge },
  },
  evolve: {
    ClockRejudged: (state, { clock, retroaction }) => ({
      ...state,
      rejudged: [...(state.rejudged ?? []), { clock, retroaction }],
    }),
  },
  names: { ClockRejudged: { zh: '追溯重新评判', en: 'Judged once more, by a later version' } },
};
