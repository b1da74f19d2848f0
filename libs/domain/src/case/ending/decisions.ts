import type { Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { windowEnds } from '../../clocks/clock-rules';
import { beginsAt } from '../../clocks/telling-afterwards';
import type { Case } from '../state';
import { endedStatuses } from '../vocabulary';
import type { EndingCommands, EndingEvents } from './messages';

type Decided = Decision<EndingEvents>;

/** Whoever takes a report back before it is filed is simply heard; later somebody checks that he did it freely. */
export const withdraw = (data: EndingCommands['WithdrawCase'], { status }: Case): Decided =>
  status === 'REPORTED' || status === 'VERIFYING'
    ? [{ type: 'ReportWithdrawn', data }]
    : [{ type: 'CaseWithdrawn', data }];

/** Within its window since the refusal, whatever day is claimed for it, and once. */
export function appeal(data: EndingCommands['AppealRefusal'], state: Case, act: Act): Decided {
  const { refusal } = state;
  if (!refusal) return new Refused('CASE_NOT_REFUSED');
  if (refusal.appealedAt) return new Refused('APPEALED_BEFORE');
  const until = refusal.appealableUntil ?? windowEnds('APPEAL_WINDOW', refusal.at, state, act.clocks);
  if (until !== undefined && beginsAt(state, act) >= until) return new Refused('APPEAL_WINDOW_OVER');
  return [{ type: 'RefusalAppealed', data }];
}

/** Into a case that is still open, and neither into itself nor into one that is just being merged into it. */
export function merge({ target, reason }: EndingCommands['MergeCase'], { id, taken }: Case): Decided {
  const { caseId, status, isVisible } = target;
  if (!status || !isVisible) return new Refused('CASE_UNKNOWN', 'target');
  const isOfIt = taken.some(({ from }) => from === caseId);
  if (caseId === id || isOfIt || endedStatuses.includes(status))
    return new Refused('MERGE_TARGET_NOT_OPEN', 'target');
  return [{ type: 'CaseMergedInto', data: { target: caseId, reason } }];
}
