import { subtreesOf, type Actor, type OfficerActor } from '../act';
import { codesOf } from '../labels';
import { callersOf } from './access';
import { withOne } from './changes';
import { canDecide, decidingRoles, decidingUnits, type DecidingRole } from './deciders';
import { organisationsOf } from './guards';
import type { Case } from './state';
import { usualWork, workLists, workOf, type WorkList } from './work';

/** How it is written down who does not find a case in his lists; the same words are looked up for whoever asks. */
const officer = (id: string) => `officer ${id}`;
const anybodyOf = (unit: string) => `unit ${unit}`;
const member = (id: string, unit: string) => `officer ${id} unit ${unit}`;
const inList = (list: WorkList, who: string) => `${list} ${who}`;
const deciding = (role: DecidingRole, unit: string, who: string) => `${role} ${unit} ${who}`;

/** Everybody who is on record with a part in the case from which something may follow: all whom a personal guard may name. */
function partiesTo(state: Case): readonly string[] {
  const { reporter, refusal, asked, voidAsked, suspension, exclusion, reveals } = state;
  const single = [reporter?.id, refusal?.by, asked?.by, voidAsked?.by, suspension?.by];
  return [
    ...state.handledBy,
    ...state.objectedBy,
    ...state.dispatchedBy,
    ...state.judgedBy,
    ...callersOf(state),
    ...(exclusion?.askedBy ?? []),
    ...reveals.map(({ officer }) => officer),
    ...single.filter((id) => id !== undefined),
  ].reduce(withOne, [] as readonly string[]);
}

const person = (id: string): Actor => ({ kind: 'RESIDENT', id });
const memberOf = (unit: string, id = ''): Actor => ({
  kind: 'OFFICER',
  id,
  post: { id: '', role: 'CHECKER', unit },
  officerRevision: 0,
});

/** The people, the organisations and the members of these of whom this is so, as they are written down: each once. */
function thoseWho(isSo: (actor: Actor) => boolean, state: Case): readonly string[] {
  const people = partiesTo(state);
  const those = people.filter((id) => isSo(person(id)));
  const units = state.handlingOrganisations.filter((unit) => isSo(memberOf(unit)));
  const others = people.filter((id) => !those.includes(id));
  const members = state.handlingOrganisations
    .filter((unit) => !units.includes(unit))
    .flatMap((unit) => others.filter((id) => isSo(memberOf(unit, id))).map((id) => member(id, unit)));
  return [...those.map(officer), ...units.map(anybodyOf), ...members];
}

function apartIn(list: WorkList, state: Case): readonly string[] {
  const { statuses, apart = [] } = usualWork[list];
  if (!state.status || !statuses.includes(state.status)) return [];
  const isApart = (actor: Actor) => apart.some((guard) => guard(state, { actor }));
  return thoseWho(isApart, state).map((who) => inList(list, who));
}

/** Who would decide on what he asked for himself, or worked on, by where it could be decided. */
const apartFromDeciding = (state: Case): readonly string[] =>
  decidingRoles.flatMap((role) =>
    decidingUnits(state, role).flatMap((unit) =>
      thoseWho((actor) => !canDecide(state, role, unit, actor), state).map((who) =>
        deciding(role, unit, who),
      ),
    ),
  );

/** Who does not find this case in lists in which others of his post do: whoever was recused, or could not do what they ask. */
export const keptApart = (state: Case): readonly string[] => [
  ...state.recused.map(officer),
  ...codesOf(workLists).flatMap((list) => apartIn(list, state)),
  ...apartFromDeciding(state),
];

/** What stands in `keptApart` of cases that this officer does not find in his list, for one reason or another. */
export function apartAs(asker: OfficerActor, list: WorkList): readonly string[] {
  const { id, post } = asker;
  const { by, apart } = workOf(post.role, list);
  const himself = officer(id);
  const units = organisationsOf(asker);
  const all = [himself, ...units.map(anybodyOf), ...units.map((unit) => member(id, unit))];
  if (by === 'LEADER' || by === 'SUPERVISOR')
    return [himself, ...subtreesOf(post).flatMap((unit) => all.map((who) => deciding(by, unit, who)))];
  return apart ? [himself, ...all.map((who) => inList(list, who))] : [himself];
}
