import { batchesOf, type Source } from '../batches';
import { attemptLimit, within } from '../patience';
import { failureOf } from './translate';

/** A read of the client: a stream of what was found, which ends by itself. */
interface Reading extends Source {
  cancel(): Promise<void>;
}

/**
 * What a read of the client or a subscription finds, in batches.
 * @throws RecordDamaged, or what it failed with
 */
export async function* found<Item>(...reading: Parameters<typeof batchesOf<Item>>): AsyncGenerator<Item[]> {
  try {
    yield* batchesOf<Item>(...reading);
  } catch (error) {
    throw failureOf(error);
  }
}

/** The longest that a batch may take. Milliseconds. */
const batchLimit = attemptLimit * 4;

/**
 * What a read finds, in batches, each within a limit. A read that is given up is cancelled: over a half-open connection
 * it would stay with the client for ever, and each new attempt would leave one more.
 * @throws StoreUnavailable, RecordDamaged, or what the read failed with
 */
export async function* readInTime<Item>(reading: Reading, most: number): AsyncGenerator<Item[]> {
  const batches = found<Item>(reading, most);
  let hasEnded = false;
  try {
    for (;;) {
      const next = await within(batchLimit, batches.next());
      hasEnded = next.done === true;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Not waited for: where the call never came to be, neither does its cancelling, or it fails as the call did, which
    // is told already. The batches' listener for errors stays on the stream, so nothing that comes late is unheard.
    if (!hasEnded) void reading.cancel().catch(() => undefined);
  }
}
