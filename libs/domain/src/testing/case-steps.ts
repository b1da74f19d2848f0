import type { AskedCommandType } from '../case/commands';
import { caseStatuses, openStatuses, type CaseStatus } from '../case/vocabulary';
import { codesOf } from '../labels';
import { roles, type Role } from '../officer/roles';
import type { Step } from './case-step';
import {
  calledBack,
  extensionAsked,
  handlingClock,
  instructed,
  invited,
  offered,
  reportedIn,
  supervised,
  suspensionAsked,
  voidAsked,
  whistled,
  withdrawn,
} from './case-story';
import * as cast from './cast';
import * as at from './street';

const workers: readonly Role[] = ['HANDLER', 'COMMUNITY_OFFICER', 'GRID_WORKER'];
const checkers: readonly Role[] = ['CHECKER', 'GRID_WORKER', 'SUPERVISOR'];
const everywhere = codesOf(caseStatuses);
const bystanders: readonly Role[] = ['AUDITOR', 'INTEGRATOR', 'ADMIN'];
const participants = codesOf(roles).filter((role) => !bystanders.includes(role));

const byOperator = { by: cast.operator, roles: ['OPERATOR'] } as const;
const byDutyChief = { by: cast.dutyChief, roles: ['DUTY_CHIEF'] } as const;
const byDispatcher = { by: cast.dispatcher, roles: ['DISPATCHER'] } as const;
const byWorker = { by: cast.communityOfficer, roles: workers } as const;
/** At an office of the street, by somebody who sees its cases all the time. */
const byHelper = { by: cast.officerAt('COMMUNITY_OFFICER', at.environment), roles: workers } as const;
const byChecker = { by: cast.checker, roles: checkers } as const;
const filing = { from: ['REPORTED'], otherwise: 'CASE_NOT_AWAITING_ACCEPTANCE' } as const;
const returned = { from: ['RETURN_PENDING'], otherwise: 'NO_OBJECTION_PENDING' } as const;
const handling = { from: ['HANDLING'], otherwise: 'CASE_NOT_BEING_HANDLED' } as const;
const byLeader = { by: cast.leader, roles: ['LEADER'] } as const;
const nothingAsked = { from: ['HANDLING'], otherwise: 'NOTHING_ASKED' } as const;
const suspended = { from: ['SUSPENDED'], otherwise: 'CASE_NOT_SUSPENDED' } as const;
const handled = { from: ['HANDLED'], otherwise: 'CASE_NOT_HANDLED' } as const;
const beforeDispatch = { from: ['REPORTED', 'FILED'], otherwise: 'CASE_NOT_BEFORE_DISPATCH' } as const;
const beforeFiling: readonly CaseStatus[] = ['REPORTED', 'VERIFYING'];
const atUnits: readonly CaseStatus[] = ['FILED', 'DISPATCHED', 'HANDLING', 'RETURN_PENDING', 'SUSPENDED'];
/** When nothing may be reopened any more. */
const longAfter = '2026-06-01T04:00:00.000Z';
const checked = { from: ['CHECKED'], otherwise: 'CASE_NOT_CHECKED' } as const;
const whileOpen = { from: openStatuses, otherwise: 'CASE_NOT_OPEN' } as const;
const whileLed = { from: [...atUnits.filter((status) => status !== 'FILED'), 'HANDLED', 'CHECKED'] as const };
const anywhere = {
  from: everywhere,
  otherwise: 'CASE_UNKNOWN',
  by: cast.resident,
  roles: participants,
} as const;

