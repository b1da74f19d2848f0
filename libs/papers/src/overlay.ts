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
