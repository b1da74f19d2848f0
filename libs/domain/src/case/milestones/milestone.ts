import type { Vocabulary } from '../../labels';
import type { Case } from '../state';

/** What has a stream of its own, and a case that waits for it. */
export type MilestoneKind = 'MEDIATION';

export const milestoneKinds: Vocabulary<MilestoneKind> = {
  MEDIATION: { zh: '调解', en: 'Mediation' },
};

/** What a mediation came to, as far as a case has to know: what was agreed on is for those who take part. */
export type MilestoneResult = 'AGREED' | 'DECIDED' | 'REFUSED' | 'NOT_ACCEPTED' | 'TERMINATED';

export const milestoneResults: Vocabulary<MilestoneResult> = {
  AGREED: { zh: '达成协议', en: 'Agreed upon' },
  DECIDED: { zh: '政府已作处理决定', en: 'Decided by the government' },
  REFUSED: { zh: '当事人拒绝调解', en: 'Refused by a party' },
  NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted' },
  TERMINATED: { zh: '调解终止', en: 'Ended without agreement' },
};

export type MilestoneStatus = 'AWAITED' | 'REACHED' | 'WAIVED';

export const milestoneStatuses: Vocabulary<MilestoneStatus> = {
  AWAITED: { zh: '等待中', en: 'Awaited' },
  REACHED: { zh: '已完成', en: 'Reached' },
  WAIVED: { zh: '不再等待', en: 'Waived' },
};

export interface Milestone {
  /** Id of what has a stream of its own. */
  readonly id: string;
  readonly kind: MilestoneKind;
  readonly status: MilestoneStatus;
  /** When the case began to wait, ISO 8601 UTC. */
  readonly since: string;
  readonly result?: MilestoneResult;
}

export const milestoneOf = ({ milestones }: Pick<Case, 'milestones'>, id: string): Milestone | undefined =>
  milestones.find((one) => one.id === id);

export const isAwaited = ({ status }: Milestone): boolean => status === 'AWAITED';
