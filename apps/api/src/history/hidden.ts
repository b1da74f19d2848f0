import { isReporter, maySeePeople, maySeeRedacted, type Actor, type Case } from '@casegrid/domain';
import type { Metadata, StoredRecord } from '@casegrid/event-store';
import { idWithin } from './unlinked';

/** What of a case's stored events a reader does not get, as the case stands by now. */
export interface Hidden {
  /** Whether somebody is the officer who reported a case that is confidential. */
  readonly isReporter: (actor: Actor) => boolean;
  /** Hashes of evidence that was redacted. */
  readonly hashes: readonly string[];
}

export const nothingHidden: Hidden = { isReporter: () => false, hashes: [] };

export function hiddenFrom(state: Case, reader: Actor): Hidden {
  const isReporterHidden = state.isConfidential && !maySeePeople(state, reader);
  return {
    isReporter: (actor) => isReporterHidden && isReporter(state, actor),
    hashes: maySeeRedacted(reader) ? [] : state.redactions.map(({ hash }) => hash),
  };
}

/** The record without them: of the reporter an id that holds for this stream alone, of evidence no hash. */
export function withoutHidden(record: StoredRecord, { isReporter: isHidden, hashes }: Hidden): StoredRecord {
  const metadata = record.metadata as Metadata;
  const { actor } = metadata;
  const shown = isHidden(actor) ? { kind: actor.kind, id: idWithin(record.stream, actor.id) } : actor;
  const unseen = (_: string, value: unknown): unknown =>
    typeof value === 'string' && hashes.includes(value) ? null : value;
  return {
    ...record,
    data: hashes.length > 0 ? (JSON.parse(JSON.stringify(record.data, unseen)) as object) : record.data,
    metadata: { ...metadata, actor: shown },
  };
}
