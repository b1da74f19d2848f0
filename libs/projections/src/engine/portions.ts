/** Most rows in one statement: beyond this a statement costs memory, and no longer saves time. */
const most = 5_000;

/** Items in as few portions as may be; none when there are none. */
export function* inPortions<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most);
}
