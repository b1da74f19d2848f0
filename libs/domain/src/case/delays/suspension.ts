import type { Day } from '../../calendar/days';
import type { Vocabulary } from '../../labels';

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

export interface SuspensionGrounds {
  readonly reason: SuspensionReason;
  readonly explanation: string;
  /** The last day, in Beijing, on which it is expected to rest. */
  readonly expectedUntil: Day;
}

/** A case at rest: an entry of the ledger. */
export interface Suspension extends SuspensionGrounds {
  readonly since: string;
  /** The officer who asked for it. */
  readonly by: string;
  /** When it was last looked at and left at rest. */
  readonly reviewedAt?: string;
}
