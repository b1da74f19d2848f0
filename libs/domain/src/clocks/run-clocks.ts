import { unitOf } from '../act';
import type { Calendar } from '../calendar/calendar';
import { due } from '../calendar/due';
import { marksOf } from '../calendar/marks';
import { isRefused, type MessageOf, type Rule } from '../decider';
import type { ClockKind } from '../deadlines/clock-kinds';
import { policyFor } from '../deadlines/policy';
import { countingOf, type Basis, type Clock } from './clock';
import { calendarOf } from './clock-rules';
import type { AnyEvent, Clocked, ClockWork } from './clocked';
import type { ClockEvents } from './messages';
import { judgedAt, stops, type Acting, type ClockEvent, type Run } from './stop-clocks';
import { beginsAt, isToldAfterwards } from './telling-afterwards';

const recounted = (basis: Basis, calendar: Calendar) => {
  const counting = countingOf(basis, calendar);
  return { ...due(counting), marks: marksOf(counting, basis.warnAfter) };
};

const paused = (running: Clock, acting: Acting): ClockEvent => ({
  type: 'ClockPaused',
  data: {
    clock: running.clock,
    kind: running.kind,
    from: judgedAt(running.isBreached, running, acting.act.at, acting),
  },
});

/** With the time that was left, as the calendar counts it by which the clock was started. */
function resumed(running: Clock, { act, rules }: Run): ClockEvent[] {
  const { clock, kind, pausedSince: from } = running;
  if (from === undefined) return [];
  const pause = { from, until: act.at };
  const basis = { ...running, pauses: [...running.pauses, pause] };
  return [
    { type: 'ClockResumed', data: { clock, kind, pause, ...recounted(basis, calendarOf(running, rules)) } },
  ];
}

function extended(running: Clock, amount: number, { act, rules }: Run): ClockEvent {
  const { clock, kind, extensions = [] } = running;
  const by = unitOf(act);
  const basis = { ...running, extensions: [...extensions, { amount, by }] };
  return {
    type: 'ClockExtended',
    data: { clock, kind, amount, by, ...recounted(basis, calendarOf(running, rules)) },
  };
}

/** What an event changes of the clocks that go on running. */
function changes<State extends Clocked, Event extends AnyEvent>(
  { moves, granted }: ClockWork<State, Event>,
  event: Event,
  { clocks }: State,
  run: Acting,
): ClockEvent[] {
  const { pause = [], resume = [], extend = [] } = moves(event) ?? {};
  return clocks.flatMap((clock) => [
    ...(pause.includes(clock.kind) ? [paused(clock, run)] : []),
    ...(resume.includes(clock.kind) ? resumed(clock, run) : []),
    ...(extend.includes(clock.kind) ? [extended(clock, granted(event), run)] : []),
  ]);
}

/** A clock that begins, by the row that the table of deadlines has for it; none where it has none. */
function started<State extends Clocked, Event extends AnyEvent>(
  work: ClockWork<State, Event>,
  [kind, event, state]: readonly [ClockKind, Event, State],
  { act, rules, isTold, begins }: Acting,
): ClockEvent[] {
  const policy = policyFor(rules.deadlines.policies, kind, work.subject(state));
  if (!policy) return [];
  const { id, period, endsAt, warnAfter } = policy;
  const unit = work.unit(kind, event, state);
  const basis = {
    ...work.beginning(policy, state, begins),
    period,
    ...(endsAt && { endsAt }),
    ...(warnAfter && { warnAfter }),
  };
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

/** Follows each event of an act with what it does to the clocks. */
export function clocked<State extends Clocked, Event extends AnyEvent>(
  work: ClockWork<State, Event | ClockEvent>,
  events: readonly Event[],
  before: State,
  { act, rules }: Run,
): (Event | ClockEvent)[] {
  const run = { act, rules, isTold: isToldAfterwards(before, act), begins: beginsAt(before, act) };
  let state = before;
  const evolved = <One extends Event | ClockEvent>(event: One): One => {
    state = work.evolve(state, event, act);
    return event;
  };
  return events.flatMap((event) => {
    const stopping = stops(work, event, state, run);
    const changing = changes(work, event, state, run);
    return [
      evolved(event),
      ...stopping.map(evolved),
      ...changing.map(evolved),
      ...work
        .started(event, state, run.begins)
        .flatMap((kind) => started(work, [kind, event, state], run).map(evolved)),
    ];
  });
}

/** A rule whose events are followed by what they do to the clocks. Without rules for clocks none runs. */
export const clockedBy =
  <State extends Clocked, Events extends ClockEvents>(
    follow: (events: readonly MessageOf<Events>[], before: State, run: Run) => MessageOf<Events>[],
  ) =>
  <Data>(rule: Rule<State, Data, Events>): Rule<State, Data, Events> => ({
    ...rule,
    then: (data, state, act) => {
      const decision = rule.then(data, state, act);
      return isRefused(decision) || !act.clocks
        ? decision
        : follow(decision, state, { act, rules: act.clocks });
    },
  });
