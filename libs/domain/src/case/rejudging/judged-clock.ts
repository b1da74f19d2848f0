import type { Fact } from '../../act';
import type { MessageOf } from '../../decider';
import type { Subject } from '../../deadlines/policy';
import type { Clock } from '../../clocks/clock';
import { evolveClock, type ClockChange } from '../../clocks/evolve-clock';
import type { CaseEvents } from '../events';
import { evolveCase } from '../phases';
import { noCase, type Case } from '../state';

type Event = MessageOf<CaseEvents>;

/** A clock that has stopped: as it ran, how it ended, and what its row was chosen by. */
export interface JudgedClock {
  readonly clock: Clock;
  readonly stopped: CaseEvents['ClockStopped'];
  readonly subject: Subject;
}

type Past = readonly (readonly [Event, Fact])[];

function subjectAt(past: Past): Subject {
  const { category, urgency, leadUnit } = past.reduce<Case>((state, [{ type, data }, fact]) => {
    const change = evolveCase[type] as (state: Case, data: object, fact: Fact) => Case;
    return change(state, data, fact);
  }, noCase);
  return { category, urgency, ...(leadUnit && { leadUnit }) };
}

function changed(clock: Clock, { type, data }: Event, fact: Fact): Clock {
  if (!Object.hasOwn(evolveClock, type) || !('clock' in data) || data.clock !== clock.clock) return clock;
  const change = evolveClock[type as ClockChange] as (clock: Clock, data: object, fact: Fact) => Clock;
  return change(clock, data, fact);
}

/** A clock of a case, from all that went on record about it and nothing else; nothing while it runs. */
export function judgedClock(past: Past, number: number): JudgedClock | undefined {
  const start = past.findIndex(([{ type, data }]) => type === 'ClockStarted' && data.clock === number);
  const end = past.findIndex(([{ type, data }]) => type === 'ClockStopped' && data.clock === number);
  const [started, stopped] = [past[start]?.[0], past[end]?.[0]];
  if (started?.type !== 'ClockStarted' || stopped?.type !== 'ClockStopped') return undefined;
  const clock = past.slice(start + 1, end).reduce<Clock>((one, [event, fact]) => changed(one, event, fact), {
    ...started.data,
    warned: 0,
    isBreached: false,
  });
  return { clock, stopped: stopped.data, subject: subjectAt(past.slice(0, start)) };
}
