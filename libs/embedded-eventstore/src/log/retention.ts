import { contentOf, TOMBSTONE } from './record';

/** What a stream's metadata says about which of its events may still be seen. */
export interface Retention {
  /** `$tb`: events before this revision are gone. */
  before: number;
  /** `$tb` is 2^63-1: the stream is deleted, until something is appended. */
  deleted: boolean;
  maxCount?: number;
  /** Seconds. */
  maxAge?: number;
}

/** The `$tb` of a deleted stream, as JSON reads it. */
const DELETED_BEFORE = 2 ** 63;

export const KEEP_ALL: Retention = { before: 0, deleted: false };
/** A metadata stream keeps its last event, whatever its own metadata says. */
export const KEEP_LAST: Retention = { before: 0, deleted: false, maxCount: 1 };

const METASTREAM = '$$';

export function isMetastream(stream: string): boolean {
  return stream.startsWith(METASTREAM);
}

export function metastreamOf(stream: string): string {
  return METASTREAM + stream;
}

export function originalOf(metastream: string): string {
  return metastream.slice(METASTREAM.length);
}

/** Reads the last event of a metadata stream. Content that is no valid metadata keeps everything, as a whole. */
export function retentionOf(record: Uint8Array | undefined): Retention {
  const metadata = record && metadataOf(record);
  if (!metadata) return KEEP_ALL;
  const { $tb, $maxCount, $maxAge } = metadata;
  if (![isLimit($tb, 0), isLimit($maxCount, 1), isLimit($maxAge, 1)].every(Boolean)) return KEEP_ALL;
  const before = typeof $tb === 'number' ? $tb : 0;
  return {
    before,
    deleted: before >= DELETED_BEFORE,
    ...(typeof $maxCount === 'number' && { maxCount: $maxCount }),
    ...(typeof $maxAge === 'number' && { maxAge: $maxAge }),
  };
}

/** The JSON object in a metadata event, or nothing when there is none. */
export function metadataOf(record: Uint8Array): Record<string, unknown> | undefined {
  const { data, json } = contentOf(record);
  if (!json) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? { ...parsed }
      : undefined;
  } catch (error) {
    // The real server takes any bytes here and treats what it cannot read as absent.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The first revision that may be seen, age aside; beyond the last one when none may. */
export function firstVisible(retention: Retention, last: number): number {
  if (last === TOMBSTONE || retention.maxCount === undefined) return retention.before;
  return Math.max(retention.before, last - retention.maxCount + 1);
}

function isLimit(value: unknown, least: number): boolean {
  return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= least);
}
