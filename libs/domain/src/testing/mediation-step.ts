import type { Actor } from '../act';
import type { MediationStatus } from '../mediation/vocabulary';
import type { Role } from '../officer/roles';
import type { RefusalCode } from '../refusals/refusals';
import type { MediationLife } from './mediation-life';

/** What the procedure says of an act on a mediation, written down apart from the rules: when, by whom, and what then. */
export interface MediationStep {
  readonly from: readonly MediationStatus[];
  /** What must have happened besides, for there to be something to decide. */
  readonly after?: (life: MediationLife) => MediationLife;
  /** The status it leads to, be it from each another; none where it leaves the mediation as it is. */
  readonly to?: MediationStatus | Partial<Readonly<Record<MediationStatus, MediationStatus>>>;
  /** The code in another status, or one of these. */
  readonly otherwise: RefusalCode;
  readonly also?: readonly RefusalCode[];
  readonly by: Actor;
  readonly roles: readonly Role[];
  readonly data?: object;
}

/** The status after the act in one of its own statuses. */
export const mediationAfter = ({ to }: MediationStep, status: MediationStatus): MediationStatus =>
  (typeof to === 'string' ? to : to?.[status]) ?? status;
