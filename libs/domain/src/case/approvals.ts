import type { Vocabulary } from '../labels';
import type { SuspensionGrounds } from './delays/suspension';
import type { VoidGrounds } from './ending/reasons';
import type { Case } from './state';

/** What waits for an approver, who is never who asked. */
export type ApprovalKind = 'EXTENSION' | 'SUSPENSION' | 'SUSPENSION_REVIEW' | 'VOID';

export const approvalKinds: Vocabulary<ApprovalKind> = {
  EXTENSION: { zh: '延期申请', en: 'Extension asked for' },
  SUSPENSION: { zh: '挂账申请', en: 'Suspension asked for' },
  SUSPENSION_REVIEW: { zh: '挂账复核', en: 'Review of a suspension' },
  VOID: { zh: '作废申请', en: 'Voiding asked for' },
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

/** What an approver has to decide about this case. */
export const awaitedApproval = ({
  asked,
  status,
}: Pick<Case, 'asked' | 'status'>): ApprovalKind | undefined =>
  status === 'SUSPENDED' ? 'SUSPENSION_REVIEW' : asked?.kind;
