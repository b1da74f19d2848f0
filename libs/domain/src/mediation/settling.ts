import type { MilestoneResult } from '../case/milestones/milestone';
import type { MediationEventType } from './events';

/** What a mediation comes to with an event, for the case that waits for it: the first of these says so. */
export const settlements = {
  AgreementTookEffect: 'AGREED',
  DisputeDecided: 'DECIDED',
  ConsentRefused: 'REFUSED',
  MediationNotAccepted: 'NOT_ACCEPTED',
  MediationTerminated: 'TERMINATED',
} as const satisfies { readonly [Type in MediationEventType]?: MilestoneResult };
