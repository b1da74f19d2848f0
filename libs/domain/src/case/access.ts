import { covers, type Actor } from '../act';
import { sights } from '../officer/roles';
import type { Case } from './state';

/** A resident and an officer are two, whatever their ids. */
export const isReporter = ({ reporter }: Pick<Case, 'reporter'>, actor: Actor): boolean =>
  reporter !== undefined && reporter.id === actor.id && reporter.kind === actor.kind;

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

const worksOn = (state: Case, actor: Actor) =>
  actor.kind === 'OFFICER' && (unitsAt(state).includes(actor.post.unit) || state.verifier === actor.id);

/** Who may open a case: its reporter, residents whose reports were merged into it,
 * those who work on it, and those whose post sees its subtree. */
export function maySee(state: Case, actor: Actor): boolean {
  if (actor.kind === 'SYSTEM' || isReporter(state, actor)) return true;
  if (actor.kind === 'RESIDENT') return state.followers.includes(actor.id);
  const { cases } = sights[actor.post.role];
  if (cases === 'NONE') return false;
  return worksOn(state, actor) || (cases === 'SUBTREE' && covers(actor.post, state.place.path));
}

/** Who may read the names and phones of a case: who reported it, and those who may open it and whose role needs them. */
export const maySeePeople = (state: Case, actor: Actor): boolean =>
  maySee(state, actor) &&
  (actor.kind === 'OFFICER'
    ? sights[actor.post.role].people
    : actor.kind === 'SYSTEM' || isReporter(state, actor));

/** Who may read a case's stored events: by role and subtree, whatever else he may open. */
export const mayReplay = (path: readonly string[], actor: Actor): boolean =>
  actor.kind === 'SYSTEM' ||
  (actor.kind === 'OFFICER' && sights[actor.post.role].history && covers(actor.post, path));
