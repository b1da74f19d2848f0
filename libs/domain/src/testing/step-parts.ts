import { caseStatuses, openStatuses, type CaseStatus } from '../case/vocabulary';
import { codesOf } from '../labels';
import { roles, type Role } from '../officer/roles';
import * as cast from './cast';
import * as at from './street';

export const workers: readonly Role[] = ['HANDLER', 'COMMUNITY_OFFICER', 'GRID_WORKER', 'MEDIATOR'];
export const checkers: readonly Role[] = ['CHECKER', 'GRID_WORKER', 'SUPERVISOR'];
export const everywhere = codesOf(caseStatuses);
export const bystanders: readonly Role[] = ['AUDITOR', 'INTEGRATOR', 'ADMIN'];
export const participants = codesOf(roles).filter((role) => !bystanders.includes(role));

export const byOperator = { by: cast.operator, roles: ['OPERATOR'] } as const;
export const byDutyChief = { by: cast.dutyChief, roles: ['DUTY_CHIEF'] } as const;
export const byDispatcher = { by: cast.dispatcher, roles: ['DISPATCHER'] } as const;
export const byWorker = { by: cast.communityOfficer, roles: workers } as const;
/** At an office of the street, by somebody who sees its cases all the time. */
export const byHelper = { by: cast.officerAt('COMMUNITY_OFFICER', at.environment), roles: workers } as const;
export const byChecker = { by: cast.checker, roles: checkers } as const;
export const filing = { from: ['REPORTED'], otherwise: 'CASE_NOT_AWAITING_ACCEPTANCE' } as const;
export const returned = { from: ['RETURN_PENDING'], otherwise: 'NO_OBJECTION_PENDING' } as const;
export const handling = { from: ['HANDLING'], otherwise: 'CASE_NOT_BEING_HANDLED' } as const;
export const byLeader = { by: cast.leader, roles: ['LEADER'] } as const;
export const nothingAsked = { from: ['HANDLING'], otherwise: 'NOTHING_ASKED' } as const;
export const suspended = { from: ['SUSPENDED'], otherwise: 'CASE_NOT_SUSPENDED' } as const;
export const handled = { from: ['HANDLED'], otherwise: 'CASE_NOT_HANDLED' } as const;
export const beforeDispatch = { from: ['REPORTED', 'FILED'], otherwise: 'CASE_NOT_BEFORE_DISPATCH' } as const;
export const beforeFiling: readonly CaseStatus[] = ['REPORTED', 'VERIFYING'];
export const atUnits: readonly CaseStatus[] = [
  'FILED',
  'DISPATCHED',
  'HANDLING',
  'RETURN_PENDING',
  'SUSPENDED',
];
/** When nothing may be reopened any more. */
export const longAfter = '2026-06-01T04:00:00.000Z';
export const checked = { from: ['CHECKED'], otherwise: 'CASE_NOT_CHECKED' } as const;
export const whileOpen = { from: openStatuses, otherwise: 'CASE_NOT_OPEN' } as const;
export const whileLed = {
  from: [...atUnits.filter((status) => status !== 'FILED'), 'HANDLED', 'CHECKED'] as const,
};
export const evaluated = { from: ['HANDLED', 'CHECKED', 'CLOSED'] } as const;
export const byWatcher = { by: cast.supervisor, roles: ['LEADER', 'SUPERVISOR'] } as const;
export const anywhere = {
  from: everywhere,
  otherwise: 'CASE_UNKNOWN',
  by: cast.resident,
  roles: participants,
} as const;
/** Until it is put away. */
export const untilArchived = {
  ...anywhere,
  from: everywhere.filter((status) => status !== 'ARCHIVED'),
  otherwise: 'CASE_ARCHIVED',
} as const;
/** With a unit, be it that an objection is decided. */
export const withUnit = {
  from: ['DISPATCHED', 'HANDLING', 'RETURN_PENDING'],
  otherwise: 'CASE_NOT_BEING_HANDLED',
} as const;

/** What a case begins with. */
export const beginning = { from: [], otherwise: 'CASE_ALREADY_REPORTED' } as const;
