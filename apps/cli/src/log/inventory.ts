import { tombstoneRevision, type VerbatimEvent } from '@casegrid/event-store';
import { isMetadataStream, originalOf } from './carried';

/** Why a stream cannot be written to another event store as it was. */
const reasons = {
  begun: 'does not begin at revision 0, its first events are gone',
  gap: 'lacks events in between',
  revived:
    'was deleted and written to again: the store then writes to its metadata itself, under an id of its own',
} as const;

type Reason = keyof typeof reasons;

/** The `$tb` of a deleted stream, as JSON reads it. */
const deletedBefore = 2 ** 63;
/** How many streams are named. */
const mostNamed = 10;

/** What a log's file holds, stream by stream: in memory is each stream's name and next revision. */
export class Inventory {
  readonly #next = new Map<string, bigint>();
  readonly #originals = new Set<string>();
  readonly #deleted = new Set<string>();
  readonly #unfit = new Map<string, Reason>();
  #events = 0;

  get events(): number {
    return this.#events;
  }

  get streams(): number {
    return this.#next.size;
  }

  /** Whether the stream, or its metadata, is in the file: the other one must then be as it is there, too. */
  concerns(stream: string): boolean {
    return this.#originals.has(originalOf(stream));
  }

  add(event: VerbatimEvent): void {
    const { stream, revision } = event;
    const reason = this.#unfitness(event);
    if (reason && !this.#unfit.has(stream)) this.#unfit.set(stream, reason);
    this.#events += 1;
    this.#next.set(stream, revision + 1n);
    this.#originals.add(originalOf(stream));
    if (deletes(event)) this.#deleted.add(originalOf(stream));
  }

  /** Streams that cannot be had elsewhere as they are here, in words; nothing when all can. */
  obstacles(): string | undefined {
    if (this.#unfit.size === 0) return undefined;
    const named = [...this.#unfit].slice(0, mostNamed).map(([stream, why]) => `  ${stream} ${reasons[why]}`);
    const more = this.#unfit.size > mostNamed ? [`  and ${this.#unfit.size - mostNamed} more`] : [];
    return [`${this.#unfit.size} streams cannot be imported as they are:`, ...named, ...more].join('\n');
  }

  #unfitness({ stream, revision }: VerbatimEvent): Reason | undefined {
    if (revision === tombstoneRevision) return undefined;
    if (this.#deleted.has(originalOf(stream))) return 'revived';
    const next = this.#next.get(stream);
    if (next === undefined) return revision === 0n ? undefined : 'begun';
    return revision === next ? undefined : 'gap';
  }
}

/** Whether an event deletes the stream whose metadata it is. */
function deletes({ stream, contentType, data }: VerbatimEvent): boolean {
  if (!isMetadataStream(stream) || contentType !== 'application/json') return false;
  try {
    const metadata = JSON.parse(Buffer.from(data).toString('utf8')) as { $tb?: unknown } | null;
    return typeof metadata?.$tb === 'number' && metadata.$tb >= deletedBefore;
  } catch {
    // The server takes any bytes here and treats what it cannot read as absent.
    return false;
  }
}
