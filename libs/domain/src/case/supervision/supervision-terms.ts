import { codesOf, type Vocabulary } from '../../labels';

export type SupervisionCard = 'PLAIN' | 'YELLOW' | 'RED';

/** How urgently those who supervise want a case ended, the mildest first. It only rises. */
export const supervisionCards: Vocabulary<SupervisionCard> = {
  PLAIN: { zh: '督办', en: 'Under supervision' },
  YELLOW: { zh: '黄牌督办', en: 'Yellow card' },
  RED: { zh: '红牌督办', en: 'Red card' },
};

const cards = codesOf(supervisionCards);

/** Any card is stricter than none. */
export const isStricter = (card: SupervisionCard, than: SupervisionCard | undefined): boolean =>
  than === undefined || cards.indexOf(card) > cards.indexOf(than);

export type Risk = 'NONE' | 'BLUE' | 'YELLOW' | 'RED';

/** How badly it could turn out, the mildest first. */
export const risks: Vocabulary<Risk> = {
  NONE: { zh: '无', en: 'None' },
  BLUE: { zh: '蓝色', en: 'Blue: watch it' },
  YELLOW: { zh: '黄色', en: 'Yellow: it may grow worse' },
  RED: { zh: '红色', en: 'Red: it may grow worse at any time' },
};

/** A case that those above have their eye on. */
export interface Supervision {
  readonly card: SupervisionCard;
  readonly since: string;
  readonly note: string;
  /** Whether a rule put it under that card, for being late. */
  readonly isByRule?: boolean;
  /** What the lead unit answered to this card; absent until it has. */
  readonly answer?: string;
}

/** What a leader said is to be done. */
export interface Instruction {
  /** Its number within the case, from 1. */
  readonly number: number;
  readonly text: string;
  readonly at: string;
  readonly answer?: string;
}
