import type { Vocabulary } from '../../labels';

export type Satisfaction = 'SATISFIED' | 'FAIRLY_SATISFIED' | 'DISSATISFIED' | 'NOT_SAID';

export const satisfactions: Vocabulary<Satisfaction> = {
  SATISFIED: { zh: '满意', en: 'Satisfied' },
  FAIRLY_SATISFIED: { zh: '基本满意', en: 'Fairly satisfied' },
  DISSATISFIED: { zh: '不满意', en: 'Dissatisfied' },
  NOT_SAID: { zh: '未评价', en: 'Did not say' },
};

/** What the reporter answered. */
export interface CallBackAnswers {
  /** Whether whoever handled the case was in touch with him. */
  readonly contacted: boolean;
  readonly resolved: boolean;
  readonly satisfaction: Satisfaction;
}

/** One attempt to ask the reporter. Without answers he was not reached. */
export interface CallBack {
  readonly answers?: CallBackAnswers;
  readonly note: string;
}

/** Attempts after which a case may be closed without its reporter being reached (a design figure, no statute). */
export const mostAttempts = 3;
