import { covers, type Act, type Post } from '../act';
import { mayHandle } from '../catalogue/catalogue';
import { Refused, type Decision } from '../decider';
import { isCentre, levelOf, standsAt } from '../territory/code';
import type { CaseCommands } from './commands';
import type { CaseEvents } from './events';
import { windowEnds } from './clocks/clock-rules';
import type { Case } from './state';

type Decided = Decision<CaseEvents>;

export function report({ category, ...data }: CaseCommands['ReportCase'], _: Case, { actor }: Act): Decided {
  if (actor.kind === 'OFFICER' && !covers(actor.post, data.place.path)) {
    return new Refused('OUTSIDE_YOUR_SUBTREE', 'place.unit');
  }
  return [{ type: 'CaseReported', data: { ...data, category: category.code } }];
}

/** A grid worker of the case's street may go and look; whoever reported may not. */
export function requestVerification(
  { assignee, assigneePosts, note }: CaseCommands['RequestVerification'],
  { reporter, place }: Case,
): Decided {
  if (reporter?.kind === 'OFFICER' && assignee === reporter.id)
    return new Refused('REPORTER_CANNOT_VERIFY', 'assignee');
  const street = place.path.find((code) => levelOf(code) === 'STREET');
  const goes = ({ role, unit }: Post) =>
    role === 'GRID_WORKER' && street !== undefined && unit.startsWith(street);
  const post = assigneePosts.find(goes);
  if (!post) return new Refused('NOT_A_GRID_WORKER_THERE', 'assignee');
  return [{ type: 'VerificationRequested', data: { assignee, unit: post.unit, note } }];
}

export function dispatch(
  { lead, coHandlers, category, instructions }: CaseCommands['DispatchCase'],
  { place }: Case,
): Decided {
  const elsewhere = [lead, ...coHandlers].find(({ code }) => !place.path.includes(standsAt(code)));
  if (elsewhere) return new Refused('UNIT_ELSEWHERE', elsewhere === lead ? 'leadUnit' : 'coHandlers');
  if (!mayHandle(category, lead.code)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
  if (coHandlers.some(({ code }) => isCentre(code)))
    return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'coHandlers');
  const helpers = coHandlers.map(({ code }) => code).filter((code) => code !== lead.code);
  return [
    {
      type: 'CaseDispatched',
      data: { leadUnit: lead.code, coHandlers: [...new Set(helpers)], instructions },
    },
  ];
}

/** The level above the present lead on the case's own path; an area may be passed over, a level never. */
function levelsAbove(unit: string, path: readonly string[]): readonly string[] {
  const above = path.slice(0, Math.max(0, path.indexOf(standsAt(unit)))).reverse();
  const [first, second] = above;
  if (first === undefined) return [];
  return levelOf(first) === 'AREA' && second ? [first, second] : [first];
}

export function escalate(
  { to, reason }: CaseCommands['EscalateCase'],
  { leadUnit = '', place }: Case,
): Decided {
  if (!levelsAbove(leadUnit, place.path).includes(standsAt(to.code)))
    return new Refused('NOT_THE_NEXT_LEVEL', 'to');
  if (isCentre(to.code)) return new Refused('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
  return [{ type: 'CaseEscalated', data: { from: leadUnit, to: to.code, reason } }];
}

/** How long it may be reopened is on record from now on, whatever is published later. */
export function close({ note }: CaseCommands['CloseCase'], state: Case, { at, clocks }: Act): Decided {
  const { outcome } = state;
  if (!outcome) return new Refused('CASE_NOT_CHECKED');
  const reopenableUntil = windowEnds('REOPEN_WINDOW', at, state, clocks);
  return [{ type: 'CaseClosed', data: { outcome, note, ...(reopenableUntil && { reopenableUntil }) } }];
}

/** Only within its window; later a new report is made. */
export function reopen(
  data: CaseCommands['ReopenCase'],
  { reopenableUntil = '' }: Case,
  { now }: Act,
): Decided {
  return now < reopenableUntil ? [{ type: 'CaseReopened', data }] : new Refused('REOPEN_WINDOW_OVER');
}
