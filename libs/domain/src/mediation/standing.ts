import { withAgreement } from './changes';
import type { Mediation, Obligation } from './state';
import type { ConfirmationStatus } from './outcomes';
import { bindingStatuses, type MediationStatus } from './vocabulary';

const beforeCourt: readonly ConfirmationStatus[] = ['APPLIED', 'ACCEPTED'];

function standingOf({ agreement, confirmation }: Mediation): MediationStatus {
  const isBreached = agreement?.obligations.some(({ performance }) => performance === 'BREACHED');
  if (isBreached) return 'BREACHED';
  if (confirmation && beforeCourt.includes(confirmation.status)) return 'CONFIRMING';
  return confirmation?.status === 'CONFIRMED' ? 'CONFIRMED' : 'EFFECTIVE';
}

/** Where an agreement in force stands: one that is not kept goes before what the court makes of it. */
export const restated = (state: Mediation): Mediation =>
  state.status && bindingStatuses.includes(state.status) ? { ...state, status: standingOf(state) } : state;

export const withObligation = (
  state: Mediation,
  obligation: number,
  change: Partial<Obligation>,
): Mediation =>
  withAgreement(state, {
    obligations: (state.agreement?.obligations ?? []).map((one) =>
      one.obligation === obligation ? { ...one, ...change } : one,
    ),
  });
