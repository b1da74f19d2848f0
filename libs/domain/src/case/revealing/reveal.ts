import type { Case } from '../state';
import { openStatuses } from '../vocabulary';

/** What an officer wants to know the people of a confidential case for. */
export interface Reveal {
  readonly officer: string;
  readonly purpose: string;
  /** Until when he may read who they are, ISO 8601 UTC; absent until somebody has granted it. */
  readonly until?: string;
}

export const grantEnds = (now: string, hours: number): string =>
  new Date(Date.parse(now) + hours * 3_600_000).toISOString();

export const isPending = ({ until }: Reveal): boolean => until === undefined;

/** What this officer asked for last, and was not denied. */
export const revealOf = ({ reveals }: Pick<Case, 'reveals'>, officer: string): Reveal | undefined =>
  reveals.find((reveal) => reveal.officer === officer);

/** While the grant runs. */
export const isRunning = (reveal: Reveal | undefined, now: string): boolean =>
  reveal?.until !== undefined && now < reveal.until;

/** The case without what this officer asked for. */
export const withoutReveal = (state: Case, officer: string): readonly Reveal[] =>
  state.reveals.filter((reveal) => reveal.officer !== officer);

/** Once a case has ended nobody needs to know. */
export const unrevealed = (state: Case): Case =>
  state.status && openStatuses.includes(state.status) ? state : { ...state, reveals: [] };
