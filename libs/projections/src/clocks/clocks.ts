import type { CaseEvents, Mark, StartedClock } from '@casegrid/domain';
import { foldOf, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';

/** A clock of a case, running or ended. What is to be told next, and when, follows from the rest. */
interface ClockRow extends Cells {
  readonly district: string;
  readonly case_id: string;
  readonly clock: number;
  readonly started: StartedClock;
  readonly warned: number;
  readonly is_breached: boolean;
  readonly stopped: CaseEvents['ClockStopped'] | null;
}

/** Whose question: what is the platform to tell next, and how did each clock of a case end? */
export const clockTable: Table = {
  name: 'one',
  key: ['district', 'case_id', 'clock'],
  columns: {
    district: 'text',
    case_id: 'text',
    clock: 'integer',
    policy: 'text',
    due_at: 'text',
    warned: 'integer',
    is_breached: 'boolean',
    next_at: 'text',
    verdict: 'text',
    started: 'json',
    stopped: 'json',
  },
  indexes: ['(next_at, case_id, clock) where next_at is not null'],
};

/** When the next thing is to be told: a warning before it is due, the breach, a warning after. */
function nextAt({ started, warned, is_breached, stopped }: ClockRow): string | null {
  if (stopped) return null;
  const isToCome = ({ percent }: Mark) => percent > warned && (percent > 100 || !is_breached);
  const moments = started.marks.filter(isToCome).map(({ at }) => at);
  if (!is_breached) moments.push(started.dueAt);
  return moments.sort()[0] ?? null;
}

const filled = (row: ClockRow): Cells => ({
  ...row,
  policy: row.started.policy,
  due_at: row.started.dueAt,
  next_at: nextAt(row),
  verdict: row.stopped?.verdict ?? null,
});

interface Named {
  readonly stream: string;
  readonly metadata: { readonly district: string };
  readonly data: { readonly clock: number };
}

const keyOf = ({ stream, metadata: { district }, data: { clock } }: Named) => ({
  district,
  case_id: stream.slice('case-'.length),
  clock,
});

/** Changes a clock that was started. */
const changing = (event: Named, change: Partial<Pick<ClockRow, 'warned' | 'is_breached' | 'stopped'>>) => {
  const key = keyOf(event);
  const evolve = (row: ClockRow | undefined): ClockRow => {
    if (!row) throw new Error(`clock ${key.clock} of ${key.case_id} was never started`);
    return { ...row, ...change };
  };
  return [{ key, evolve }];
};

const clockFold: Fold<ClockRow> = {
  table: clockTable,
  on: {
    ClockStarted: (event) => {
      const key = keyOf(event);
      const row = { ...key, started: event.data, warned: 0, is_breached: false, stopped: null };
      return [{ key, evolve: () => row }];
    },
    DeadlineWarned: (event) => changing(event, { warned: event.data.percent }),
    DeadlineBreached: (event) => changing(event, { is_breached: true }),
    ClockStopped: (event) => changing(event, { stopped: event.data }),
  },
  filled,
};

export const clocks: ReadModel = {
  name: 'clocks',
  version: 1,
  streams: ['case-'],
  folds: [foldOf(clockFold)],
};
