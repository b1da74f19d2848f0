import {
  endedStatuses,
  levelOf,
  standsAt,
  type ApprovalKind,
  type Work,
  type WorkNeed,
} from '@casegrid/domain';
import { escapeLike, Where, wordsIn } from '../engine/where';
import { dueOrder, isOpen } from './cases';

/** Cases of a work list, and what ties them to whoever asks. */
export interface WorkCondition extends Pick<Work, 'statuses' | 'needs'> {
  readonly within?: string;
  readonly leadUnit?: string;
  /** Only those that no unit leads. */
  readonly isUnled?: boolean;
  readonly awaitedUnit?: string;
  readonly raisedTo?: string;
  /** Leaders at one of these units have to decide; or supervisors. */
  readonly leaderUnits?: readonly string[];
  readonly panelUnits?: readonly string[];
  readonly askedChecker?: string;
  readonly verifier?: string;
  /** Those of whom one of these is kept apart are not in the list; or are the question. */
  readonly apart?: readonly string[];
  readonly isOfThoseApart?: boolean;
}

/** Which cases; all conditions must hold. One that names nothing, or null, is none. */
export interface CaseFilter {
  /** Cases whose place lies in this unit or below. An office stands for the unit it stands at. */
  readonly within?: string;
  /** On the map that is asked for: the places of cases that lie in it too, and of those that do not. */
  readonly map?: { readonly came: readonly string[]; readonly gone: readonly string[] };
  readonly statuses?: readonly string[];
  /** Cases of any of these lists. */
  readonly work?: readonly WorkCondition[];
  /** Code of a category or the beginning of one. */
  readonly category?: string;
  readonly urgency?: string;
  /** By which way it came in. */
  readonly source?: string;
  readonly leadUnit?: string;
  /** Cases that this unit leads or helps with. */
  readonly handlingUnit?: string;
  readonly verifier?: string;
  /** Cases in which something of these kinds waits for an approver. */
  readonly approvals?: readonly ApprovalKind[];
  readonly reporterId?: string;
  /** Words, parted by spaces, all of which its title, description, place or number contain. */
  readonly text?: string;
  /** ISO 8601 UTC, from and until (not included). */
  readonly reportedFrom?: string;
  readonly reportedUntil?: string;
  /** ISO 8601 UTC, from and until (not included): when the next of its clocks is due. */
  readonly dueFrom?: string;
  readonly dueUntil?: string;
}

function addStatuses(where: Where, statuses: readonly string[] | undefined): void {
  if (!statuses?.length) return;
  where.add((value) => `status = any(${value})`, statuses);
  // Said twice, so that the indexes over open cases alone can be used.
  if (!statuses.some((status) => (endedStatuses as readonly string[]).includes(status)))
    where.conditions.push(isOpen);
}

const needed: Readonly<Record<WorkNeed, string>> = {
  ANSWER: 'to_answer',
  CALL_BACK: 'to_call_back',
  NO_CALL_BACK: 'not to_call_back',
};

function addApart(where: Where, { apart, isOfThoseApart }: WorkCondition): void {
  if (isOfThoseApart) return addOneOf(where, 'kept_apart', apart);
  where.add((value) => `not kept_apart && ${value}::text[]`, apart);
}

/** A list alone is as good as a filter; of several a case is in one or the other. */
function addWork(where: Where, work: readonly WorkCondition[]): void {
  addStatuses(where, [...new Set(work.flatMap(({ statuses }) => statuses))]);
  const alternatives = work.map((condition) => {
    const one = new Where(where.values);
    if (work.length > 1) one.add((value) => `status = any(${value})`, condition.statuses);
    addWithin(one, condition);
    addTies(one, condition);
    addApart(one, condition);
    if (condition.needs) one.conditions.push(needed[condition.needs]);
    return one.conditions;
  });
  const [alone] = alternatives;
  if (alone && alternatives.length === 1) where.conditions.push(...alone);
  else if (work.length > 1)
    where.conditions.push(`(${alternatives.map((all) => `(${all.join(' and ')})`).join(' or ')})`);
}

const nowhereElse: NonNullable<CaseFilter['map']> = { came: [], gone: [] };

/** What lies in a unit, on the map that is asked for: a column for each level, and one for the places. */
export function addWithin(where: Where, { within, map }: Pick<CaseFilter, 'within' | 'map'>): void {
  if (!within) return;
  const { came, gone } = map ?? nowhereElse;
  const lies = new Where(where.values);
  lies.add((value) => `${levelOf(within).toLowerCase()} = ${value}`, standsAt(within));
  if (gone.length > 0) lies.add((value) => `places <> all(${value})`, gone);
  const here = lies.conditions.join(' and ');
  if (came.length === 0) where.conditions.push(here);
  else where.add((value) => `((${here}) or places = any(${value}))`, came);
}

/** Has one of them. Said twice, so that the index over the few cases that wait for anybody can be used. */
function addOneOf(
  where: Where,
  column: 'awaited_units' | 'leader_units' | 'panel_units' | 'approvals' | 'kept_apart',
  some: readonly string[] | null | undefined,
): void {
  if (!some?.length) return;
  where.add((value) => `${column} && ${value}::text[]`, some);
  where.conditions.push(`${column} <> '{}'`);
}

function addTies(where: Where, tied: Omit<WorkCondition, 'statuses' | 'needs' | 'apart'>): void {
  where.add((value) => `lead_unit = ${value}`, tied.leadUnit);
  if (tied.isUnled) where.conditions.push('lead_unit is null');
  addOneOf(where, 'awaited_units', tied.awaitedUnit ? [tied.awaitedUnit] : []);
  addOneOf(where, 'leader_units', tied.leaderUnits);
  addOneOf(where, 'panel_units', tied.panelUnits);
  where.add((value) => `raised_to = ${value}`, tied.raisedTo);
  where.add((value) => `asked_checker = ${value}`, tied.askedChecker);
  where.add((value) => `verifier = ${value}`, tied.verifier);
}

/** What a filter asks for, as conditions and the values that they name. */
export function whereOf(filter: CaseFilter): Where {
  const where = new Where();
  const { statuses, category } = filter;
  addWithin(where, filter);
  addTies(where, filter);
  where.add((value) => `handling_units @> array[${value}]::text[]`, filter.handlingUnit);
  addOneOf(where, 'approvals', filter.approvals);
  where.add((value) => `reporter_id = ${value}`, filter.reporterId);
  addStatuses(where, statuses);
  if (filter.work) addWork(where, filter.work);
  if (category) where.add((value) => `category like ${value}`, `${escapeLike(category)}%`);
  for (const word of wordsIn(filter.text))
    where.add((value) => `text ilike ${value}`, `%${escapeLike(word)}%`);
  where.add((value) => `urgency = ${value}`, filter.urgency);
  where.add((value) => `source = ${value}`, filter.source);
  where.add((value) => `reported_at >= ${value}`, filter.reportedFrom);
  where.add((value) => `reported_at < ${value}`, filter.reportedUntil);
  where.add((value) => `${dueOrder} >= ${value} and due_at is not null`, filter.dueFrom);
  where.add((value) => `${dueOrder} < ${value} and due_at is not null`, filter.dueUntil);
  return where;
}
