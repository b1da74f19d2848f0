import type { MediationStatus } from '../mediation/vocabulary';
import type { MediationLife } from './mediation-life';
import * as lives from './mediation-life';

/** A life that has come to each status. */
export const lifeInto: Readonly<Record<MediationStatus, () => MediationLife>> = {
  PENDING_CONSENT: lives.applied,
  ACCEPTED: lives.accepted,
  MEDIATING: lives.mediating,
  SIGNING: lives.signing,
  EFFECTIVE: lives.effective,
  CONFIRMING: lives.confirming,
  CONFIRMED: lives.confirmed,
  BREACHED: lives.breached,
  PERFORMED: lives.performed,
  DECIDED: lives.decided,
  REFUSED: lives.refused,
  NOT_ACCEPTED: lives.notAccepted,
  TERMINATED: lives.terminated,
  ARCHIVED: lives.archived,
};
