import type { Actor } from '../act';
import type { AskedCommandType } from '../case/commands';
import { caseStatuses, type CaseStatus } from '../case/vocabulary';
import { codesOf } from '../labels';
import { roles, type Role } from '../officer/roles';
import type { RefusalCode } from '../refusals';
import { extensionAsked, handlingClock, suspensionAsked, type CasePast } from './case-story';
import * as cast from './cast';

/** What the procedure says of an act, written down apart from the rules: when, by whom, and what then. */
export interface Step {
  readonly from: readonly CaseStatus[];
  /** What must have happened besides, for there to be something to decide. */
  readonly after?: readonly CasePast[];
  /** The status it leads to; none where it leaves the case as it is. */
  readonly to?: CaseStatus;
  /** The code when the case is in another status. */
  readonly otherwise: RefusalCode;
  /** Somebody who may, where the community leads and everything went its usual way. */
  readonly by: Actor;
  readonly roles: readonly Role[];
  /** The code for all other roles. */
  readonly otherRoles?: RefusalCode;
}

const workers: readonly Role[] = ['HANDLER', 'COMMUNITY_OFFICER', 'GRID_WORKER'];
const checkers: readonly Role[] = ['CHECKER', 'GRID_WORKER', 'SUPERVISOR'];
const everywhere = codesOf(caseStatuses);
const bystanders: readonly Role[] = ['AUDITOR', 'INTEGRATOR', 'ADMIN'];
const participants = codesOf(roles).filter((role) => !bystanders.includes(role));

const byOperator = { by: cast.operator, roles: ['OPERATOR'] } as const;
const byDutyChief = { by: cast.dutyChief, roles: ['DUTY_CHIEF'] } as const;
const byDispatcher = { by: cast.dispatcher, roles: ['DISPATCHER'] } as const;
const byWorker = { by: cast.communityOfficer, roles: workers } as const;
const byChecker = { by: cast.checker, roles: checkers } as const;
const filing = { from: ['REPORTED'], otherwise: 'CASE_NOT_AWAITING_ACCEPTANCE' } as const;
const returned = { from: ['RETURN_PENDING'], otherwise: 'NO_OBJECTION_PENDING' } as const;
const handling = { from: ['HANDLING'], otherwise: 'CASE_NOT_BEING_HANDLED' } as const;
const byLeader = { by: cast.leader, roles: ['LEADER'] } as const;
const nothingAsked = { from: ['HANDLING'], otherwise: 'NOTHING_ASKED' } as const;
const suspended = { from: ['SUSPENDED'], otherwise: 'CASE_NOT_SUSPENDED' } as const;
const handled = { from: ['HANDLED'], otherwise: 'CASE_NOT_HANDLED' } as const;
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
  NoteProgress: { ...handling, ...byWorker },
  EscalateCase: { ...handling, ...byWorker, to: 'DISPATCHED' },
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
  CloseCase: { from: ['CHECKED'], to: 'CLOSED', otherwise: 'CASE_NOT_CHECKED', ...byDutyChief },
  ReopenCase: {
    from: ['CLOSED'],
    to: 'FILED',
    otherwise: 'CASE_NOT_CLOSED',
    by: cast.resident,
    roles: ['OPERATOR', 'SUPERVISOR'],
  },
  Comment: anywhere,
  AttachEvidence: anywhere,
};
