import {
  decide,
  isRefused,
  mediationDecider,
  type Act,
  type AskedMediationCommands,
  type AskedMediationCommandType,
  type Mediation,
  type MediationCommands,
  type MessageOf,
  type RefusalCode,
  type Refused,
} from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import type { Files } from '@casegrid/files';
import type { Sources } from '../../cases/acts/act';
import type { ActInput } from '../../cases/inputs';
import type { MediationActInput } from '../inputs';
import type { PaperMaking } from '../papers/paper-making';

/** What can be asked through the API: all. */
export type OfferedCommand = AskedMediationCommandType;

/** Everything a command may have to look up, where files are kept, and what makes papers. */
export interface MediationSources extends Pick<
  Sources,
  'cases' | 'facts' | 'authority' | 'numbers' | 'sealing'
> {
  readonly mediations: { stateOf(mediationId: string): Promise<Mediation> };
  readonly files: Files;
  readonly papers: PaperMaking;
}

/** The act as it is asked, and the mediation as it stands. */
export interface MediationAsked {
  readonly mediationId: string;
  readonly state: Mediation;
  readonly act: Act;
  readonly correlationId: string;
}

type Looked<Data> = Data | Refused | Promise<Data | Refused>;

/** An act as the API offers it. */
export interface MediationActRow<Input extends ActInput, Data> {
  readonly input: Type<Input>;
  /** What it does and starts, for the caller. */
  readonly about: string;
  /** The codes of its own that it is refused with. */
  readonly refused: readonly RefusalCode[];
  /** What the input becomes once everything it names has been looked up. */
  prepare(input: Input, asked: MediationAsked, from: MediationSources): Looked<Data>;
  /** What has to be on record elsewhere first, as of a case. */
  reserve?(
    input: Input,
    asked: MediationAsked,
    from: MediationSources,
  ): Promise<(() => Promise<void>) | Refused | undefined>;
}

/** One for each act of a part of the procedure. */
export type MediationActRows<Names extends OfferedCommand> = {
  readonly [Name in Names]: MediationActRow<ActInput, AskedMediationCommands[Name]>;
};

/** An act that has something to look up. */
export const act = <Input extends ActInput, Data>(row: MediationActRow<Input, Data>) => row;

type Said<Input> = Omit<Input, keyof MediationActInput>;

/** What stands against a command as the mediation is now: asked before anything is drawn or sealed for it. */
export function refusalOf(
  command: MessageOf<MediationCommands>,
  { state, act: one }: MediationAsked,
): Refused | undefined {
  const decision = decide(mediationDecider, command as never, state, one);
  return isRefused(decision) ? decision : undefined;
}

/** What is null was not said. */
const unsaid = (_: string, value: unknown): unknown => value ?? undefined;

/** What was said with an act, as plain data. */
export function said<Input extends MediationActInput>(input: Input): Said<Input> {
  const {
    mediationId: _id,
    commandId: _command,
    expectedRevision: _revision,
    occurredAt: _at,
    ...rest
  } = input;
  return JSON.parse(JSON.stringify(rest, unsaid)) as Said<Input>;
}

/** An act that is decided by what was said, as it was said. */
export const plain = <Input extends MediationActInput>(
  input: Type<Input>,
  row: Pick<MediationActRow<Input, unknown>, 'about' | 'refused'>,
): MediationActRow<Input, Said<Input>> => ({ input, ...row, prepare: said });
