import type { Act } from '../../act';
import type { Calendar } from '../../calendar/calendar';
import { due } from '../../calendar/due';
import { marksOf } from '../../calendar/marks';
import { isRefused, type MessageOf, type Rule } from '../../decider';
import type { ClockKind } from '../../deadlines/clock-kinds';
import { policyFor, type RunningPolicy } from '../../deadlines/policy';
import type { CaseEvents } from '../events';
import { evolveCase } from '../phases';
import type { Case } from '../state';
import { unitOf } from '../guards';
import { countingOf, verdictAt, type Basis, type Clock, type StopReason } from './clock';
import { calendarOf, type ClockRules } from './clock-rules';
import { isOfHelper, isOfLead } from './clock-units';
import { moves, type Moves } from './moves';

type Event = MessageOf<CaseEvents>;

/** An act on a case by rules for its clocks. */
export interface Run {
  readonly act: Act;
  readonly rules: ClockRules;
}

/** A breach is told before the verdict that rests on it, unless it was told when it came. */
const breachOf = ({ clock, kind, dueAt, isBreached }: Clock): Event[] =>
  isBreached ? [] : [{ type: 'DeadlineBreached', data: { clock, kind, dueAt } }];

/** Nobody is late for time in which a clock stood still. */
function stopped(running: Clock, moment: string, reason: StopReason): Event[] {
  const { clock, kind, dueAt, pausedSince: at = moment } = running;
  const verdict = verdictAt(at, dueAt, reason);
  return [
    ...(verdict === 'LATE' ? breachOf(running) : []),
    { type: 'ClockStopped', data: { clock, kind, verdict, reason, dueAt, at } },
  ];
}

/** Whoever objected in time was in time, however long the decision took. */
const takenAt = (reason: StopReason, { objectedAt }: Case, { at }: Act) =>
  reason === 'RETURNED' ? (objectedAt ?? at) : at;

const unitIn = ({ data }: Event): string | undefined => ('unit' in data ? data.unit : undefined);

const isIn = (kinds: readonly ClockKind[] | undefined, kind: ClockKind) => kinds?.includes(kind) ?? false;

/** Why an event stops a clock that is the unit's which it names; nothing where it does not. */
function reasonOfUnit(
  { kind, unit }: Clock,
  { doneBy, excused }: Moves,
  event: Event,
): StopReason | undefined {
  if (unit === undefined || unit !== unitIn(event)) return undefined;
  if (isIn(doneBy, kind)) return 'DONE';
  return isIn(excused, kind) ? 'EXCUSED' : undefined;
}

/** Why an event stops a clock; nothing where it does not. */
function reasonToStop(clock: Clock, move: Moves, event: Event): StopReason | undefined {
  const { done, taken } = move;
  if (isIn(done, clock.kind)) return 'DONE';
  return reasonOfUnit(clock, move, event) ?? (isIn(taken?.kinds, clock.kind) ? taken?.reason : undefined);
}

const stops = (move: Moves, event: Event, before: Case, act: Act): Event[] =>
  before.clocks.flatMap((clock) => {
    const reason = reasonToStop(clock, move, event);
    return reason ? stopped(clock, takenAt(reason, before, act), reason) : [];
  });

const recounted = (basis: Basis, calendar: Calendar) => {
  const counting = countingOf(basis, calendar);
  return { ...due(counting), marks: marksOf(counting) };
};

const paused = ({ clock, kind }: Clock, { act }: Run): Event => ({
  type: 'ClockPaused',
  data: { clock, kind, from: act.at },
});

/** With the time that was left, as the calendar counts it by which the clock was started. */
function resumed(running: Clock, { act, rules }: Run): Event[] {
  const { clock, kind, pausedSince: from } = running;
  if (from === undefined) return [];
  const pause = { from, until: act.at };
  const basis = { ...running, pauses: [...running.pauses, pause] };
  return [
    { type: 'ClockResumed', data: { clock, kind, pause, ...recounted(basis, calendarOf(running, rules)) } },
  ];
}

