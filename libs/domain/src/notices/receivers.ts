import { callersOf } from '../case/access';
import type { CaseEvents } from '../case/events';
import type { Case } from '../case/state';
import { caseClockKinds, type CaseClockKind } from '../deadlines/clock-kinds';
import { isCodeOf } from '../labels';
import type { MessageOf } from '../decider';
import type { Role } from '../officer/roles';
import { levelOf } from '../territory/code';
import type { Level, OfficeKind } from '../territory/levels';
import { atUnits, type NoticeReceiver } from './notice';
import type { CaseAudience } from './vocabulary';

export type CaseEvent = MessageOf<CaseEvents>;

type Receivers = (state: Case, event: CaseEvent) => readonly NoticeReceiver[];

/** A case is told where it lies and one level above: the higher ones would drown in what is told to them. */
const near: readonly Level[] = ['STREET', 'DISTRICT'];

const unitsNear = ({ place: { path } }: Case) => path.filter((unit) => near.includes(levelOf(unit)));

const atCentres =
  (kind: OfficeKind, ...roles: readonly Role[]): Receivers =>
  (state) =>
    atUnits(
      unitsNear(state).map((unit) => `${unit}-${kind}`),
      ...roles,
    );

const leadUnit: Receivers = (state) => (state.leadUnit === undefined ? [] : atUnits([state.leadUnit]));

/** Who answers where no unit leads. */
const centres: readonly Receivers[] = [
  atCentres('SUPERVISION_CENTRE', 'DUTY_CHIEF'),
  atCentres('COMMAND_CENTRE', 'DISPATCHER'),
];
const leadOrCentre: Receivers = (state, event) =>
  state.leadUnit === undefined ? centres.flatMap((one) => one(state, event)) : leadUnit(state, event);

const askedUnit: Receivers = (_, { data }) => ('unit' in data && data.unit ? atUnits([data.unit]) : []);

function namedOfficer(_: Case, { data }: CaseEvent): NoticeReceiver[] {
  if ('officer' in data) return [{ kind: 'OFFICER', id: data.officer }];
  return 'assignee' in data ? [{ kind: 'OFFICER', id: data.assignee }] : [];
}

const supervisors: Receivers = (state) =>
  atUnits(state.raisedTo === undefined ? unitsNear(state) : [state.raisedTo], 'SUPERVISOR', 'LEADER');

const reporter: Receivers = (state) => [
  ...callersOf(state).map((id): NoticeReceiver => ({ kind: 'RESIDENT', id })),
  ...(state.reporter?.kind === 'OFFICER' ? [{ kind: 'OFFICER', id: state.reporter.id } as const] : []),
];

/** Who has to act while a clock of this kind runs. */
const holders: Readonly<Record<CaseClockKind, Exclude<CaseAudience, 'CLOCK_HOLDER'>>> = {
  ACCEPTANCE: 'ACCEPTORS',
  VERIFICATION: 'VERIFIER',
  DISPATCH: 'DISPATCHERS',
  SIGNING: 'LEAD_UNIT',
  HANDLING: 'LEAD_UNIT',
  REWORK: 'LEAD_UNIT',
  ASSISTANCE: 'ASKED_UNIT',
  REPORT_IN: 'ASKED_UNIT',
  ARBITRATION: 'DISPATCHERS',
  SUSPENSION: 'APPROVERS',
  CHECK: 'CHECKERS',
  CLOSING: 'ACCEPTORS',
};

/** Nobody, once the act that came too late is done. */
const clockHolder: Receivers = (state, event) => {
  const number = event.type === 'DeadlineWarned' || event.type === 'DeadlineBreached' ? event.data.clock : 0;
  const clock = state.clocks.find((one) => one.clock === number);
  if (!clock || !isCodeOf(caseClockKinds, clock.kind)) return [];
  const holder = holders[clock.kind];
  if (holder !== 'ASKED_UNIT') return receiversOf[holder](state, event);
  return clock.unit === undefined ? [] : atUnits([clock.unit]);
};

export const receiversOf: Readonly<Record<CaseAudience, Receivers>> = {
  ACCEPTORS: atCentres('SUPERVISION_CENTRE', 'OPERATOR', 'DUTY_CHIEF'),
  VERIFIER: ({ verifier }) => (verifier === undefined ? [] : [{ kind: 'OFFICER', id: verifier }]),
  DISPATCHERS: atCentres('COMMAND_CENTRE', 'DISPATCHER'),
  LEAD_UNIT: leadUnit,
  LEAD_OR_CENTRE: leadOrCentre,
  CO_HANDLERS: ({ coHandlers }) => atUnits(coHandlers),
  ASKED_UNIT: askedUnit,
  CLOCK_HOLDER: clockHolder,
  APPROVERS: (state) => atUnits(unitsNear(state), 'LEADER'),
  SUPERVISORS: supervisors,
  CHECKERS: atCentres('SUPERVISION_CENTRE', 'CHECKER'),
  NAMED_OFFICER: namedOfficer,
  REPORTER: reporter,
};
