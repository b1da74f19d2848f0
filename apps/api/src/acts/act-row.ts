import {
  decide,
  isRefused,
  type Act,
  type Decider,
  type MessageOf,
  type Refused,
  type RefusalCode,
} from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import type { ActInput } from '../cases/inputs';
import type { Settle } from './stream-acts';

type Looked<Data> = Data | Refused | Promise<Data | Refused>;

/** An act as the API offers it: how it is asked, and where what it needs is looked up. */
export interface ActRow<Input extends ActInput, Data, Asked, Sources> {
  readonly input: Type<Input>;
  /** What it does and starts, for the caller. */
  readonly about: string;
  /** The codes of its own that it is refused with. */
  readonly refused: readonly RefusalCode[];
  /** What the input becomes once everything it names has been looked up. */
  prepare(input: Input, asked: Asked, from: Sources): Looked<Data>;
  /**
   * What has to be on record elsewhere first, done before it is this stream's turn, so that two never wait for each other.
   * What it answers settles it once the act was accepted or refused; nothing when there was nothing to do.
   */
  reserve?(input: Input, asked: Asked, from: Sources): Promise<Settle | Refused | undefined>;
}

/** What stands against a command as it stands now: asked before anything is drawn, sealed or told that it would need. */
export function refusedBy<State, Commands, Events>(
  decider: Decider<State, Commands, Events>,
  command: MessageOf<Commands>,
  { state, act }: { readonly state: State; readonly act: Act },
): Refused | undefined {
  const decision = decide(decider, command as never, state, act);
  return isRefused(decision) ? decision : undefined;
}

/** What is null was not said. */
const unsaid = (_: string, value: unknown): unknown => value ?? undefined;

export const plainData = <Said>(said: Said): Said => JSON.parse(JSON.stringify(said, unsaid)) as Said;
