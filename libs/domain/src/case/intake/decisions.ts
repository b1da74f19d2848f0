import { covers, type Act, type Post } from '../../act';
import { Refused, type Decision } from '../../decider';
import { levelOf } from '../../territory/code';
import { windowEnds } from '../../clocks/clock-rules';
import type { Case } from '../state';
import type { IntakeCommands, IntakeEvents } from './messages';
import { sourcesOf, usualSource } from './source';

type Decided = Decision<IntakeEvents>;

export function report(
  { category, source: said, ...data }: IntakeCommands['ReportCase'],
  _: Case,
  { actor }: Act,
): Decided {
  if (actor.kind === 'OFFICER' && !covers(actor.post, data.place.path)) {
    return new Refused('OUTSIDE_YOUR_SUBTREE', 'place.unit');
  }
  const source = said ?? usualSource(actor);
  if (source && !sourcesOf(actor).includes(source)) return new Refused('SOURCE_IS_NOT_YOURS', 'source');
  return [{ type: 'CaseReported', data: { ...data, category: category.code, ...(source && { source }) } }];
}

/** Somebody who is being waited for is not asked again: his time would begin anew. */
const isAwaited = ({ status, verifier }: Case, assignee: string) =>
  status === 'VERIFYING' && verifier === assignee;

/** A grid worker of the case's street may go and look, and another when he cannot; whoever reported may not. */
export function requestVerification(
  { assignee, assigneePosts, note }: IntakeCommands['RequestVerification'],
  state: Case,
): Decided {
  const { reporter, place, recused } = state;
  if (isAwaited(state, assignee)) return new Refused('VERIFIER_ASKED_ALREADY', 'assignee');
  if (recused.includes(assignee)) return new Refused('OFFICER_IS_RECUSED', 'assignee');
  if (assignee === reporter?.id) return new Refused('REPORTER_CANNOT_VERIFY', 'assignee');
  const street = place.path.find((code) => levelOf(code) === 'STREET');
  const goes = ({ role, unit }: Post) =>
    role === 'GRID_WORKER' && street !== undefined && unit.startsWith(street);
  const post = assigneePosts.find(goes);
  if (!post) return new Refused('NOT_A_GRID_WORKER_THERE', 'assignee');
  return [{ type: 'VerificationRequested', data: { assignee, unit: post.unit, note } }];
}

/** Until when the reporter may appeal is on record from now on, whatever is published later. */
export function decline(data: IntakeCommands['DeclineFiling'], state: Case, { at, clocks }: Act): Decided {
  const appealableUntil = windowEnds('APPEAL_WINDOW', at, state, clocks);
  return [{ type: 'FilingDeclined', data: { ...data, ...(appealableUntil && { appealableUntil }) } }];
}
