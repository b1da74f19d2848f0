import type { AskedCommandType, AskedMediationCommandType } from '@casegrid/domain';

/** The name of an act in the schema. */
export const mutationOf = (command: AskedCommandType | AskedMediationCommandType): string =>
  command[0]?.toLowerCase() + command.slice(1);
