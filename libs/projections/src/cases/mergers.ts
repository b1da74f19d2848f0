import type { Pool } from 'pg';
import type { Recorded } from '@casegrid/event-store';
import type { Fold } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** A report that a case was told of before it was merged into it. */
interface TakenRow extends Cells {
  readonly district: string;
  readonly case_id: string;
  readonly source: string;
  readonly taken_at: string;
  readonly is_returned: boolean;
}

/** Beside the cases, so that a merger that was cut short is found. */
export const takenTable: Table = {
  name: 'taken',
  key: ['district', 'case_id', 'source'],
  columns: {
    district: 'text',
    case_id: 'text',
    source: 'text',
    taken_at: 'text',
    is_returned: 'boolean',
  },
  indexes: ['(taken_at, case_id, source) where not is_returned'],
};

/** When it was taken last, or that it was returned. */
const told =
  (is_returned: boolean) =>
  ({ stream, metadata, data }: Recorded<'ReportTaken'> | Recorded<'ReportReturned'>) => {
    const { district, occurredAt: taken_at } = metadata;
    const key = { district, case_id: stream.slice('case-'.length), source: data.from };
    return [{ key, evolve: (): TakenRow => ({ ...key, taken_at, is_returned }) }];
  };

export const takenFold: Fold<TakenRow> = {
  table: takenTable,
  on: { ReportTaken: told(false), ReportReturned: told(true) },
};

/** A merger that was begun and not ended: the case that took a report, whose, and when. */
export interface HalfMerger {
  readonly target: string;
  readonly source: string;
  readonly takenAt: string;
}

const sql = `select t.case_id as target, t.source, t.taken_at as "takenAt" from cases.taken t
  where not t.is_returned and t.taken_at >= $1 and t.taken_at <= $2
    and not exists (select from cases.one c where c.case_id = t.source and c.merged_into = t.case_id)
    and (t.taken_at, t.case_id, t.source) > ($3, $4, $5)
  order by t.taken_at, t.case_id, t.source limit $6`;

/** Mergers that were begun within a span (ISO 8601 UTC) and not ended, the oldest first; beyond one and at most so many. */
export async function halfMergers(
  pool: Pool,
  [from, until]: readonly [string, string],
  { beyond, size }: { readonly beyond?: HalfMerger | undefined; readonly size: number },
): Promise<HalfMerger[]> {
  const { takenAt = '', target = '', source = '' } = beyond ?? {};
  return (await pool.query<HalfMerger>(sql, [from, until, takenAt, target, source, size])).rows;
}
