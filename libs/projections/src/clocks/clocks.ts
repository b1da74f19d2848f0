import {
  evolveClock,
  passOn,
  type CaseEvents,
  type Clock,
  type ClockChange,
  type HandingOn,
  type Mark,
} from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';
import { retroactionFold } from './retroactions';

/** What has a clock. */
export type ClockSubject = 'CASE' | 'MEDIATION';

/** A clock of a case or a mediation, running or ended. What is to be told next, and when, follows from the rest. */
interface ClockRow extends Cells {
  readonly district: string;
  /** Id of the case, or of the mediation. */
  readonly case_id: string;
  readonly subject: ClockSubject;
  readonly clock: number;
  /** As the rules themselves fold it. */
  readonly state: Clock;
  readonly stopped: CaseEvents['ClockStopped'] | null;
  /** Where in the log it stopped, as decimal text: whoever has gone through the log to there need not look at it again. */
  readonly stopped_at: string | null;
  /** When it was started: the version that then held is the one it runs by. */
  readonly started_at: string;
  /** What it came to by versions that were approved for the past. */
  readonly rejudged: readonly CaseEvents['ClockRejudged'][];
}

/** Whose question: what is the platform to tell next, and how did each clock of a case end? */
export const clockTable: Table = {
  name: 'one',
  key: ['district', 'case_id', 'clock'],
  columns: {
    district: 'text',
    case_id: 'text',
    clock: 'integer',
    subject: 'text',
    scope: 'text',
    policy: 'text',
    due_at: 'text',
    is_breached: 'boolean',
    next_at: 'text',
    verdict: 'text',
    policy_version: 'integer',
    started_at: 'text',
    stopped_at: 'bigint',
    retroactions: 'text[]',
    state: 'json',
    stopped: 'json',
    rejudged: 'json',
  },
  indexes: [
    '(next_at, case_id, clock) where next_at is not null',
    '(stopped_at, case_id, clock) where stopped_at is not null',
  ],
};

/** When the next thing is to be told: a warning before it is due, the breach, a warning after; nothing at rest. */
function nextAt({ state, stopped }: ClockRow): string | null {
  const { marks, warned, isBreached, dueAt, pausedSince } = state;
  if (stopped || pausedSince) return null;
  const isToCome = ({ percent }: Mark) => percent > warned && (percent > 100 || !isBreached);
  const moments = marks.filter(isToCome).map(({ at }) => at);
  if (!isBreached) moments.push(dueAt);
  return moments.sort()[0] ?? null;
}

const filled = (row: ClockRow): Cells => ({
  ...row,
  scope: row.state.scope,
  policy: row.state.policy,
  due_at: row.state.dueAt,
  is_breached: row.state.isBreached,
  next_at: nextAt(row),
  verdict: row.stopped?.verdict ?? null,
  policy_version: row.state.policyVersion,
  retroactions: row.rejudged.map(({ retroaction }) => retroaction),
});

/** Which it is, and its id, by the name of its stream. */
function subjectOf(stream: string): { readonly subject: ClockSubject; readonly id: string } {
  const [kind = ''] = stream.split('-', 1);
  const subject = kind === 'mediation' ? 'MEDIATION' : 'CASE';
  return { subject, id: stream.slice(kind.length + 1) };
}

interface Named {
  readonly stream: string;
  readonly metadata: { readonly district: string };
  readonly data: { readonly clock: number };
}

const keyOf = ({ stream, metadata: { district }, data: { clock } }: Named) => ({
  district,
  case_id: subjectOf(stream).id,
  clock,
});

/** Changes a clock that was started. */
const changing = (
  event: Named,
  change: (row: ClockRow) => Partial<Pick<ClockRow, 'state' | 'stopped' | 'stopped_at' | 'rejudged'>>,
) => {
  const key = keyOf(event);
  const evolve = (row: ClockRow | undefined): ClockRow => {
    if (!row) throw new Error(`clock ${key.clock} of ${key.case_id} was never started`);
    return { ...row, ...change(row) };
  };
  return [{ key, evolve }];
};

/** What changes a clock while it runs. */
const evolving =
  <Type extends ClockChange>(type: Type) =>
  (event: Recorded<Type>) => {
    const evolve = evolveClock[type] as (clock: Clock, data: object, fact: { readonly at: string }) => Clock;
    const { occurredAt: at } = event.metadata;
    return changing(event, ({ state }) => ({ state: evolve(state, event.data, { at }) }));
  };

/** What hands a case on passes its clocks on that still run, whichever those are. */
const handingOn =
  <Type extends HandingOn>(type: Type) =>
  ({ stream, metadata: { district }, data }: Recorded<Type>) => {
    const pass = passOn[type] as (clock: Clock, data: object) => Clock;
    const evolve = (row: ClockRow | undefined): ClockRow => {
      if (!row) throw new Error(`clocks of ${stream} pass on, and there is none`);
      return row.stopped ? row : { ...row, state: pass(row.state, data) };
    };
    return [{ key: { district, case_id: subjectOf(stream).id }, evolve }];
  };

const clockFold: Fold<ClockRow> = {
  table: clockTable,
  on: {
    ClockStarted: (event) => {
      const key = keyOf(event);
      const state: Clock = { ...event.data, warned: 0, isBreached: false };
      const { occurredAt: started_at } = event.metadata;
      const { subject } = subjectOf(event.stream);
      const begun = { ...key, subject, state, stopped: null, stopped_at: null, started_at, rejudged: [] };
      return [{ key, evolve: () => begun }];
    },
    ClockPaused: evolving('ClockPaused'),
    ClockResumed: evolving('ClockResumed'),
    ClockExtended: evolving('ClockExtended'),
    DeadlineWarned: evolving('DeadlineWarned'),
    DeadlineBreached: evolving('DeadlineBreached'),
    TransferAccepted: handingOn('TransferAccepted'),
    UnitsFollowed: handingOn('UnitsFollowed'),
    ClockStopped: (event) => changing(event, () => ({ stopped: event.data, stopped_at: event.position })),
    ClockRejudged: (event) => changing(event, ({ rejudged }) => ({ rejudged: [...rejudged, event.data] })),
  },
  filled,
};

export const clocks: ReadModel = {
  name: 'clocks',
  version: 5,
  streams: ['case-', 'mediation-', 'policy-'],
  folds: [foldOf(clockFold), foldOf(retroactionFold)],
};
