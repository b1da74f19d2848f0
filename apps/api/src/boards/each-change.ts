import type { Freshness } from '../graphql/freshness';
import { moves } from './moves';

/** What is looked at, and what of it tells whether it has changed. */
interface Looking<Seen> {
  readonly look: () => Promise<Seen>;
  readonly countsIn: (seen: Seen) => unknown;
}

/** What is seen in a read model, now and each time that it has moved and the counts are others. */
export async function* eachChange<Seen>(
  { freshness, model }: { readonly freshness: Freshness; readonly model: string },
  { look, countsIn }: Looking<Seen>,
  signal: AbortSignal,
): AsyncGenerator<Seen> {
  let told = '';
  for await (const _ of moves((listener) => freshness.onChange(model, listener), signal)) {
    if (signal.aborted) return;
    const seen = await look();
    const counts = JSON.stringify(countsIn(seen));
    if (counts !== told) yield seen;
    told = counts;
  }
}
