import type { Act } from '../act';
import type { MessageOf } from '../decider';
import type { ClockKind } from '../deadlines/clock-kinds';
import { verdictAt, type Clock, type StopReason } from './clock';
import type { ClockRules } from './clock-rules';
import type { AnyEvent, Clocked, ClockWork } from './clocked';
import type { ClockEvents } from './messages';
import type { Moves } from './moves';

export type ClockEvent = MessageOf<ClockEvents>;

/** An act by rules for clocks. */
export interface Run {
  readonly act: Act;
  readonly rules: ClockRules;
}

/** The same, and whether it is told after it all happened. */
export interface Acting extends Run {
  readonly isTold: boolean;
  /** From when the clocks count that it starts. */
  readonly begins: string;
}

/** A breach is told before the verdict that rests on it, unless it was told when it came. */
const breachOf = ({ clock, kind, dueAt, isBreached }: Clock): ClockEvent[] =>
  isBreached ? [] : [{ type: 'DeadlineBreached', data: { clock, kind, dueAt } }];

/** A breach that is on record stays: whoever says afterwards that he was in time is judged by when he says so. */
export const judgedAt = (isBreached: boolean, { dueAt }: Clock, at: string, { act, isTold }: Acting) =>
  isBreached && !isTold && at <= dueAt ? act.now : at;

export const unitIn = ({ data }: AnyEvent): string | undefined =>
  'unit' in data && typeof data.unit === 'string' ? data.unit : undefined;

const isIn = (kinds: readonly ClockKind[] | undefined, kind: ClockKind) => kinds?.includes(kind) ?? false;

/** Why an event stops a clock that is the unit's which it names; nothing where it does not. */
function reasonOfUnit(
  { kind, unit }: Clock,
  { doneBy, excused }: Moves,
  event: AnyEvent,
): StopReason | undefined {
  if (unit === undefined || unit !== unitIn(event)) return undefined;
  if (isIn(doneBy, kind)) return 'DONE';
  return isIn(excused, kind) ? 'EXCUSED' : undefined;
}

/** Why an event stops a clock; nothing where it does not. */
function reasonToStop(clock: Clock, move: Moves, event: AnyEvent): StopReason | undefined {
  const { done, taken } = move;
  if (isIn(done, clock.kind)) return 'DONE';
  return reasonOfUnit(clock, move, event) ?? (isIn(taken?.kinds, clock.kind) ? taken?.reason : undefined);
}

/** What an event stops of the clocks that run, each with its verdict. Nobody is late for time in which a clock stood still. */
export const stops = <State extends Clocked, Event extends AnyEvent>(
  { moves, takenAt, wasBreached }: ClockWork<State, Event>,
  event: Event,
  before: State,
  acting: Acting,
): ClockEvent[] =>
  before.clocks.flatMap((running) => {
    const reason = reasonToStop(running, moves(event) ?? {}, event);
    if (!reason) return [];
    const { clock, kind, dueAt, pausedSince = takenAt(reason, before, acting.act) } = running;
    const at = judgedAt(wasBreached(running, reason), running, pausedSince, acting);
    const verdict = verdictAt(at, dueAt, reason);
    return [
      ...(verdict === 'LATE' ? breachOf(running) : []),
      { type: 'ClockStopped', data: { clock, kind, verdict, reason, dueAt, at } } as const,
    ];
  });
