import { partiesOf } from '../access';
import type { Agreement, Mediation } from '../state';
import { sides } from '../vocabulary';

/** Who signs: of each side its representatives, or else everybody (人民调解法 Art. 29; 宁波市人民调解条例 Art. 20). */
export function signatories(state: Mediation): readonly number[] {
  const parties = partiesOf(state);
  return sides.flatMap((side) => {
    const all = parties.filter(({ as }) => as === side);
    const chosen = all.filter(({ isRepresentative }) => isRepresentative);
    return (chosen.length > 0 ? chosen : all).map(({ number }) => number);
  });
}

/** A mark that an agreement in writing still needs. */
export type AgreementMark =
  | { readonly kind: 'PARTY'; readonly party: number }
  | { readonly kind: 'MEDIATOR'; readonly mediator: string }
  | { readonly kind: 'SEAL' };

type Marks = Pick<Agreement, 'signedBy' | 'signedByMediators' | 'isSealed'>;

/** What is missing until it takes effect. */
export const missingMarks = (
  state: Mediation,
  { signedBy, signedByMediators, isSealed }: Marks,
): readonly AgreementMark[] => [
  ...signatories(state)
    .filter((party) => !signedBy.includes(party))
    .map((party) => ({ kind: 'PARTY', party }) as const),
  ...state.mediators
    .filter(({ officer }) => !signedByMediators.includes(officer))
    .map(({ officer: mediator }) => ({ kind: 'MEDIATOR', mediator }) as const),
  ...(isSealed ? [] : [{ kind: 'SEAL' } as const]),
];
