import { evolve, type Decider } from '@casegrid/domain';
import { CommandMemory } from './command-memory';
import { decode, isTold } from './codec';
import type { Metadata } from './metadata';
import { logStart, type Expected, type Position, type StoredRecord } from './port';

/** A stream folded up to a revision: the aggregate's state, and what the next append must know. */
export interface Folded<State> {
  readonly state: State;
  /** -1 when there is no such stream yet. */
  readonly revision: number;
  /** Of the last event. */
  readonly position: Position;
  /** Hash of the last event, to which the next one is chained. */
  readonly hash: string;
  /** When the latest act happened, ISO 8601 UTC; empty when there was none. What a clock or a merger tells is none. */
  readonly lastAt: string;
  readonly commands: CommandMemory;
}

export const unfolded = <State>(initial: State): Folded<State> => ({
  state: initial,
  revision: -1,
  position: logStart,
  hash: '',
  lastAt: '',
  commands: new CommandMemory(),
});

export const expectedAfter = ({ revision }: { revision: number }): Expected =>
  revision < 0 ? 'NO_STREAM' : revision;

/**
 * One stream's state after these further events. The command memory grows in place: noting an event twice changes
 * nothing, so several folds from one cached state do no harm.
 */
export function foldOn<State, Commands, Events>(
  decider: Decider<State, Commands, Events>,
  from: Folded<State>,
  records: readonly StoredRecord[],
): Folded<State> {
  let { state, revision, position, hash, lastAt } = from;
  for (const record of records) {
    const { actor, occurredAt: at, hash: recordHash } = record.metadata as Metadata;
    state = evolve(decider, state, decode(record) as never, { actor, at });
    from.commands.note(record);
    ({ revision, position } = record);
    hash = recordHash;
    if (!isTold(record) && at > lastAt) lastAt = at;
  }
  return { state, revision, position, hash, lastAt, commands: from.commands };
}
