import type { Field } from './template';

/** What a record holds: plain data, such as comes out of JSON. */
export type PaperValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PaperValue[]
  | { readonly [key: string]: PaperValue };

export interface PaperRecord {
  readonly [key: string]: PaperValue;
}

/** A field at its place in a record: of a list of records, the list and every field of every item. */
export interface Place {
  /** Such as `obligations.2.dueOn`; items are counted from 0. */
  readonly path: string;
  readonly field: Field;
  readonly value: PaperValue;
}

/** The value at a path of names with dots between. Only what the record itself holds is found. */
export function valueAt(record: PaperValue, path: string): PaperValue {
  return path.split('.').reduce<PaperValue>((value, key) => {
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, record);
}

/** Every field of a template at every place where a record has, or should have, a value for it. */
export function placesOf(fields: readonly Field[], record: PaperValue, before = ''): readonly Place[] {
  return fields.flatMap((field) => {
    const path = before + field.path;
    const value = valueAt(record, field.path);
    const itself: Place = { path, field, value };
    return [itself, ...placesInList(itself)];
  });
}

function placesInList({ path, field, value }: Place): readonly Place[] {
  const { of } = field;
  if (!of || !isList(value)) return [];
  return value.flatMap((item, at) => placesOf(of, item, `${path}.${at}.`));
}

/** Absent, or without anything to read: an empty text or one of spaces, a list without items. */
export function isEmpty(value: PaperValue): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return isList(value) && value.every(isEmpty);
}

export const isList = (value: PaperValue): value is readonly PaperValue[] => Array.isArray(value);

export const isRecord = (value: PaperValue): value is PaperRecord =>
  typeof value === 'object' && value !== null && !isList(value);
