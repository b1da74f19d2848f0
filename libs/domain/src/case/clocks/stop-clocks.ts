import type { Act } from '../../act';
import type { MessageOf } from '../../decider';
import type { ClockKind } from '../../deadlines/clock-kinds';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import { verdictAt, type Clock, type StopReason } from './clock';
import type { ClockRules } from './clock-rules';
import type { Moves } from './moves';

type Event = MessageOf<CaseEvents>;

/** An act on a case by rules for its clocks. */
export interface Run {
  readonly act: Act;
  readonly rules: ClockRules;
}

/** An act on a case that runs by clocks, and whether it is told after it all happened. */
export interface Acting extends Run {
  readonly isTold: boolean;
  /** From when the clocks count that it starts. */
  readonly begins: string;
}

/** A breach is told before the verdict that rests on it, unless it was told when it came. */
const breachOf = ({ clock, kind, dueAt, isBreached }: Clock): Event[] =>
  isBreached ? [] : [{ type: 'DeadlineBreached', data: { clock, kind, dueAt } }];

/** A breach that is on record stays: whoever says afterwards that he was in time is judged by when he says so. */
export const judgedAt = (isBreached: boolean, { dueAt }: Clock, at: string, { act, isTold }: Acting) =>
  isBreached && !isTold && at <= dueAt ? act.now : at;

/** What an objection that was upheld is judged by was known when it was made, however long the decision took. */
const wasBreached = (clock: Clock, reason: StopReason): boolean =>
  reason === 'RETURNED' ? clock.wasBreachedWhenObjected === true : clock.isBreached;

/** Nobody is late for time in which a clock stood still. */
function stopped(running: Clock, moment: string, reason: StopReason, acting: Acting): Event[] {
  const { clock, kind, dueAt, pausedSince = moment } = running;
  const at = judgedAt(wasBreached(running, reason), running, pausedSince, acting);
  const verdict = verdictAt(at, dueAt, reason);
  return [
    ...(verdict === 'LATE' ? breachOf(running) : []),
    { type: 'ClockStopped', data: { clock, kind, verdict, reason, dueAt, at } },
  ];
}

/** Whoever objected in time was in time, however long the decision took. */
const takenAt = (reason: StopReason, { objectedAt }: Case, { at }: Act) =>
  reason === 'RETURNED' ? (objectedAt ?? at) : at;

export const unitIn = ({ data }: Event): string | undefined => ('unit' in data ? data.unit : undefined);

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

/** What an event stops of the clocks that run, each with its verdict. */
export const stops = (move: Moves, event: Event, before: Case, acting: Acting): Event[] =>
  before.clocks.flatMap((clock) => {
    const reason = reasonToStop(clock, move, event);
    return reason ? stopped(clock, takenAt(reason, before, acting.act), reason, acting) : [];
  });
