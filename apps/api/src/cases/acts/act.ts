import {
  caseDecider,
  type Act,
  type AskedCommandType,
  type Case,
  type CaseCommands,
  type FollowingCommands,
  type MessageOf,
  type OwnMilestoneCommands,
  type Refused,
} from '@casegrid/domain';
import type { Request } from '@casegrid/event-store';
import type { Type } from '@nestjs/common';
import { plainData, refusedBy, type ActRow } from '../../acts/act-row';
import type { Authority } from '../../auth/authority';
import type { Sealing } from '../../people/sealing';
import type { Facts } from '../facts';
import type { ActInput, CaseActInput } from '../inputs';
import type { Numbers } from '../numbers';

/** What a case is told of another, or of a mediation. */
export type Told = MessageOf<FollowingCommands & OwnMilestoneCommands>;
export type Telling = Pick<Request, 'commandId' | 'actor' | 'now' | 'correlationId'>;

/** Other cases than the one that is acted on. */
export interface OtherCases {
  stateOf(caseId: string): Promise<Case>;
  /** Tells a case, once for each command id, what comes about elsewhere and it has to know, or after all does not. */
  tell(caseId: string, command: Told, by: Telling): Promise<Refused | undefined>;
}

/** Everything a command may have to look up. */
export interface Sources {
  readonly cases: OtherCases;
  readonly facts: Facts;
  readonly authority: Authority;
  readonly numbers: Numbers;
  readonly sealing: Sealing;
  /** At least 0 and less than 1, as nobody can foresee. */
  readonly chance: () => number;
}

/** The act as it is asked, and the case as it stands. */
export interface Asked {
  readonly caseId: string;
  readonly state: Case;
  /** Hash of its last event. */
  readonly lastHash: string;
  readonly act: Act;
  readonly correlationId: string;
}

/** An act on a case as the API offers it. */
export type CaseActRow<Input extends ActInput, Data> = ActRow<Input, Data, Asked, Sources>;

/** One for each act of a part of the procedure. */
export type CaseActRows<Names extends AskedCommandType> = {
  readonly [Name in Names]: CaseActRow<ActInput, CaseCommands[Name]>;
};

/** An act that has something to look up. */
export const act = <Input extends ActInput, Data>(row: CaseActRow<Input, Data>) => row;

export type Said<Input> = Omit<Input, keyof CaseActInput>;

/** What stands against a command as the case is now. */
export const refusalOf = (command: MessageOf<CaseCommands>, asked: Asked): Refused | undefined =>
  refusedBy(caseDecider, command, asked);

/** What was said with an act, as plain data. */
export function said<Input extends CaseActInput>(input: Input): Said<Input> {
  const { caseId: _id, commandId: _command, expectedRevision: _revision, occurredAt: _at, ...rest } = input;
  return plainData(rest);
}

/** An act that is decided by what was said, as it was said. */
export const plain = <Input extends CaseActInput>(
  input: Type<Input>,
  row: Pick<CaseActRow<Input, unknown>, 'about' | 'refused'>,
): CaseActRow<Input, Said<Input>> => ({ input, ...row, prepare: said });