function extended(running: Clock, amount: number, { act, rules }: Run): Event {
  const { clock, kind, extensions = [] } = running;
  const by = unitOf(act);
  const basis = { ...running, extensions: [...extensions, { amount, by }] };
  return {
    type: 'ClockExtended',
    data: { clock, kind, amount, by, ...recounted(basis, calendarOf(running, rules)) },
  };
}

const amountOf = (event: Event) => (event.type === 'ExtensionGranted' ? event.data.amount : 0);

/** What an event changes of the clocks that go on running. */
function changes({ pause = [], resume = [], extend = [] }: Moves, event: Event, { clocks }: Case, run: Run) {
  return clocks.flatMap((clock) => [
    ...(pause.includes(clock.kind) ? [paused(clock, run)] : []),
    ...(resume.includes(clock.kind) ? resumed(clock, run) : []),
    ...(extend.includes(clock.kind) ? [extended(clock, amountOf(event), run)] : []),
  ]);
}

/** Work that counts from the filing does not count the time that an upheld objection took, a rest, or a withdrawal that was not free. */
function beginning(policy: RunningPolicy, { filedAt, credits }: Case, at: string) {
  const from = policy.countsFrom === 'FILED' ? (filedAt ?? at) : at;
  return { from, pauses: credits.filter(({ until }) => until > from) };
}

/** The unit that is to act: the lead, or the one that the event names. */
const unitFor = (kind: ClockKind, event: Event, { leadUnit }: Case) => {
  if (isOfLead(kind)) return leadUnit;
  return isOfHelper(kind) ? unitIn(event) : undefined;
};

function started(kind: ClockKind, event: Event, state: Case, { act, rules }: Run): Event[] {
  const policy = policyFor(rules.deadlines.policies, kind, state);
  if (!policy) return [];
  const { id, period, endsAt } = policy;
  const unit = unitFor(kind, event, state);
  const basis = { ...beginning(policy, state, act.at), period, ...(endsAt && { endsAt }) };
  const data = {
    clock: state.clocksStarted + 1,
    kind,
    ...(unit && { unit }),
    policy: id,
    scope: rules.deadlines.scope,
    policyVersion: rules.deadlines.version,
    calendar: rules.calendar.code,
    calendarVersion: rules.calendar.version,
    ...basis,
    ...recounted(basis, rules.calendar),
  };
  return [{ type: 'ClockStarted', data }];
}

function starts({ start = [] }: Moves, event: Event, after: Case, run: Run): Event[] {
  const kinds = start.map((kind) => {
    if (kind === 'FIRST_OR_NEW_HANDLING') return after.reopened > 0 ? 'REWORK' : 'HANDLING';
    if (kind === 'CHECK_IF_SAMPLED') return after.status === 'HANDLED' ? 'CHECK' : 'CLOSING';
    return kind;
  });
  return kinds.flatMap((kind, index) =>
    started(kind, event, { ...after, clocksStarted: after.clocksStarted + index }, run),
  );
}

/** Follows each event of an act with what it does to the clocks. */
export function clocked(events: readonly Event[], before: Case, run: Run): Event[] {
  const { act } = run;
  let state = before;
  const evolve = (event: Event) => {
    const change = evolveCase[event.type] as (state: Case, data: object, fact: Act) => Case;
    state = change(state, event.data, act);
    return event;
  };
  return events.flatMap((event) => {
    const move = moves[event.type] ?? {};
    const stopping = stops(move, event, state, act);
    const changing = changes(move, event, state, run);
    return [
      evolve(event),
      ...stopping.map(evolve),
      ...changing.map(evolve),
      ...starts(move, event, state, run).map(evolve),
    ];
  });
}

/** The rule, and what its events do to the clocks of the case. Without rules for clocks none runs. */
export const withClocks = <Data>(rule: Rule<Case, Data, CaseEvents>): Rule<Case, Data, CaseEvents> => ({
  ...rule,
  then: (data, state, act) => {
    const decision = rule.then(data, state, act);
    return isRefused(decision) || !act.clocks
      ? decision
      : clocked(decision, state, { act, rules: act.clocks });
  },
});
