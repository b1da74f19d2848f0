import {
  awaitedApprovals,
  awaitedUnits,
  keptApart,
  decidingUnits,
  unitsAt,
  awaitsAnswer,
  awaitsCallBack,
  caseEventNames,
  endedStatuses,
  codesOf,
  type Case,
} from '@casegrid/domain';
import type { Recorded } from '@casegrid/event-store';
import { foldOf, type Change, type Fold, type ReadModel } from '../engine/read-model';
import type { Cells, Table } from '../engine/table';
import { takenFold } from './mergers';
import { personFold } from './persons';
import { chainOf, placesOf } from './places';
import { dueAtOf, levelsOn, turnPage, type CaseEventType, type CasePage, type CaseRecord } from './case-page';

/** A row of `cases.one`: the whole page; what lists filter and sort by beside it follows from that. */
export interface CaseRow extends Cells {
  readonly district: string;
  readonly case_id: string;
  readonly page: CasePage;
}

export const levelColumns = ['province', 'city', 'district', 'street', 'area', 'community', 'grid'] as const;
export type LevelColumn = (typeof levelColumns)[number];

/** Most cases are over, and nobody waits for them. */
export const isOpen = `status not in ('${endedStatuses.join("', '")}')`;

/** Where a case stands by what is due next: after all that is due come those without a clock that runs, by their report. */
export const dueOrder = "coalesce(due_at, 'Z' || reported_at)";

/** Whose question: which cases lie in my part of the map, wait for my unit, or were reported by me; and what is in one? */
export const caseTable: Table = {
  name: 'one',
  key: ['district', 'case_id'],
  columns: {
    district: 'text',
    case_id: 'text',
    number: 'text',
    category: 'text',
    status: 'text',
    urgency: 'text',
    source: 'text',
    province: 'text',
    city: 'text',
    street: 'text',
    area: 'text',
    community: 'text',
    grid: 'text',
    places: 'text',
    reporter_id: 'text',
    lead_unit: 'text',
    handling_units: 'text[]',
    awaited_units: 'text[]',
    raised_to: 'text',
    verifier: 'text',
    reported_at: 'text',
    text: 'text',
    merged_into: 'text',
    due_at: 'text',
    archive_from: 'text',
    not_same_as: 'text[]',
    approvals: 'text[]',
    leader_units: 'text[]',
    panel_units: 'text[]',
    kept_apart: 'text[]',
    asked_checker: 'text',
    to_answer: 'boolean',
    to_call_back: 'boolean',
    page: 'json',
  },
  indexes: [
    '(case_id)',
    '(number) where number is not null',
    ...levelColumns.map((level) => `(${level}, reported_at, case_id)`),
    ...levelColumns.map((level) => `(${level}, status, reported_at, case_id) where ${isOpen}`),
    `(lead_unit, status, reported_at, case_id) where ${isOpen}`,
    ...levelColumns.map((level) => `(${level}, ${dueOrder}, case_id)`),
    `(lead_unit, ${dueOrder}, case_id) where lead_unit is not null`,
    '(archive_from, case_id) where archive_from is not null',
    '(places, reported_at, case_id)',
    '(lead_unit, reported_at, case_id) where lead_unit is not null',
    ...levelColumns.map((level) => `(${level}, reported_at, case_id) where approvals <> '{}'`),
    "using gin (leader_units) where leader_units <> '{}'",
    "using gin (panel_units) where panel_units <> '{}'",
    "using gin (kept_apart) where kept_apart <> '{}'",
    '(asked_checker, reported_at, case_id) where asked_checker is not null',
    '(lead_unit, reported_at, case_id) where to_answer',
    '(raised_to, reported_at, case_id) where raised_to is not null',
    'using gin (text public.gin_trgm_ops)',
    'using gin (handling_units)',
    "using gin (awaited_units) where awaited_units <> '{}'",
    "(verifier, reported_at, case_id) where status = 'VERIFYING'",
    '(reporter_id, reported_at, case_id)',
  ],
};

/** Officers are found by other ways; a resident's id could be an officer's. */
const residentOf = ({ reporter }: Case) => (reporter?.kind === 'RESIDENT' ? reporter.id : null);

/** From when on it is to be put away; null while somebody may still do something with it. */
const archiveFromOf = (state: Case) =>
  state.status === 'CLOSED' && awaitedApprovals(state).length === 0 ? (state.archiveFrom ?? null) : null;

/** Null unless it was merged. */
const mergedIntoOf = ({ mergedInto }: Case) => mergedInto ?? null;

/** What is searched. People are sealed and cannot be. */
const textOf = ({ title, description, state: { place, number = '' } }: CasePage) =>
  [title, description, place.description, number].join('\n');

/** For whom it waits, and for what. */
const waitingOf = (state: Case): Cells => ({
  awaited_units: awaitedUnits(state),
  raised_to: state.raisedTo ?? null,
  verifier: state.verifier ?? null,
  asked_checker: state.checkAsked?.assignee ?? null,
  approvals: awaitedApprovals(state),
  leader_units: decidingUnits(state, 'LEADER'),
  panel_units: decidingUnits(state, 'SUPERVISOR'),
  kept_apart: keptApart(state),
  to_answer: awaitsAnswer(state),
  to_call_back: awaitsCallBack(state),
});

function filled({ district, case_id, page }: CaseRow): Cells {
  const { state, reportedAt } = page;
  const { district: _district, ...above } = levelsOn(state.place.path);
  return {
    district,
    case_id,
    number: state.number ?? null,
    category: state.category,
    status: state.status ?? '',
    urgency: state.urgency,
    source: state.source ?? null,
    ...above,
    places: chainOf(placesOf(state)),
    reporter_id: residentOf(state),
    lead_unit: state.leadUnit ?? null,
    handling_units: unitsAt(state),
    reported_at: reportedAt,
    text: textOf(page),
    merged_into: mergedIntoOf(state),
    due_at: dueAtOf(state) ?? null,
    archive_from: archiveFromOf(state),
    not_same_as: state.notSameAs,
    ...waitingOf(state),
    page,
  };
}

const caseIdOf = ({ stream }: CaseRecord) => stream.slice('case-'.length);

/** Every event of a case turns its page. */
const turn = (event: CaseRecord): readonly Change<CaseRow>[] => {
  const key = { district: event.metadata.district, case_id: caseIdOf(event) };
  return [{ key, evolve: (row) => ({ ...key, page: turnPage(row?.page, event) }) }];
};

/** The same for every type of event. */
export const onEveryCaseEvent = <Result>(then: (event: CaseRecord) => Result) =>
  Object.fromEntries(codesOf(caseEventNames).map((type) => [type, then])) as {
    [Type in CaseEventType]: (event: Recorded<Type>) => Result;
  };

const caseFold: Fold<CaseRow> = { table: caseTable, on: onEveryCaseEvent(turn), filled };

export const cases: ReadModel = {
  name: 'cases',
  version: 16,
  streams: ['case-'],
  folds: [foldOf(caseFold), foldOf(personFold), foldOf(takenFold)],
};
