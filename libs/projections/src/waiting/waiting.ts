import { settlements, type MilestoneResult } from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** A mediation that a case waits or waited for. */
interface MilestoneRow extends Cells {
  readonly district: string;
  readonly milestone: string;
  readonly case_id: string;
  readonly awaited_at: string;
  /** The mediation began, and did not stay a mere wish. */
  readonly is_begun: boolean;
  /** What it came to first. */
  readonly result: MilestoneResult | null;
  /** The case knows, or needs not know any more. */
  readonly is_over: boolean;
}

/** Beside the streams of both, so that what one has to be told of the other is found. */
const milestoneTable: Table = {
  name: 'milestone',
  key: ['district', 'milestone', 'case_id'],
  columns: {
    district: 'text',
    milestone: 'text',
    case_id: 'text',
    awaited_at: 'text',
    is_begun: 'boolean',
    result: 'text',
    is_over: 'boolean',
  },
  indexes: [
    '(milestone) where not is_over and result is not null',
    '(awaited_at, milestone) where not is_over and not is_begun',
  ],
};

/** What a case said of what it waits for. */
const ofCase =
  <Type extends 'MilestoneAwaited' | 'MilestoneReached' | 'MilestoneDropped' | 'MilestoneWaived'>(
    is_over: boolean,
  ) =>
  ({ stream, metadata: { district, occurredAt }, data }: Recorded<Type>) => {
    const key = { district, milestone: data.milestone, case_id: stream.slice('case-'.length) };
    const evolve = (row?: MilestoneRow): MilestoneRow => ({
      ...key,
      awaited_at: is_over && row ? row.awaited_at : occurredAt,
      is_begun: row?.is_begun ?? false,
      result: row?.result ?? null,
      is_over,
    });
    return [{ key, evolve }];
  };

/** What a mediation became, where a case waits for it. */
const ofMediation =
  (change: (row: MilestoneRow) => Pick<MilestoneRow, 'is_begun' | 'result'>) =>
  ({ stream, metadata: { district } }: Recorded) => [
    {
      key: { district, milestone: stream.slice('mediation-'.length) },
      evolve: (row: MilestoneRow | undefined): MilestoneRow => {
        if (!row) throw new Error(`no case waits for ${stream}`);
        return { ...row, ...change(row) };
      },
    },
  ];

const begun = ofMediation(({ result }) => ({ is_begun: true, result }));
const settled = Object.fromEntries(
  Object.entries(settlements).map(([type, result]) => [
    type,
    ofMediation((row) => ({ is_begun: row.is_begun, result: row.result ?? result })),
  ]),
) as Fold<MilestoneRow>['on'];

const milestoneFold: Fold<MilestoneRow> = {
  table: milestoneTable,
  on: {
    MilestoneAwaited: ofCase(false),
    MilestoneReached: ofCase(true),
    MilestoneDropped: ofCase(true),
    MilestoneWaived: ofCase(true),
    MediationApplied: begun,
    MediationProposed: begun,
    ...settled,
  },
};

/** Whose question: which cases are to be told what they waited for has come to? */
export const waiting: ReadModel = {
  name: 'waiting',
  version: 1,
  streams: ['case-', 'mediation-'],
  folds: [foldOf(milestoneFold)],
};
