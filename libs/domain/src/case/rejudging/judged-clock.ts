import type { Fact } from '../../act';
import type { MessageOf } from '../../decider';
import type { Subject } from '../../deadlines/policy';
import type { Clock } from '../clocks/clock';
import { evolveClock, type ClockChange } from '../clocks/evolve-clock';
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

const isAbout = ({ data }: Event, number: number) => 'clock' in data && data.clock === number;

const changes = (type: string): type is ClockChange => Object.hasOwn(evolveClock, type);

function subjectAt(past: readonly (readonly [Event, Fact])[]): Subject {
  const { category, urgency, leadUnit } = past.reduce<Case>((state, [{ type, data }, fact]) => {
    const change = evolveCase[type] as (state: Case, data: object, fact: Fact) => Case;
    return change(state, data, fact);
  }, noCase);
  return { category, urgency, ...(leadUnit && { leadUnit }) };
}

/** A clock of a case, from all that went on record about it and nothing else; nothing while it runs. */
export function judgedClock(
  past: readonly (readonly [Event, Fact])[],
  number: number,
): JudgedClock | undefined {
  let clock: Clock | undefined;
  let subject: Subject | undefined;
  for (const [index, [event, fact]] of past.entries()) {
    const { type, data } = event;
    if (!isAbout(event, number)) continue;
    if (type === 'ClockStarted') {
      clock = { ...data, warned: 0, isBreached: false };
      subject = subjectAt(past.slice(0, index));
    } else if (clock && changes(type)) {
      const change = evolveClock[type] as (clock: Clock, data: object, fact: Fact) => Clock;
      clock = change(clock, data, fact);
    } else if (clock && subject && type === 'ClockStopped') return { clock, subject, stopped: data };
  }
  return undefined;
}
