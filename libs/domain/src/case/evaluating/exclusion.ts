import type { Vocabulary } from '../../labels';
import type { Case } from '../state';
import type { CaseStatus } from '../vocabulary';

/** While a unit's handling stands, and the case is not put away. */
export const evaluatedStatuses: readonly CaseStatus[] = ['HANDLED', 'CHECKED', 'CLOSED'];

export type ExclusionReason =
  'OUTSIDE_COMPETENCE' | 'UNREASONABLE_DEMAND' | 'FORCE_MAJEURE' | 'REPORTED_TWICE' | 'OTHER_PROCEDURE';

/** Why a case should not count when its unit is evaluated. */
export const exclusionReasons: Vocabulary<ExclusionReason> = {
  OUTSIDE_COMPETENCE: { zh: '不属于本单位职责', en: 'Not within its competence' },
  UNREASONABLE_DEMAND: { zh: '诉求不合理或不合法', en: 'The demand was not reasonable or not lawful' },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'Force majeure' },
  REPORTED_TWICE: { zh: '重复诉求', en: 'Demanded more than once' },
  OTHER_PROCEDURE: { zh: '已进入其他法定程序', en: 'Before another procedure' },
};

export type ExclusionStatus = 'ASKED' | 'GRANTED' | 'DENIED' | 'APPEALED';

export const exclusionStatuses: Vocabulary<ExclusionStatus> = {
  ASKED: { zh: '已申请剔除', en: 'Asked for' },
  GRANTED: { zh: '已剔除', en: 'Granted: not counted in adjusted figures' },
  DENIED: { zh: '不予剔除', en: 'Denied' },
  APPEALED: { zh: '复议中', en: 'Denied, and appealed' },
};

/** Raw figures count every case; adjusted ones leave out those for which this was granted. */
export interface Exclusion {
  readonly status: ExclusionStatus;
  readonly reason: ExclusionReason;
  readonly explanation: string;
  /** The officers who asked for it, or appealed. */
  readonly askedBy: readonly string[];
  /** The unit of whoever decided; absent until somebody has. */
  readonly decidedAt?: string;
  readonly isAppealed: boolean;
}

/** Whoever decides stands above this one: the unit that is evaluated, or that of whoever decided first. */
export const evaluatedAt = ({
  leadUnit,
  exclusion,
  place,
}: Pick<Case, 'leadUnit' | 'exclusion' | 'place'>): string => exclusion?.decidedAt ?? leadUnit ?? place.unit;
