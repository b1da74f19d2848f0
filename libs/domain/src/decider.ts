import type { Act, Fact } from './act';
import type { Label } from './labels';
import type { RefusalCode } from './refusals/refusals';

/** A union of `{ type, data }` from a table of names and shapes. */
export type MessageOf<Shapes> = {
  [Name in keyof Shapes & string]: { readonly type: Name; readonly data: Shapes[Name] };
}[keyof Shapes & string];

/** What is at fault at one place, where a code is about several: where, and as people call it. */
export interface Fault {
  readonly path: string;
  readonly label: Label;
  /** Where the fault is in characters, these. */
  readonly characters?: readonly string[];
}

/** An expected "no": what is so (`code`) and, where one is at fault, the field of the command. It leaves nothing behind. */
export class Refused {
  constructor(
    readonly code: RefusalCode,
    readonly field?: string,
    readonly faults: readonly Fault[] = [],
  ) {}
}

/** A "no" of the few that the procedure wants on record. */
export class RefusedOnRecord<Event> extends Refused {
  constructor(
    code: RefusalCode,
    readonly events: readonly Event[],
  ) {
    super(code);
  }
}

export const isRefused = (value: unknown): value is Refused => value instanceof Refused;

/** Events to record; none when there is nothing to do; or a refusal. */
export type Decision<Events> = readonly MessageOf<Events>[] | Refused | RefusedOnRecord<MessageOf<Events>>;

/** What blocks an act whatever its data: the wrong state, the wrong post. */
export type Guard<State> = (state: State, act: Act) => RefusalCode | undefined;

/** One row of a decider: who may act and when (`may`), and what follows (`then`). */
export interface Rule<State, Data, Events> {
  readonly may: readonly Guard<State>[];
  readonly then: (data: Data, state: State, act: Act) => Decision<Events>;
  /** What goes on record when a guard refuses with this code. */
  readonly onRecord?: Partial<
    Record<RefusalCode, (data: Data, state: State, act: Act) => readonly MessageOf<Events>[]>
  >;
}

/** An aggregate as two tables. A new command or event does not compile until it has its row. */
export interface Decider<State, Commands, Events> {
  readonly initial: State;
  readonly rules: { readonly [Name in keyof Commands]: Rule<State, Commands[Name], Events> };
  readonly evolve: {
    readonly [Name in keyof Events]: (state: State, data: Events[Name], fact: Fact) => State;
  };
}

/** The first guard that says no, or nothing. */
export const blockedBy = <State>(guards: readonly Guard<State>[], state: State, act: Act) => {
  for (const guard of guards) {
    const code = guard(state, act);
    if (code) return code;
  }
  return undefined;
};

/** An act, and the code that blocks it; none when it is allowed. */
export interface Allowed<Name> {
  readonly command: Name;
  readonly blocked?: RefusalCode;
}

/** Each of these acts, with what blocks it in this state for this actor, whatever its data. */
export const allowedIn = <State, Name extends string>(
  { rules }: { readonly rules: Readonly<Record<Name, { readonly may: readonly Guard<State>[] }>> },
  commands: readonly Name[],
  state: State,
  act: Act,
): Allowed<Name>[] =>
  commands.map((command) => {
    const blocked = blockedBy(rules[command].may, state, act);
    return blocked ? { command, blocked } : { command };
  });

/** What the command leads to in this state, for this actor. */
export function decide<State, Commands, Events, Name extends keyof Commands & string>(
  decider: Decider<State, Commands, Events>,
  command: { readonly type: Name; readonly data: Commands[Name] },
  state: State,
  act: Act,
): Decision<Events> {
  const rule = decider.rules[command.type];
  const code = blockedBy(rule.may, state, act);
  if (!code) return rule.then(command.data, state, act);
  const record = rule.onRecord?.[code];
  return record ? new RefusedOnRecord(code, record(command.data, state, act)) : new Refused(code);
}

/** The state after one more event. */
export function evolve<State, Commands, Events>(
  decider: Decider<State, Commands, Events>,
  state: State,
  event: MessageOf<Events>,
  fact: Fact,
): State {
  const change = decider.evolve[event.type];
  return change(state, event.data, fact);
}
