import type { Vocabulary } from '../../labels';

export type VoidReason = 'TEST' | 'ENTERED_TWICE' | 'ENTERED_WRONGLY';

/** Why a case should never have been one. Its report is kept. */
export const voidReasons: Vocabulary<VoidReason> = {
  TEST: { zh: '测试件', en: 'A test' },
  ENTERED_TWICE: { zh: '重复录入', en: 'Entered twice' },
  ENTERED_WRONGLY: { zh: '录入错误', en: 'Entered wrongly' },
};

export interface VoidGrounds {
  readonly reason: VoidReason;
  readonly explanation: string;
}
