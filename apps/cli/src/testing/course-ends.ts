import type { Mediation } from '@casegrid/domain';
import type { CourseName } from '../simulate/mediation/courses';

/** Whether a dispute has come to what its course is called by, in a story that is told up to then. */
export const courseEnds: Readonly<Record<CourseName, (state: Mediation, until: string) => unknown>> = {
  REFUSED: ({ status, people }) =>
    (status === 'REFUSED' || status === 'ARCHIVED') && people.some(({ consent }) => consent === 'REFUSED'),
  NOT_ACCEPTED: ({ status, acceptedAt, people }) =>
    (status === 'NOT_ACCEPTED' || status === 'ARCHIVED') &&
    acceptedAt === undefined &&
    people.every(({ consent }) => consent !== 'REFUSED'),
  TERMINATED: ({ status, sessions }) => status === 'TERMINATED' && sessions.length > 1,
  FOR_THE_POLICE: ({ status, risks }) => status === 'TERMINATED' && risks[0]?.isReported,
  LEFT: ({ status, people }) => status === 'TERMINATED' && people.some(({ left }) => left),
  ON_THE_SPOT: ({ status, agreement }) => status === 'PERFORMED' && agreement?.form === 'ORAL',
  CALMED: ({ status, risks }) => status === 'PERFORMED' && risks[0]?.isReported,
  STOOD_DOWN: ({ status, recused }) => status === 'PERFORMED' && recused.length === 1,
  PUT_AWAY_AT_ONCE: ({ status, papers }) => status === 'ARCHIVED' && papers.length > 1,
  PUT_AWAY: ({ status, papers }) => status === 'ARCHIVED' && papers.some(({ kind }) => kind === 'AGREEMENT'),
  PUT_AWAY_UNSETTLED: ({ status, papers }) =>
    status === 'ARCHIVED' && papers.some(({ kind }) => kind === 'TERMINATION'),
  KEPT: ({ status, agreement, visited }) =>
    status === 'PERFORMED' && agreement?.form === 'WRITTEN' && visited.includes('FIRST'),
  KEPT_BY_WORD: ({ status, agreement, visited }) =>
    status === 'PERFORMED' && agreement?.form === 'ORAL' && visited.includes('FIRST'),
  BY_INSTALMENTS: ({ status, visited }) => status === 'PERFORMED' && visited.length === 4,
  PERSUADED: ({ status }) => status === 'PERFORMED',
  SUED: ({ status, suits }) =>
    status === 'BREACHED' && suits[0]?.kind === 'PERFORMANCE' && suits[0].result !== undefined,
  VOIDED: ({ status, suits, agreement }) =>
    status === 'TERMINATED' && suits[0]?.kind === 'CONTENT' && agreement,
  TO_THE_STREET: ({ status, committees }) => status === 'PERFORMED' && committees.length === 2,
  BY_AN_OFFICE: ({ status, track }) => status === 'PERFORMED' && track === 'ADMINISTRATIVE',
  BY_A_COURT: ({ status, track }) => status === 'PERFORMED' && track === 'JUDICIAL',
  DECIDED: ({ status, decision }) => status === 'DECIDED' && decision === 'KEPT',
  DECISION_NOT_KEPT: ({ status, decision, suits }) =>
    status === 'DECIDED' && decision === 'NOT_KEPT' && suits[0]?.result !== undefined,
  CONFIRMED: ({ status }) => status === 'CONFIRMED',
  ENFORCED: ({ status, isEnforced }) => status === 'BREACHED' && isEnforced,
  CHALLENGED: ({ confirmation }) =>
    !confirmation?.isChallenged && /CONFIRMED|REVOKED/.test(confirmation?.status ?? ''),
  TURNED_AWAY: ({ status, confirmation }) => status === 'EFFECTIVE' && confirmation?.status === 'DECLINED',
  NOT_CONFIRMED: ({ status, confirmation }) => status === 'EFFECTIVE' && confirmation?.status === 'REFUSED',
  LAPSED: ({ status, confirmableUntil = '' }, until) => status === 'EFFECTIVE' && confirmableUntil < until,
  WAITING: ({ status }) => status === 'PENDING_CONSENT',
  ACCEPTED: ({ status }) => status === 'ACCEPTED',
  UNDER_WAY: ({ status, sessions }) => status === 'MEDIATING' && sessions.at(-1)?.status === 'SCHEDULED',
  EXTENDED: ({ status, extensions }) => status === 'MEDIATING' && extensions === 1,
  OFFERED: ({ status, handOver }) => status === 'MEDIATING' && handOver,
  TO_BE_SIGNED: ({ status, agreement }) => status === 'SIGNING' && agreement?.signedBy.length === 1,
  IN_FORCE: ({ status, confirmableUntil = '' }, until) => status === 'EFFECTIVE' && confirmableUntil > until,
  BEFORE_THE_COURT: ({ status }) => status === 'CONFIRMING',
};
