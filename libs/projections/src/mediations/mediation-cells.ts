import {
  addresseesOf,
  codesOf,
  dayOf,
  isConfirmable,
  isFollowedByJustice,
  mediationWorkLists,
  partiesOf,
  unitsKnowing,
  unitsTakingIn,
  unsettledStatuses,
  visits,
  type ClockKind,
  type Mediation,
  type Visit,
} from '@casegrid/domain';
import { dueAtOf, levelsOn } from '../cases/case-page';
import type { Cells } from '../engine/table';
import { agreementOf, noAgreement } from './mediation-counts';
import type { MediationPage } from './mediation-page';

/** Lists in which it is, each with whom it waits for. */
const waitsOf = (state: Mediation): readonly string[] =>
  codesOf(mediationWorkLists).flatMap((list) => addresseesOf(state, list).map((one) => `${list} ${one}`));

/** What is read and asked for inside; whom it is about is sealed and cannot be searched. */
const textOf = ({ summary, place }: Mediation) => [summary, place.description].join('\n');

/** The latest of some moments. */
const last = (entries: readonly { readonly moment: string }[]) =>
  entries
    .map(({ moment }) => moment)
    .sort()
    .at(-1) ?? null;

/** Of each session a number for lists: open ones have even, closed ones odd numbers, so that no gap tells of the others. */
export const itemsOf = ({ sessions }: Mediation): readonly number[] =>
  sessions.map(({ isOpen }, index) => {
    const before = sessions.slice(0, index).filter((one) => one.isOpen === isOpen).length;
    return 2 * before + (isOpen ? 0 : 1);
  });

function agendaOf(state: Mediation) {
  const items = itemsOf(state);
  return state.sessions.flatMap(({ status, at: moment, isOpen: is_open }, index) =>
    status === 'SCHEDULED' ? [{ item: items[index] ?? 0, moment, is_open }] : [],
  );
}

const heldOf = ({ held, state }: MediationPage) =>
  state.sessions.flatMap(({ session, at: moment, isOpen: is_open, mediators: [officer = ''] }) => {
    const one = held.find((each) => each.session === session);
    return one ? [{ moment, is_open, officer, unit: one.unit }] : [];
  });

/** The visit for which a clock runs. */
export const visitOf: { readonly [Kind in ClockKind]?: Visit } = {
  FIRST_FOLLOW_UP: 'FIRST',
  SECOND_FOLLOW_UP: 'SECOND',
  THIRD_FOLLOW_UP: 'THIRD',
  LAST_FOLLOW_UP: 'LAST',
};

/** Its place among visits: the number of its clock would tell how many others were started. */
export const itemOfVisit = (visit: Visit): number => codesOf(visits).indexOf(visit);

/** Each visit that is still to be paid, and until when. */
const visitsOf = ({ clocks }: Mediation) =>
  clocks.flatMap(({ kind, dueAt: moment }) => {
    const visit = visitOf[kind];
    return visit ? [{ item: itemOfVisit(visit), moment, visit }] : [];
  });

/** Who may know of it, and who is inside. */
const readersOf = (state: Mediation): Cells => ({
  knowing_units: unitsKnowing(state),
  taking_units: unitsTakingIn(state),
  mediators: state.mediators.map(({ officer }) => officer),
  seats: state.mediators.map(({ unit, officer }) => `${unit} ${officer}`),
  recused: state.recused,
  people: state.people.map(({ person }) => person.personId),
  parties: partiesOf(state).map(({ person }) => person.personId),
  is_followed: isFollowedByJustice(state),
  waits: waitsOf(state),
});

/** By what boards count it: each figure opens into what it counts. */
function countedBy(page: MediationPage): Cells {
  const { acceptedAt } = page.state;
  const agreed = agreementOf(page) ?? noAgreement;
  return {
    outcome: page.outcome,
    accepted_on: acceptedAt === undefined ? null : dayOf(acceptedAt),
    concluded_on: page.concludedOn,
    effective_on: agreed.effectiveOn,
    form: agreed.form,
    is_confirmed: agreed.isConfirmed,
    perform_by: agreed.performBy,
    is_performed: agreed.isPerformed,
    prevented: page.preventions.map(({ kind, on }) => `${kind} ${on}`),
  };
}

/** What is still to come, and which sessions were held. */
function comingUp(page: MediationPage): Cells {
  const { state } = page;
  const [agenda, visits, held] = [agendaOf(state), visitsOf(state), heldOf(page)];
  const isToBeHeld = unsettledStatuses.some((status) => status === state.status);
  return {
    confirmable_until: isConfirmable(state) ? (state.confirmableUntil ?? null) : null,
    agenda_until: isToBeHeld ? last(agenda) : null,
    ...{ agenda, visits, held, visit_until: last(visits), held_last: last(held) },
  };
}

/** What lists filter and sort by. */
export function cellsOf(page: MediationPage): Cells {
  const { state, begunAt } = page;
  const { district: _district, ...above } = levelsOn(state.place.path);
  return {
    ...above,
    number: state.number ?? null,
    status: state.status ?? '',
    ...{ track: state.track, kind: state.kind, places: state.place.unit, committee: state.committee },
    text: textOf(state),
    begun_at: begunAt,
    // That of a report to the police would tell of a risk.
    due_at: dueAtOf({ clocks: state.clocks.filter(({ kind }) => kind !== 'RISK_REPORT') }) ?? null,
    ...readersOf(state),
    ...countedBy(page),
    ...comingUp(page),
  };
}
