import type { Actor } from '../act';
import type { CaseStatus } from '../case/vocabulary';
import type { Role } from '../officer/roles';
import type { RefusalCode } from '../refusals/refusals';
import type { CasePast } from './case-story';

/** What the procedure says of an act, written down apart from the rules: when, by whom, and what then. */
export interface Step {
  readonly from: readonly CaseStatus[];
  /** What must have happened besides, for there to be something to decide. */
  readonly after?: readonly CasePast[];
  /** The status it leads to, be it from each another; none where it leaves the case as it is. */
  readonly to?: CaseStatus | Partial<Readonly<Record<CaseStatus, CaseStatus>>>;
  /** The code when the case is in another status. */
  readonly otherwise: RefusalCode;
  /** The moment at which it is in time, where noon of the story's day is not. */
  readonly now?: string;
  /** Somebody who may, where the community leads and everything went its usual way. */
  readonly by: Actor;
  readonly roles: readonly Role[];
  /** The code for all other roles. */
  readonly otherRoles?: RefusalCode;
}

/** The status after the act in one of its own statuses. */
export const statusAfter = ({ to }: Step, status: CaseStatus): CaseStatus =>
  (typeof to === 'string' ? to : to?.[status]) ?? status;
