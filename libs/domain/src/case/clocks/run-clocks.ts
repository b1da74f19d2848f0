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
import { countingOf, type Basis, type Clock } from './clock';
import { calendarOf } from './clock-rules';
import { isOfHelper, isOfLead } from './clock-units';
import { moves, type Moves } from './moves';
import { judgedAt, stops, unitIn, type Acting, type Run } from './stop-clocks';
import { beginsAt, isToldAfterwards } from './telling-afterwards';

type Event = MessageOf<CaseEvents>;

const recounted = (basis: Basis, calendar: Calendar) => {
  const counting = countingOf(basis, calendar);
  return { ...due(counting), marks: marksOf(counting) };
};

const paused = (running: Clock, acting: Acting): Event => ({
  type: 'ClockPaused',
  data: {
    clock: running.clock,
    kind: running.kind,
    from: judgedAt(running.isBreached, running, acting.act.at, acting),
  },
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
function changes(
  { pause = [], resume = [], extend = [] }: Moves,
  event: Event,
  { clocks }: Case,
  run: Acting,
) {
  return clocks.flatMap((clock) => [
    ...(pause.includes(clock.kind) ? [paused(clock, run)] : []),
    ...(resume.includes(clock.kind) ? resumed(clock, run) : []),
    ...(extend.includes(clock.kind) ? [extended(clock, amountOf(event), run)] : []),
  ]);
}

/** Work that counts from the filing does not count the time that an upheld objection took, a rest, or a withdrawal that was not free. */
function beginning(policy: RunningPolicy, { filedAt, filedFrom = filedAt, credits }: Case, at: string) {
  const from = policy.countsFrom === 'FILED' ? (filedFrom ?? at) : at;
  return { from, pauses: credits.filter(({ until }) => until > from) };
}

/** The unit that is to act: the lead, or the one that the event names. */
const unitFor = (kind: ClockKind, event: Event, { leadUnit }: Case) => {
  if (isOfLead(kind)) return leadUnit;
  return isOfHelper(kind) ? unitIn(event) : undefined;
};

function started(
  kind: ClockKind,
  event: Event,
  state: Case,
  { act, rules, isTold, begins }: Acting,
): Event[] {
  const policy = policyFor(rules.deadlines.policies, kind, state);
  if (!policy) return [];
  const { id, period, endsAt } = policy;
  const unit = unitFor(kind, event, state);
  const basis = { ...beginning(policy, state, begins), period, ...(endsAt && { endsAt }) };
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
    ...(isTold && { toldAt: act.now }),
  };
  return [{ type: 'ClockStarted', data }];
}

function starts({ start = [] }: Moves, event: Event, after: Case, run: Acting): Event[] {
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
export function clocked(events: readonly Event[], before: Case, { act, rules }: Run): Event[] {
  const run = { act, rules, isTold: isToldAfterwards(before, act), begins: beginsAt(before, act) };
  let state = before;
  const evolve = (event: Event) => {
    const change = evolveCase[event.type] as (state: Case, data: object, fact: Act) => Case;
    state = change(state, event.data, act);
    return event;
  };
  return events.flatMap((event) => {
    const move = moves[event.type] ?? {};
    const stopping = stops(move, event, state, run);
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
