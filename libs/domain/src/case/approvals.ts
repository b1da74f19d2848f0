import type { Vocabulary } from '../labels';
import type { SuspensionGrounds } from './delays/suspension';
import type { VoidGrounds } from './ending/reasons';
import { evaluatedStatuses } from './evaluating/exclusion';
import { isPending } from './revealing/reveal';
import type { Case } from './state';

/** What waits for an approver, who is never who asked. */
export type ApprovalKind = 'EXTENSION' | 'SUSPENSION' | 'SUSPENSION_REVIEW' | 'VOID' | 'EXCLUSION' | 'REVEAL';

export const approvalKinds: Vocabulary<ApprovalKind> = {
  EXTENSION: { zh: '延期申请', en: 'Extension asked for' },
  SUSPENSION: { zh: '挂账申请', en: 'Suspension asked for' },
  SUSPENSION_REVIEW: { zh: '挂账复核', en: 'Review of a suspension' },
  VOID: { zh: '作废申请', en: 'Voiding asked for' },
  EXCLUSION: { zh: '剔除申请', en: 'Exclusion from evaluation asked for' },
  REVEAL: { zh: '查看保密信息申请', en: 'Asked to know who reported' },
};

export interface AskedBy {
  /** The officer who asked. */
  readonly by: string;
  /** From which unit. */
  readonly unit: string;
  readonly at: string;
}

/** What the unit that leads asked for and nobody has decided yet; it lapses when the case moves on. */
export type Asked = AskedBy &
  (
    | { readonly kind: 'EXTENSION'; readonly amount: number; readonly reason: string }
    | ({ readonly kind: 'SUSPENSION' } & SuspensionGrounds)
  );

/** That a case should be void: asked for until somebody has decided, or it is over, whatever is done meanwhile. */
export type VoidAsked = AskedBy & VoidGrounds;

type Awaiting = Pick<Case, 'asked' | 'voidAsked' | 'status' | 'exclusion' | 'reveals'>;

/** Whether a panel has to say if the case counts; not while it is handled anew. */
export const awaitsPanel = ({ exclusion, status }: Pick<Case, 'exclusion' | 'status'>): boolean =>
  (exclusion?.status === 'ASKED' || exclusion?.status === 'APPEALED') &&
  status !== undefined &&
  evaluatedStatuses.includes(status);

/** What somebody has to decide about this case, each kind once. */
export function awaitedApprovals(state: Awaiting): readonly ApprovalKind[] {
  const { asked, voidAsked, status, reveals } = state;
  return [
    ...(asked ? [asked.kind] : []),
    ...(voidAsked ? (['VOID'] as const) : []),
    ...(status === 'SUSPENDED' ? (['SUSPENSION_REVIEW'] as const) : []),
    ...(awaitsPanel(state) ? (['EXCLUSION'] as const) : []),
    ...(reveals.some(isPending) ? (['REVEAL'] as const) : []),
  ];
}
