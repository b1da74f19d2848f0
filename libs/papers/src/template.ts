import type { Words } from './paper-refused';

/** The papers of people's mediation, each with its name. */
export const paperKinds = {
  REGISTRATION: { zh: '人民调解受理登记表', en: 'Registration of a mediation' },
  INVITATION: { zh: '调解邀请函', en: 'Invitation to a mediation session' },
  MINUTES: { zh: '调解笔录', en: 'Minutes of a mediation session' },
  AGREEMENT: { zh: '人民调解协议书', en: 'Mediation agreement' },
  CONFIRMATION_APPLICATION: { zh: '司法确认申请书', en: 'Joint application for judicial confirmation' },
  TERMINATION: { zh: '调解终止通知书', en: 'Notice of the end of a mediation' },
  FOLLOW_UP: { zh: '回访记录', en: 'Record of a follow-up visit' },
} as const satisfies Readonly<Record<string, Words>>;

export type PaperKind = keyof typeof paperKinds;

/**
 * text: one line of writing. prose: writing with line feeds. date: YYYY-MM-DD. moment: ISO 8601 with offset, shown in
 * Beijing time. money: whole fen. count: a whole number. yes-no: true or false. list: of texts, or of records (`of`).
 */
export const fieldTypes = {
  text: { zh: '一行文字', en: 'One line of writing' },
  prose: { zh: '可分段的文字', en: 'Writing, with line feeds' },
  date: { zh: '日期', en: 'A day' },
  moment: { zh: '时刻', en: 'A moment' },
  money: { zh: '金额（分）', en: 'Money, in fen' },
  count: { zh: '整数', en: 'A whole number' },
  'yes-no': { zh: '是或否', en: 'Yes or no' },
  list: { zh: '列表', en: 'A list' },
} as const satisfies Readonly<Record<string, Words>>;

export type FieldType = keyof typeof fieldTypes;

export interface Field {
  /** Where it lies in the record, such as `session.place`; in a list, where it lies in each item. */
  readonly path: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly label: Words;
  /** Of a list: the fields of each item. Without, its items are texts. */
  readonly of?: readonly Field[];
}

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  /** How many lines high the place for the value is at least; it is then written from the top. */
  readonly lines?: number;
}

export interface Column {
  readonly title: string;
  readonly value: string;
  /** Its share of the width, beside those of the other columns. */
  readonly width: number;
  readonly align?: 'start' | 'centre';
}

export interface SignatureLine {
  readonly label: string;
  /** The list that has a line for each of its items. */
  readonly each?: string;
}

/**
 * A part of a paper. Texts hold placeholders: `{path}`; where `each` names a list, the block, or the line, is there for
 * each of its items: a record's fields are `{item.path}`, a text is `{item}`, and `{item.#}` is the ordinal number. The
 * paper's number and date are `{$number}` and `{$madeOn}`. A block with `when` is left out while that field is empty or
 * "no".
 */
export type Block = { readonly when?: string } & (
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly align?: 'start' | 'end' | 'flush';
      readonly each?: string;
    }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly LabelledValue[])[]; readonly each?: string }
  | { readonly kind: 'table'; readonly each: string; readonly columns: readonly Column[] }
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }
  /** Lines at the right edge that stay together, such as who seals and when. */
  | { readonly kind: 'closing'; readonly lines: readonly string[] }
);

/** A paper as data: what it wants to know and how that is set out. */
export interface Template {
  readonly kind: PaperKind;
  /** Raised with every change, so that a paper can say by which template it was made. */
  readonly version: number;
  readonly title: Words;
  /** A line above the title, for who gives the paper out. */
  readonly masthead?: string;
  readonly page: { readonly size: 'A4' };
  readonly fields: readonly Field[];
  readonly blocks: readonly Block[];
  /** At the foot of every page; here `{$page}` and `{$pages}` are known as well. */
  readonly footer: { readonly start: string; readonly end: string };
}
