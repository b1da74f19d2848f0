import type { Actor } from '../act';
import { standardCalendar } from '../calendar/standard-calendar';
import { caseDecider } from '../case/case';
import type { ClockRules } from '../clocks/clock-rules';
import type { AskedCommandType, CaseCommands } from '../case/commands';
import type { CaseEvents, CaseEventType } from '../case/events';
import type { Case } from '../case/state';
import type { Urgency } from '../case/vocabulary';
import { decide, evolve, isRefused, type Decision, type MessageOf } from '../decider';
import type { DeadlinePolicy } from '../deadlines/policy';
import { standardDeadlines } from '../deadlines/standard-deadlines';
import { ask } from './case-asks';
import { steps } from './case-steps';
import { dutyChief, handler, system } from './cast';

/** Rules of a version: the standard ones, changed as it says. */
export const rulesOf = (
  version: number,
  change: (policy: DeadlinePolicy) => DeadlinePolicy = (policy) => policy,
): ClockRules => ({
  deadlines: {
    scope: 'CN',
    version,
    effectiveFrom: '2020-01-01T00:00:00.000Z',
    reason: '',
    policies: standardDeadlines.map(change),
  },
  calendar: standardCalendar,
  calendars: [standardCalendar],
});

export const standardRules = rulesOf(1);

type Event = MessageOf<CaseEvents>;

const utcOf = (local: string) => new Date(`${local.replace(' ', 'T')}:00+08:00`).toISOString();

/** One case that lives by the clock: each act at its time, by somebody who may. */
export class ClockLife {
  rules = standardRules;
  /** When acts are put on record, in local time; as they happen where nothing is said. */
  recorded?: string | undefined;
  readonly events: Event[] = [];
  #state: Case = caseDecider.initial;

  get state(): Case {
    return this.#state;
  }

  /** Local time, `2026-03-02 10:00`. @throws when it is refused */
  do(type: AskedCommandType, local: string, by: Actor = steps[type].by, data: object = {}): Event[] {
    const command = { type, data: { ...ask[type].data, ...data } };
    return this.#take(this.#decide(command as never, local, by), `${type} at ${local}`);
  }

  /** The decision alone; nothing happens. */
  try(type: AskedCommandType, local: string, by: Actor = steps[type].by): Decision<CaseEvents> {
    return this.#decide(ask[type], local, by);
  }

  /** The platform looks at every clock of the case. */
  tellAll(local: string): Event[] {
    return this.#state.clocks.flatMap(({ clock }) =>
      this.#take(this.#decide({ type: 'TellClock', data: { clock } }, local, system), 'telling'),
    );
  }

  of<Type extends CaseEventType>(type: Type): CaseEvents[Type][] {
    return this.events
      .filter((event): event is Event & { type: Type } => event.type === type)
      .map(({ data }) => data as CaseEvents[Type]);
  }

  /** Kinds of the clocks that run, in the order in which they were started. */
  get running(): string[] {
    return this.#state.clocks.map(({ kind }) => kind);
  }

  #decide(command: MessageOf<CaseCommands>, local: string, actor: Actor): Decision<CaseEvents> {
    const [at, now] = [utcOf(local), utcOf(this.recorded ?? local)];
    const act = { actor, at, now, clocks: this.rules };
    this.#fact = act;
    return decide(caseDecider, command as never, this.#state, act);
  }

  #fact = { actor: system as Actor, at: '' };

  #take(decision: Decision<CaseEvents>, what: string): Event[] {
    if (isRefused(decision)) throw new Error(`${what} was refused: ${decision.code}`);
    for (const event of decision) {
      this.#state = evolve(caseDecider, this.#state, event, this.#fact);
      this.events.push(event);
    }
    return [...decision];
  }
}

/** A case of rubbish in its street, filed on Monday at ten and sent to the urban management team. */
export function dispatched(urgency: Urgency = 'ORDINARY'): ClockLife {
  const life = new ClockLife();
  life.do('ReportCase', '2026-03-02 09:00');
  life.do('FileCase', '2026-03-02 10:00', dutyChief, { urgency });
  life.do('DispatchCase', '2026-03-02 11:00');
  return life;
}

export function handling(urgency: Urgency = 'ORDINARY'): ClockLife {
  const life = dispatched(urgency);
  life.do('SignCase', '2026-03-02 11:30', handler);
  return life;
}

export function checked(): ClockLife {
  const life = handling();
  life.do('CompleteHandling', '2026-03-02 15:00', handler);
  life.do('PassCheck', '2026-03-02 16:00');
  life.do('RecordCallback', '2026-03-02 16:30');
  return life;
}

export function closed(): ClockLife {
  const life = checked();
  life.do('CloseCase', '2026-03-02 17:00');
  return life;
}

/** `HANDLING LATE DONE` and so on, in the order in which they were given. */
export const verdictsOf = (life: ClockLife): string[] =>
  life.of('ClockStopped').map(({ kind, verdict, reason }) => `${kind} ${verdict} ${reason}`);
