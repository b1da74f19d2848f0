import type { Act } from '../../act';
import type { Decision } from '../../decider';
import { periodBy } from '../../deadlines/policy';
import { verdictAt } from '../clocks/clock';
import type { CaseEvents } from '../events';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { RejudgingCommands, RejudgingEvents } from './messages';
import { recounted } from './recount';

/** Once for each clock and proposal; nothing where that version has no such row. */
function rejudge(
  { judged, retroaction, reason }: RejudgingCommands['RejudgeClock'],
  { rejudged = [] }: Case,
  { clocks: rules }: Act,
): Decision<CaseEvents> {
  const { clock, stopped, subject } = judged;
  const { clock: number, kind } = stopped;
  const { policies = [], scope = '', version = 0 } = rules?.deadlines ?? {};
  const row = policies.find(({ id }) => id === clock.policy);
  const period = row && periodBy(row, policies, subject);
  const isJudged = rejudged.some((one) => one.clock === number && one.retroaction === retroaction);
  if (isJudged || !rules || !period) return [];
  const given = { period, ...(row.endsAt && { endsAt: row.endsAt }) };
  const { due } = recounted(clock, given, rules.calendar);
  const data = {
    ...{ clock: number, kind, retroaction, reason, scope, policyVersion: version },
    ...given,
    ...{ dueAtBefore: stopped.dueAt, verdictBefore: stopped.verdict },
    ...due,
    verdict: verdictAt(stopped.at, due.dueAt, stopped.reason),
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
