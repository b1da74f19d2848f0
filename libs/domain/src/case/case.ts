import { blockedBy, type Decider, type Guard, type Rule } from '../decider';
import type { Act } from '../act';
import type { RefusalCode } from '../refusals';
import { withClocks } from './clocks/run-clocks';
import { tell } from './clocks/tell';
import type { AskedCommandType, CaseCommands } from './commands';
import * as decided from './decisions';
import type { CaseEvents } from './events';
import * as guard from './guards';
import { evolveCase, noCase, type Case } from './state';

const { byRole, byLeadUnit, byHandlingUnit, isIn } = guard;

const unitOf = ({ actor }: Act) => (actor.kind === 'OFFICER' ? actor.post.unit : '');

const mayHandle: readonly Guard<Case>[] = [
  isIn('CASE_NOT_BEING_HANDLED', 'HANDLING'),
  byLeadUnit,
  guard.notByJudge,
];

const mayCheck: readonly Guard<Case>[] = [
  isIn('CASE_NOT_HANDLED', 'HANDLED'),
  guard.notByHandler,
  guard.notByDispatcher,
  byRole('CHECKER', 'GRID_WORKER', 'SUPERVISOR'),
  guard.notByReporter,
];

/** What people ask for: what each command needs and leads to. */
const asked: Pick<Decider<Case, CaseCommands, CaseEvents>['rules'], AskedCommandType> = {
  ReportCase: { may: [guard.isNew, guard.byReporting], then: decided.report },
  RequestVerification: {
    may: [isIn('CASE_NOT_AWAITING_ACCEPTANCE', 'REPORTED'), byRole('OPERATOR')],
    then: decided.requestVerification,
  },
  RecordVerification: {
    may: [isIn('CASE_NOT_BEING_VERIFIED', 'VERIFYING'), guard.byVerifier],
    then: (data) => [{ type: 'VerificationRecorded', data }],
  },
  FileCase: {
    may: [isIn('CASE_NOT_AWAITING_ACCEPTANCE', 'REPORTED'), byRole('DUTY_CHIEF'), guard.notByReporter],
    then: (data) => [{ type: 'CaseFiled', data }],
  },
  DeclineFiling: {
    may: [isIn('CASE_NOT_AWAITING_ACCEPTANCE', 'REPORTED'), byRole('DUTY_CHIEF'), guard.notByReporter],
    then: (data) => [{ type: 'FilingDeclined', data }],
  },
  DispatchCase: { may: [isIn('CASE_NOT_FILED', 'FILED'), byRole('DISPATCHER')], then: decided.dispatch },
  SignCase: {
    may: [isIn('CASE_NOT_DISPATCHED', 'DISPATCHED'), byLeadUnit, guard.notByJudge],
    then: (_data, _state, act) => [{ type: 'CaseSigned', data: { unit: unitOf(act) } }],
  },
  ObjectToDispatch: {
    may: [isIn('CASE_NOT_DISPATCHED', 'DISPATCHED', 'HANDLING'), byLeadUnit, guard.inTimeToObject],
    then: (data, _, act) => [{ type: 'DispatchObjected', data: { ...data, unit: unitOf(act) } }],
  },
  UpholdObjection: {
    may: [isIn('NO_OBJECTION_PENDING', 'RETURN_PENDING'), byRole('DISPATCHER'), guard.notByObjector],
    then: (data) => [{ type: 'ObjectionUpheld', data }],
  },
  DenyObjection: {
    may: [isIn('NO_OBJECTION_PENDING', 'RETURN_PENDING'), byRole('DISPATCHER'), guard.notByObjector],
    then: (data) => [{ type: 'ObjectionDenied', data }],
  },
  NoteProgress: {
    may: [isIn('CASE_NOT_BEING_HANDLED', 'HANDLING'), byHandlingUnit, guard.notByJudge],
    then: (data, _, act) => [{ type: 'HandlingNoted', data: { ...data, unit: unitOf(act) } }],
  },
  EscalateCase: { may: mayHandle, then: decided.escalate },
  CompleteHandling: {
    may: mayHandle,
    then: (data, _, act) => [{ type: 'HandlingCompleted', data: { ...data, unit: unitOf(act) } }],
  },
  PassCheck: { may: mayCheck, then: (data) => [{ type: 'CheckPassed', data }] },
  FailCheck: { may: mayCheck, then: (data) => [{ type: 'CheckFailed', data }] },
  CloseCase: {
    may: [
      isIn('CASE_NOT_CHECKED', 'CHECKED'),
      guard.notClosedByHandler,
      guard.notClosedByDispatcher,
      byRole('DUTY_CHIEF'),
      guard.notByReporter,
    ],
    then: decided.close,
  },
  ReopenCase: {
    may: [isIn('CASE_NOT_CLOSED', 'CLOSED'), guard.byReporterOr('OPERATOR', 'SUPERVISOR')],
    then: decided.reopen,
  },
  Comment: { may: [guard.isVisible, guard.byParticipant], then: (data) => [{ type: 'Commented', data }] },
  AttachEvidence: {
    may: [guard.isVisible, guard.byParticipant],
    then: (data) => [{ type: 'EvidenceAttached', data }],
  },
};

const askedTypes = Object.keys(asked) as AskedCommandType[];
const clocked = Object.fromEntries(
  askedTypes.map((type) => [type, withClocks(asked[type] as Rule<Case, object, CaseEvents>)]),
) as unknown as typeof asked;

/** The case: what each command needs and leads to, and what that does to its clocks. */
export const caseDecider: Decider<Case, CaseCommands, CaseEvents> = {
  initial: noCase,
  evolve: evolveCase,
  rules: { ...clocked, TellClock: { may: [guard.isVisible, guard.bySystem], then: tell } },
};

/** Every act on a case, with the code that blocks it for this actor now; none when it is allowed. */
export const allowedCommands = (
  state: Case,
  act: Act,
): { command: AskedCommandType; blocked?: RefusalCode }[] =>
  askedTypes
    .filter((command) => command !== 'ReportCase')
    .map((command) => {
      const blocked = blockedBy(caseDecider.rules[command].may, state, act);
      return blocked ? { command, blocked } : { command };
    });

export const caseStream = (caseId: string): string => `case-${caseId}`;
