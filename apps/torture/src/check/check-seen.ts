import { placeOf, type Kept } from './event';
import type { Violations } from './violations';

/** What a subscription gave, over all of its resumptions. */
export interface Seen {
  readonly name: string;
  /** Whether it asks for an event. */
  readonly accepts: (kept: Pick<Kept, 'stream' | 'type'>) => boolean;
  readonly seen: readonly Kept[];
}

/** Holds what a subscription gave against the log: each event that it asks for exactly once, in order, and no other. */
export function checkSeen(subscription: Seen, log: readonly Kept[], violations: Violations): void {
  const there = new Map(log.map((kept) => [kept.id, kept]));
  const before = new Set<string>();
  let last: Kept | undefined;
  for (const kept of subscription.seen) {
    const told = `${subscription.name}: ${placeOf(kept)}`;
    if (before.has(kept.id)) violations.add('repeated', told);
    else if (last && kept.position <= last.position)
      violations.add('shuffled', `${told} came after position ${last.position}`);
    compare(kept, there.get(kept.id), (kind, more) => violations.add(kind, `${told}${more}`));
    if (!subscription.accepts(kept)) violations.add('unasked', told);
    before.add(kept.id);
    last = kept;
  }
  for (const kept of log.filter((one) => subscription.accepts(one) && !before.has(one.id)))
    violations.add('missed', `${subscription.name}: ${placeOf(kept)}`);
}

type Complain = (kind: 'phantom' | 'moved' | 'changed', more: string) => void;

function compare(seen: Kept, kept: Kept | undefined, complain: Complain): void {
  if (!kept) return complain('phantom', '');
  if (placeOf(seen) !== placeOf(kept)) complain('moved', ` is ${placeOf(kept)}`);
  if (seen.digest !== kept.digest) complain('changed', '');
}
