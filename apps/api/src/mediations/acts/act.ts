import {
  mediationDecider,
  type Act,
  type AskedMediationCommands,
  type AskedMediationCommandType,
  type Mediation,
  type MediationCommands,
  type MessageOf,
  type Refused,
} from '@casegrid/domain';
import type { Type } from '@nestjs/common';
import type { Files } from '@casegrid/files';
import { plainData, refusedBy, type ActRow } from '../../acts/act-row';
import type { Sources } from '../../cases/acts/act';
import type { ActInput } from '../../cases/inputs';
import type { MediationActInput } from '../inputs';
import type { PaperMaking } from '../papers/paper-making';

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

/** An act on a mediation as the API offers it. */
export type MediationActRow<Input extends ActInput, Data> = ActRow<
  Input,
  Data,
  MediationAsked,
  MediationSources
>;

/** One for each act of a part of the procedure. */
export type MediationActRows<Names extends AskedMediationCommandType> = {
  readonly [Name in Names]: MediationActRow<ActInput, AskedMediationCommands[Name]>;
};

/** An act that has something to look up. */
export const act = <Input extends ActInput, Data>(row: MediationActRow<Input, Data>) => row;

type Said<Input> = Omit<Input, keyof MediationActInput>;

/** What stands against a command as the mediation is now. */
export const refusalOf = (
  command: MessageOf<MediationCommands>,
  asked: MediationAsked,
): Refused | undefined => refusedBy(mediationDecider, command, asked);

/** What was said with an act, as plain data. */
export function said<Input extends MediationActInput>(input: Input): Said<Input> {
  const {
    mediationId: _id,
    commandId: _command,
    expectedRevision: _revision,
    occurredAt: _at,
    ...rest
  } = input;
  return plainData(rest);
}

/** An act that is decided by what was said, as it was said. */
export const plain = <Input extends MediationActInput>(
  input: Type<Input>,
  row: Pick<MediationActRow<Input, unknown>, 'about' | 'refused'>,
): MediationActRow<Input, Said<Input>> => ({ input, ...row, prepare: said });
