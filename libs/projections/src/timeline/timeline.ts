import type { Pool } from 'pg';
import type { CaseRecord } from '../cases/case-page';
import { onEveryCaseEvent } from '../cases/cases';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** One act in the story of a case. */
export interface TimelineRow extends Cells {
  readonly case_id: string;
  readonly revision: number;
  readonly type: string;
  readonly occurred_at: string;
  readonly recorded_at: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly role: string | null;
  readonly unit: string | null;
  readonly text: string | null;
  /** The clock of the case that it is about; null for an act. */
  readonly clock: number | null;
}

/** Whose question: what happened to this case, who did it and when? */
export const timelineTable: Table = {
  name: 'act',
  key: ['district', 'case_id', 'revision'],
  columns: {
    district: 'text',
    case_id: 'text',
    revision: 'integer',
    type: 'text',
    occurred_at: 'text',
    recorded_at: 'text',
    actor_kind: 'text',
    actor_id: 'text',
    role: 'text',
    unit: 'text',
    text: 'text',
    clock: 'integer',
  },
  isInsertOnly: true,
};

/** Where events keep the words that were said with an act, whatever they call them. */
const texts = [
  'explanation',
  'note',
  'summary',
  'text',
  'answer',
  'conclusion',
  'result',
  'matter',
  'task',
  'instructions',
  'reason',
  'purpose',
] as const;

/** The words that were said with an act; null when none were. */
export function wordsIn(data: object): string | null {
  const said = data as Partial<Record<(typeof texts)[number], string>>;
  return texts.map((name) => said[name]).find((text) => text !== undefined) ?? null;
}

const write = (event: CaseRecord): readonly Change<TimelineRow>[] => {
  const { actor, occurredAt, district } = event.metadata;
  const key = { district, case_id: event.stream.slice('case-'.length), revision: event.revision };
  const post = actor.kind === 'OFFICER' ? actor.post : undefined;
  const row: TimelineRow = {
    ...key,
    type: event.type,
    occurred_at: occurredAt,
    recorded_at: event.recordedAt,
    actor_kind: actor.kind,
    actor_id: actor.id,
    role: post?.role ?? null,
    unit: post?.unit ?? null,
    text: wordsIn(event.data),
    clock: 'clock' in event.data ? event.data.clock : null,
  };
  return [{ key, evolve: () => row }];
};

const timelineFold: Fold<TimelineRow> = { table: timelineTable, on: onEveryCaseEvent(write) };

export const timeline: ReadModel = {
  name: 'timeline',
  version: 3,
  streams: ['case-'],
  folds: [foldOf(timelineFold)],
};

/** Which entries: after a revision, at most so many, with what became of the clocks or without it. */
export interface TimelineRequest {
  readonly after: number;
  readonly size: number;
  readonly withClocks: boolean;
}

/** A case's acts in their order. */
export async function timelineOf(
  pool: Pool,
  of: { readonly district: string; readonly caseId: string },
  { after, size, withClocks }: TimelineRequest,
): Promise<TimelineRow[]> {
  const sql =
    'select * from timeline.act where district = $1 and case_id = $2 and revision > $3 and (clock is null or $5) order by revision limit $4';
  return (await pool.query<TimelineRow>(sql, [of.district, of.caseId, after, size, withClocks])).rows;
}
