import type { Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { windowEnds } from '../clocks/clock-rules';
import type { Case } from '../state';
import type { JudgingCommands, JudgingEvents } from './messages';

type Decided = Decision<JudgingEvents>;

/** How long it may be reopened, and when it is put away, is on record from now on, whatever is published later. */
export function close({ note }: JudgingCommands['CloseCase'], state: Case, { at, clocks }: Act): Decided {
  const { outcome } = state;
  if (!outcome) return new Refused('CASE_NOT_CHECKED');
  const reopenableUntil = windowEnds('REOPEN_WINDOW', at, state, clocks);
  const archiveFrom = reopenableUntil && windowEnds('ARCHIVE', reopenableUntil, state, clocks);
  const until = { ...(reopenableUntil && { reopenableUntil }), ...(archiveFrom && { archiveFrom }) };
  return [{ type: 'CaseClosed', data: { outcome, note, ...until } }];
}

/** Only within its window; later a new report is made. */
export function reopen(
  data: JudgingCommands['ReopenCase'],
  { reopenableUntil = '' }: Case,
  { now }: Act,
): Decided {
  return now < reopenableUntil ? [{ type: 'CaseReopened', data }] : new Refused('REOPEN_WINDOW_OVER');
}
