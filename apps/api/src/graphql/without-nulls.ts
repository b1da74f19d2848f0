/**
 * An input in which every field that was given as null is left out, at any depth: in our inputs null says no more
 * than nothing does, and what is told apart here would be told apart in hashes, filters and SQL. Entries of lists
 * stay as they are.
 */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value))
    return value.map((entry: unknown) => (entry === null ? null : withoutNulls(entry)));
  const given = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(given.map(([name, field]) => [name, withoutNulls(field)]));
}
