import { covers, type Actor, type OfficerActor } from '../act';
import { sights, type Role } from '../officer/roles';
import { depthOf } from '../territory/code';
import type { Case } from './state';

/** A resident and an officer are two, whatever their ids. */
export const isReporter = ({ reporter }: Pick<Case, 'reporter'>, actor: Actor): boolean =>
  reporter !== undefined && reporter.id === actor.id && reporter.kind === actor.kind;

/** Residents who follow a case because theirs was merged into it. */
export const followersOf = ({ taken }: Pick<Case, 'taken'>): readonly string[] =>
  taken.flatMap(({ followers }) => followers);

/** Residents who reported it, or a case that was merged into it. */
export const callersOf = (state: Pick<Case, 'taken' | 'reporter'>): readonly string[] =>
  state.reporter?.kind === 'RESIDENT' ? [...followersOf(state), state.reporter.id] : followersOf(state);

/** The units on the path of the place that stand above one, be that on it or not. */
export const unitsAbove = ({ place }: Pick<Case, 'place'>, unit: string): readonly string[] =>
  place.path.filter((one) => depthOf(one) < depthOf(unit));

/** Units that have to do with a case: they lead it, help, or were asked to take it over. */
export const unitsAt = ({
  leadUnit,
  coHandlers,
  transfer,
}: Pick<Case, 'leadUnit' | 'coHandlers' | 'transfer'>) => [
  ...(leadUnit === undefined ? [] : [leadUnit]),
  ...coHandlers,
  ...(transfer ? [transfer.unit] : []),
];

const verifies = ({ status, verifier }: Case, { id }: OfficerActor) =>
  status === 'VERIFYING' && verifier === id;

const worksOn = (state: Case, actor: Actor) =>
  actor.kind === 'OFFICER' && (unitsAt(state).includes(actor.post.unit) || verifies(state, actor));

/**
 * Who may open a case: its reporter, residents whose reports were merged into it, those who work on it, and those whose
 * post sees its subtree.
 */
export function maySee(state: Case, actor: Actor): boolean {
  if (actor.kind === 'SYSTEM' || isReporter(state, actor)) return true;
  if (actor.kind === 'RESIDENT') return followersOf(state).includes(actor.id);
  const { cases } = sights[actor.post.role];
  if (cases === 'NONE') return false;
  return worksOn(state, actor) || (cases === 'SUBTREE' && covers(actor.post, state.place.path));
}

/** Roles that take reports down, and so know who made them. */
const receiving: readonly Role[] = ['OPERATOR', 'DUTY_CHIEF'];

function officerMaySeePeople(
  { isConfidential, recused }: Case,
  { id, post: { role } }: OfficerActor,
): boolean {
  return !recused.includes(id) && sights[role].people && (!isConfidential || receiving.includes(role));
}

/**
 * Who may read the names and phones of a case: who reported it, and those who may open it and whose role needs them; of
 * a confidential one only those who take reports down.
 */
export function maySeePeople(state: Case, actor: Actor): boolean {
  if (!maySee(state, actor)) return false;
  if (actor.kind === 'OFFICER') return isReporter(state, actor) || officerMaySeePeople(state, actor);
  return actor.kind === 'SYSTEM' || isReporter(state, actor);
}

/** Who may see evidence that was redacted: those who take reports down, and auditors. */
export const maySeeRedacted = (actor: Actor): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.kind === 'OFFICER' && [...receiving, 'AUDITOR'].includes(actor.post.role));

/** Who may read a case's stored events: by role and subtree, whatever else he may open. */
export const mayReplay = (path: readonly string[], actor: Actor): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.kind === 'OFFICER' && sights[actor.post.role].history && covers(actor.post, path));