export const steps: Readonly<Record<AskedCommandType, Step>> = {
  ReportCase: {
    from: [],
    to: 'REPORTED',
    otherwise: 'CASE_ALREADY_REPORTED',
    by: cast.resident,
    roles: ['GRID_WORKER', 'COMMUNITY_OFFICER', 'OPERATOR'],
  },
  RequestVerification: { ...filing, ...byOperator, to: 'VERIFYING' },
  RecordVerification: {
    from: ['VERIFYING'],
    to: 'REPORTED',
    otherwise: 'CASE_NOT_BEING_VERIFIED',
    by: cast.gridWorker,
    roles: ['GRID_WORKER'],
    otherRoles: 'NOT_THE_VERIFIER',
  },
  FileCase: { ...filing, ...byDutyChief, to: 'FILED' },
  DeclineFiling: { ...filing, ...byDutyChief, to: 'NOT_FILED' },
  DispatchCase: { from: ['FILED'], to: 'DISPATCHED', otherwise: 'CASE_NOT_FILED', ...byDispatcher },
  SignCase: { from: ['DISPATCHED'], to: 'HANDLING', otherwise: 'CASE_NOT_DISPATCHED', ...byWorker },
  ObjectToDispatch: {
    from: ['DISPATCHED', 'HANDLING'],
    to: 'RETURN_PENDING',
    otherwise: 'CASE_NOT_DISPATCHED',
    ...byWorker,
  },
  UpholdObjection: { ...returned, ...byDispatcher, to: 'FILED' },
  DenyObjection: { ...returned, ...byDispatcher, to: 'DISPATCHED' },
  DesignateUnit: { ...returned, ...byDispatcher, roles: ['DISPATCHER', 'LEADER'], to: 'DISPATCHED' },
  NoteProgress: { ...handling, ...byWorker },
  EscalateCase: { ...handling, ...byWorker, to: 'DISPATCHED' },
  InviteCoHandler: { ...handling, ...byWorker },
  AnswerTask: { ...handling, ...byHelper, after: [invited()] },
  ExcuseCoHandler: { ...handling, ...byWorker, after: [invited()] },
  BlowWhistle: { ...handling, ...byWorker },
  ReportIn: {
    ...handling,
    ...byHelper,
    by: cast.officerAt('COMMUNITY_OFFICER', at.police),
    after: [whistled()],
  },
  CloseWhistle: { ...handling, ...byWorker, after: [whistled(), reportedIn()] },
  OfferTransfer: { ...handling, ...byWorker },
  AcceptTransfer: { ...handling, ...byHelper, after: [offered()] },
  DeclineTransfer: { ...handling, ...byHelper, after: [offered()] },
  HoldConsultation: { from: ['FILED', 'HANDLING'], otherwise: 'CASE_NOT_OPEN', ...byDispatcher },
  CompleteHandling: { ...handling, ...byWorker, to: 'HANDLED' },
  RequestExtension: { ...handling, ...byWorker, after: [handlingClock()] },
  GrantExtension: { ...nothingAsked, ...byLeader, after: [handlingClock(), extensionAsked()] },
  DenyExtension: { ...nothingAsked, ...byLeader, after: [handlingClock(), extensionAsked()] },
  RequestSuspension: { ...handling, ...byWorker },
  GrantSuspension: {
    ...nothingAsked,
    ...byLeader,
    after: [handlingClock(), suspensionAsked()],
    to: 'SUSPENDED',
  },
  DenySuspension: { ...nothingAsked, ...byLeader, after: [suspensionAsked()] },
  KeepSuspended: { ...suspended, ...byLeader },
  ResumeCase: { ...suspended, by: cast.communityOfficer, roles: [...workers, 'LEADER'], to: 'HANDLING' },
  PassCheck: { ...handled, ...byChecker, to: 'CHECKED' },
  FailCheck: { ...handled, ...byChecker, to: 'HANDLING' },
  CloseCase: { ...checked, ...byDutyChief, after: [calledBack()], to: 'CLOSED' },
  ReopenCase: {
    from: ['CLOSED'],
    to: 'FILED',
    otherwise: 'CASE_NOT_CLOSED',
    by: cast.resident,
    roles: ['OPERATOR', 'SUPERVISOR'],
  },
  RecordCallback: { ...checked, ...byOperator },
  OrderRework: { ...checked, ...byDutyChief, to: 'HANDLING' },
  WithdrawCase: {
    from: [...beforeFiling, ...atUnits],
    to: {
      REPORTED: 'NOT_FILED',
      VERIFYING: 'NOT_FILED',
      ...Object.fromEntries(atUnits.map((one) => [one, 'HANDLED'])),
    },
    otherwise: 'CASE_NOT_OPEN',
    by: cast.resident,
    roles: [],
    otherRoles: 'NOT_THE_REPORTER',
  },
  RejectWithdrawal: {
    from: ['HANDLED'],
    after: [withdrawn()],
    to: 'FILED',
    otherwise: 'CASE_NOT_WITHDRAWN',
    ...byChecker,
  },
  RedirectCase: { ...beforeDispatch, ...byDutyChief, to: 'REDIRECTED' },
  AppealRefusal: {
    from: ['NOT_FILED'],
    to: 'REPORTED',
    otherwise: 'CASE_NOT_REFUSED',
    by: cast.resident,
    roles: [],
    otherRoles: 'NOT_THE_REPORTER',
  },
  MergeCase: { ...beforeDispatch, ...byDutyChief, to: 'MERGED' },
  RequestVoid: { from: openStatuses, otherwise: 'CASE_NOT_OPEN', ...byDutyChief },
  ApproveVoid: {
    from: openStatuses,
    after: [voidAsked()],
    to: 'VOIDED',
    otherwise: 'NOTHING_ASKED',
    ...byLeader,
  },
  DenyVoid: { from: openStatuses, after: [voidAsked()], otherwise: 'NOTHING_ASKED', ...byLeader },
  ArchiveCase: {
    from: ['CLOSED'],
    to: 'ARCHIVED',
    otherwise: 'CASE_NOT_CLOSED',
    ...byDutyChief,
    now: longAfter,
  },
  UrgeCase: {
    ...whileOpen,
    by: cast.resident,
    roles: ['OPERATOR', 'DISPATCHER', 'SUPERVISOR', 'LEADER'],
  },
  IssueSupervision: { ...whileOpen, by: cast.supervisor, roles: ['SUPERVISOR', 'LEADER'] },
  AnswerSupervision: { ...whileLed, otherwise: 'NO_SUPERVISION', ...byWorker, after: [supervised()] },
  LiftSupervision: {
    ...whileOpen,
    otherwise: 'NO_SUPERVISION',
    by: cast.supervisor,
    roles: ['SUPERVISOR', 'LEADER'],
    after: [supervised()],
  },
  GiveInstruction: { ...whileOpen, ...byLeader },
  AnswerInstruction: { ...whileLed, otherwise: 'INSTRUCTION_UNKNOWN', ...byWorker, after: [instructed()] },
  SetRisk: { ...whileOpen, ...byDutyChief, roles: ['DUTY_CHIEF', 'SUPERVISOR', 'LEADER'] },
  RecuseOfficer: { ...whileOpen, ...byDutyChief, roles: ['DUTY_CHIEF', 'SUPERVISOR'] },
  Comment: anywhere,
  AttachEvidence: anywhere,
};
