import type { Day } from '../calendar/days';
import { withAgreement } from './changes';
import type { Confirmation, Mediation, Obligation } from './state';
import type { ConfirmationStatus } from './outcomes';
import { bindingStatuses, type MediationStatus } from './vocabulary';

const beforeCourt: readonly ConfirmationStatus[] = ['APPLIED', 'ACCEPTED'];

/** A court has it, and has not ruled. */
export const isBeforeCourt = ({ status }: Confirmation): boolean => beforeCourt.includes(status);

function standingOf({ agreement, confirmation }: Mediation): MediationStatus {
  const isBreached = agreement?.obligations.some(({ performance }) => performance === 'BREACHED');
  if (isBreached) return 'BREACHED';
  if (confirmation && isBeforeCourt(confirmation)) return 'CONFIRMING';
  return confirmation?.status === 'CONFIRMED' ? 'CONFIRMED' : 'EFFECTIVE';
}

/** Where an agreement in force stands: one that is not kept goes before what the court makes of it. */
export const restated = (state: Mediation): Mediation =>
  state.status && bindingStatuses.includes(state.status) ? { ...state, status: standingOf(state) } : state;

/** The last day on which something is to be performed; of all that was agreed on, or of what is still owed. */
export const lastDueOn = (
  { agreement }: Pick<Mediation, 'agreement'>,
  isCounted: (obligation: Obligation) => boolean = () => true,
): Day | undefined =>
  (agreement?.obligations ?? [])
    .filter(isCounted)
    .flatMap(({ dueOn }) => dueOn ?? [])
    .sort()
    .at(-1);

export const isOwed = ({ performance }: Obligation): boolean => performance !== 'FULL';

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
