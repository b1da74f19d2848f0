import type { Field, FieldType } from '../template';
import { isEmpty, isList, isRecord, type PaperValue } from '../record';
import { dateInChinese, momentInChinese } from './dates';
import { moneyInCapitals, moneyInDigits } from './money';

type Shown = string | undefined;

/** What people read for a value; undefined when it is not of its field's type. An empty value is nothing to read. */
export function shown(field: Field, value: PaperValue): Shown {
  if (isEmpty(value)) return '';
  return showing[field.type](value);
}

/** Whether a value can be shown; a list of records is one when each of its items is a record. */
export function isOfType(field: Field, value: PaperValue): boolean {
  if (!field.of) return shown(field, value) !== undefined;
  return isEmpty(value) || (isList(value) && value.every(isRecord));
}

const showing: Readonly<Record<FieldType, (value: PaperValue) => Shown>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  prose: (value) => (typeof value === 'string' ? value : undefined),
  date: (value) => (typeof value === 'string' ? dateInChinese(value) : undefined),
  moment: (value) => (typeof value === 'string' ? momentInChinese(value) : undefined),
  money: (value) =>
    isWhole(value) ? `${moneyInDigits(value)}（大写：${moneyInCapitals(value)}）` : undefined,
  count: (value) => (isWhole(value) ? String(value) : undefined),
  'yes-no': (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : undefined),
  list: (value) =>
    isList(value) && value.every((one) => typeof one === 'string') ? value.join('、') : undefined,
};

const isWhole = (value: PaperValue): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
