import type { ClockKind } from '../../deadlines/clock-kinds';

/** What the lead unit has to do. */
export const isOfLead = (kind: ClockKind): boolean =>
  kind === 'SIGNING' || kind === 'HANDLING' || kind === 'REWORK';

/** What a unit has to do that was asked to help. */
export const isOfHelper = (kind: ClockKind): boolean => kind === 'ASSISTANCE' || kind === 'REPORT_IN';
