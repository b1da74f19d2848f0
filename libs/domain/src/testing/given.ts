import type { Act, Actor } from '../act';
import {
  decide,
  evolve,
  Refused,
  RefusedOnRecord,
  type Decider,
  type Decision,
  type MessageOf,
} from '../decider';
import type { RefusalCode } from '../refusals/refusals';
import { noon } from './cast';

/** An event with who did it and when. */
export interface Past<Events> {
  readonly event: MessageOf<Events>;
  readonly by: Actor;
  readonly at: string;
}

/** The state that a past leaves, folded from nothing. */
export const stateAfter = <State, Commands, Events>(
  decider: Decider<State, Commands, Events>,
  past: readonly Past<Events>[],
): State =>
  past.reduce(
    (state, { event, by, at }) => evolve(decider, state, event, { actor: by, at }),
    decider.initial,
  );

/** What a command may lead to: these events and no others, or this code and the field at fault. */
class Expectation<Events> {
  constructor(private readonly decision: Decision<Events>) {}

  then(...events: readonly MessageOf<Events>[]): void {
    expect(this.decision).toStrictEqual(events);
  }

  refuses(code: RefusalCode, field?: string): void {
    expect(this.decision).toStrictEqual(new Refused(code, field));
  }

  refusesOnRecord(code: RefusalCode, ...events: readonly MessageOf<Events>[]): void {
    expect(this.decision).toStrictEqual(new RefusedOnRecord(code, events));
  }
}

/** `given(past, event).when(command, by)` of one decider; whole events are compared. */
export const specOf =
  <State, Commands, Events>(decider: Decider<State, Commands, Events>) =>
  (...past: readonly (Past<Events> | readonly Past<Events>[])[]) => {
    const state = stateAfter(
      decider,
      past.flatMap<Past<Events>>((one) => one),
    );
    return {
      state,
      when: (command: MessageOf<Commands>, actor: Actor, now: string = noon): Expectation<Events> => {
        const act: Act = { actor, at: now, now };
        return new Expectation(decide(decider, command as never, state, act));
      },
    };
  };
