import { dayOf, lastDueOn, territoryOf, type AgreementForm, type Day } from '@casegrid/domain';
import type { Share } from '../engine/read-model';
import type { Table } from '../engine/table';
import type { MediationPage } from './mediation-page';

/**
 * What a figure is counted of: what was accepted, or concluded, in a period; agreements that took effect in it, or of which
 * the last day of performance lies in it; and disputes kept from becoming worse.
 */
export type Cohort = 'ACCEPTED' | 'CONCLUDED' | 'IN_FORCE' | 'TO_PERFORM' | 'PREVENTED';

/** That a mediation counts in a cohort: on which day, and as what. */
export interface Entry {
  readonly cohort: Cohort;
  readonly day: Day;
  readonly result: string;
}

/** Accepted, and not concluded yet. */
export const underWay = 'UNDER_WAY';

/** Of an agreement that took effect: how it was made, and whether a court confirmed it. */
export const agreedAs = (form: AgreementForm, isConfirmed: boolean): string =>
  isConfirmed ? `${form} CONFIRMED` : form;

/** Whether all that was agreed on is done. */
export const performedAs = (isPerformed: boolean): string => (isPerformed ? 'PERFORMED' : 'NOT_PERFORMED');

/** What boards know of an agreement that took effect. */
interface Agreed {
  readonly form: AgreementForm;
  readonly effectiveOn: Day;
  readonly isConfirmed: boolean;
  /** The last day of performance; of one that a court voided nothing is to be performed. */
  readonly performBy: Day | null;
  readonly isPerformed: boolean;
}

export const noAgreement = {
  ...{ form: null, effectiveOn: null, isConfirmed: null, performBy: null, isPerformed: null },
} as const;

/** Nothing while there is none. */
export function agreementOf({ state, outcome }: MediationPage): Agreed | undefined {
  const { agreement, confirmation } = state;
  if (!agreement?.effectiveAt) return undefined;
  const effectiveOn = dayOf(agreement.effectiveAt);
  const last = lastDueOn(state) ?? effectiveOn;
  return {
    form: agreement.form,
    effectiveOn,
    isConfirmed: confirmation?.status === 'CONFIRMED',
    performBy: outcome === 'VOIDED' ? null : last > effectiveOn ? last : effectiveOn,
    isPerformed: agreement.obligations.every(({ performance }) => performance === 'FULL'),
  };
}

function entriesOfAgreement(page: MediationPage): readonly Entry[] {
  const agreed = agreementOf(page);
  if (!agreed) return [];
  const { form, effectiveOn, isConfirmed, performBy, isPerformed } = agreed;
  return [
    { cohort: 'IN_FORCE', day: effectiveOn, result: agreedAs(form, isConfirmed) },
    ...(performBy === null
      ? []
      : [{ cohort: 'TO_PERFORM', day: performBy, result: performedAs(isPerformed) } as const]),
  ];
}

/** Where a mediation counts. One that was handed over counts once, on the track on which it is, or ended. */
export function entriesOf(page: MediationPage): readonly Entry[] {
  const { state, outcome, concludedOn, preventions } = page;
  return [
    ...(state.acceptedAt === undefined
      ? []
      : [{ cohort: 'ACCEPTED', day: dayOf(state.acceptedAt), result: outcome ?? underWay } as const]),
    ...(outcome === null || concludedOn === null
      ? []
      : [{ cohort: 'CONCLUDED', day: concludedOn, result: outcome } as const]),
    ...entriesOfAgreement(page),
    ...preventions.map(({ kind, on }) => ({ cohort: 'PREVENTED', day: on, result: kind }) as const),
  ];
}

const counted = (name: string, where: 'unit' | 'place'): Table => ({
  name,
  key: ['district', where, 'cohort', 'day', 'kind', 'track', 'result'],
  columns: {
    ...{ district: 'text', [where]: 'text', cohort: 'text', day: 'text' },
    ...{ kind: 'text', track: 'text', result: 'text', mediations: 'bigint' },
  },
  sum: 'mediations',
});

/** Whose question: how many mediations in this unit, on any level, came to what and when? */
export const countTable = counted('count', 'unit');
/** The same at this very place: from it figures are counted where units have changed. */
export const placedTable = counted('placed', 'place');

/** What a page counts in: at every unit of its path, and at its place. */
export function sharesOf(district: string, page: MediationPage): readonly Share[] {
  const { place, kind, track } = page.state;
  return entriesOf(page).flatMap((entry) => {
    const of = { ...entry, kind, track };
    return [
      ...place.path.map((unit) => ({ table: countTable, key: { district: territoryOf(unit), unit, ...of } })),
      { table: placedTable, key: { district, place: place.unit, ...of } },
    ];
  });
}
