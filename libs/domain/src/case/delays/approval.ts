import type { Day } from '../../calendar/days';
import type { Vocabulary } from '../../labels';
import type { Case } from '../state';

/** What waits for an approver, who is never who asked. */
export type ApprovalKind = 'EXTENSION' | 'SUSPENSION' | 'SUSPENSION_REVIEW';

export const approvalKinds: Vocabulary<ApprovalKind> = {
  EXTENSION: { zh: '延期申请', en: 'Extension asked for' },
  SUSPENSION: { zh: '挂账申请', en: 'Suspension asked for' },
  SUSPENSION_REVIEW: { zh: '挂账复核', en: 'Review of a suspension' },
};

export type SuspensionReason =
  'WEATHER' | 'SEASON' | 'FUNDS' | 'OWNERSHIP_UNCLEAR' | 'OTHER_PROCEDURE' | 'LONG_WORKS' | 'TECHNICAL';

/** Why a case cannot go on for now, whoever handles it. */
export const suspensionReasons: Vocabulary<SuspensionReason> = {
  WEATHER: { zh: '天气原因', en: 'Weather' },
  SEASON: { zh: '季节性施工限制', en: 'Works that the season does not allow' },
  FUNDS: { zh: '资金尚未落实', en: 'Funds not yet granted' },
  OWNERSHIP_UNCLEAR: { zh: '权属不清', en: 'Ownership unclear' },
  OTHER_PROCEDURE: { zh: '等待其他法定程序', en: 'Waits for another procedure' },
  LONG_WORKS: { zh: '工程建设周期长', en: 'Works that take long' },
  TECHNICAL: { zh: '现有技术条件不具备', en: 'No technical means yet' },
};

interface AskedBy {
  /** The officer who asked. */
  readonly by: string;
  readonly at: string;
}

/** What the lead unit asked for and nobody has decided yet. */
export type Asked = AskedBy &
  (
    | { readonly kind: 'EXTENSION'; readonly amount: number; readonly reason: string }
    | ({ readonly kind: 'SUSPENSION' } & SuspensionGrounds)
  );

export interface SuspensionGrounds {
  readonly reason: SuspensionReason;
  readonly explanation: string;
  /** The last day, in Beijing, on which it is expected to rest. */
  readonly expectedUntil: Day;
}

/** A case at rest: an entry of the ledger. */
export interface Suspension extends SuspensionGrounds {
  readonly since: string;
  /** When it was last looked at and left at rest. */
  readonly reviewedAt?: string;
}

/** What an approver has to decide about this case. */
export const awaitedApproval = ({
  asked,
  status,
}: Pick<Case, 'asked' | 'status'>): ApprovalKind | undefined =>
  status === 'SUSPENDED' ? 'SUSPENSION_REVIEW' : asked?.kind;
