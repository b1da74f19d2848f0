import type { Vocabulary } from '../labels';
import type { SuspensionGrounds } from './delays/suspension';
import type { VoidGrounds } from './ending/reasons';
import type { Case } from './state';

/** What waits for an approver, who is never who asked. */
export type ApprovalKind = 'EXTENSION' | 'SUSPENSION' | 'SUSPENSION_REVIEW' | 'VOID' | 'EXCLUSION';

export const approvalKinds: Vocabulary<ApprovalKind> = {
  EXTENSION: { zh: '延期申请', en: 'Extension asked for' },
  SUSPENSION: { zh: '挂账申请', en: 'Suspension asked for' },
  SUSPENSION_REVIEW: { zh: '挂账复核', en: 'Review of a suspension' },
  VOID: { zh: '作废申请', en: 'Voiding asked for' },
  EXCLUSION: { zh: '剔除申请', en: 'Exclusion from evaluation asked for' },
};

interface AskedBy {
  /** The officer who asked. */
  readonly by: string;
  readonly at: string;
}

/** What was asked for and nobody has decided yet; it lapses when the case moves on. */
export type Asked = AskedBy &
  (
    | { readonly kind: 'EXTENSION'; readonly amount: number; readonly reason: string }
    | ({ readonly kind: 'SUSPENSION' } & SuspensionGrounds)
    | ({ readonly kind: 'VOID' } & VoidGrounds)
  );

type Awaiting = Pick<Case, 'asked' | 'status' | 'exclusion'>;

const isExclusionOpen = ({ exclusion }: Awaiting) =>
  exclusion?.status === 'ASKED' || exclusion?.status === 'APPEALED';

/** What an approver has to decide about this case. */
export function awaitedApproval(state: Awaiting): ApprovalKind | undefined {
  if (state.asked) return state.asked.kind;
  if (state.status === 'SUSPENDED') return 'SUSPENSION_REVIEW';
  return isExclusionOpen(state) ? 'EXCLUSION' : undefined;
}
