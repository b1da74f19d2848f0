import type { Act, Actor } from '../../act';
import { blockedBy, Refused, type Decision } from '../../decider';
import type { RefusalCode } from '../../refusals/refusals';
import { windowEnds } from '../../clocks/clock-rules';
import { checking } from '../guards';
import type { Case } from '../state';
import type { JudgingCommands, JudgingEvents } from './messages';

type Decided = Decision<JudgingEvents>;

/** What says of a post that nobody checks there from it. */
const ofPost: readonly RefusalCode[] = ['CASE_UNKNOWN', 'ROLE_MAY_NOT', 'OUTSIDE_YOUR_SUBTREE'];

/** From one of his posts the officer may check as the rules have it: what stands against it is what would against his check. */
export function requestCheck(
  { assignee, assigneePosts, note }: JudgingCommands['RequestCheck'],
  state: Case,
  act: Act,
): Decided {
  const blocks = assigneePosts.map((post) => {
    const otherUnits = assigneePosts.filter((other) => other !== post).map(({ unit }) => unit);
    const actor: Actor = { kind: 'OFFICER', id: assignee, post, officerRevision: 0, otherUnits };
    return { unit: post.unit, code: blockedBy(checking, state, { ...act, actor }) };
  });
  const free = blocks.find(({ code }) => code === undefined);
  if (free) return [{ type: 'CheckRequested', data: { assignee, unit: free.unit, note } }];
  const own = blocks.find(({ code }) => code !== undefined && !ofPost.includes(code));
  return new Refused(own?.code ?? 'NOT_A_CHECKER_THERE', 'assignee');
}

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
