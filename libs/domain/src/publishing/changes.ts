import { Refused } from '../decider';

/** What a table is changed by, and what each part is called where somebody asks for it. */
export interface Changes<Item> {
  readonly items: readonly Item[];
  readonly without: readonly string[];
  readonly keyOf: (item: Item) => string;
  readonly named: { readonly items: string; readonly key: string; readonly without: string };
}

const indexOfSecond = (keys: readonly string[]) => keys.findIndex((key, index) => keys.indexOf(key) < index);

/** Of two for the same row one would be lost in silence. */
function namedTwice<Item>({ items, without, keyOf, named }: Changes<Item>): Refused | undefined {
  const keys = items.map(keyOf);
  const item = indexOfSecond(keys);
  if (item >= 0) return new Refused('ROW_NAMED_TWICE', `${named.items}[${item}].${named.key}`);
  const left = without.findIndex((key, index) => keys.includes(key) || without.indexOf(key) < index);
  return left < 0 ? undefined : new Refused('ROW_NAMED_TWICE', `${named.without}[${left}]`);
}

/** What was there, without what is left out, and with what is new in its place or at the end. */
export function changedBy<Item>(before: readonly Item[], changes: Changes<Item>): readonly Item[] | Refused {
  const { items, without, keyOf, named } = changes;
  const twice = namedTwice(changes);
  if (twice) return twice;
  const all = new Map(before.map((item) => [keyOf(item), item]));
  const unknown = without.findIndex((key) => !all.delete(key));
  if (unknown >= 0) return new Refused('ROW_UNKNOWN', `${named.without}[${unknown}]`);
  items.forEach((item) => all.set(keyOf(item), item));
  return [...all.values()];
}

/** The first flaw of any item, with the place at which the item was named. */
export function flawAmong<Item>(
  items: readonly Item[],
  name: string,
  flawOf: (item: Item) => Refused | undefined,
): Refused | undefined {
  for (const [index, item] of items.entries()) {
    const flaw = flawOf(item);
    if (flaw) return new Refused(flaw.code, `${name}[${index}]${flaw.field ? `.${flaw.field}` : ''}`);
  }
  return undefined;
}
