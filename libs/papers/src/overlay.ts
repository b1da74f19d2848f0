import { isEmpty, isList, isRecord, type PaperRecord, type PaperValue } from './record';

/** One record over another: what the upper one lacks, item by item of its lists, is taken from the lower. */
export function overlay(over: PaperRecord, under: PaperRecord): PaperRecord {
  const names = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...names].map((name) => [name, valueOver(over[name], under[name])]));
}

function valueOver(over: PaperValue, under: PaperValue): PaperValue {
  if (isEmpty(over)) return under;
  if (isRecord(over) && isRecord(under)) return overlay(over, under);
  return isList(over) && isList(under) ? listOver(over, under) : over;
}

const listOver = (over: readonly PaperValue[], under: readonly PaperValue[]): readonly PaperValue[] =>
  Array.from({ length: Math.max(over.length, under.length) }, (_, at) => valueOver(over[at], under[at]));

/** The way to a place in a record: names, and numbers of items. */
export type Way = readonly (string | number)[];

/** A value at the end of the way to it, and nothing beside. */
export const placed = ([name, ...names]: Way, value: PaperValue): PaperValue => {
  if (name === undefined) return value;
  const within = placed(names, value);
  if (typeof name === 'string') return { [name]: within };
  const list = Array.from<PaperValue>({ length: name + 1 });
  list[name] = within;
  return list;
};
