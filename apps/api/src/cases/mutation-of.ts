import type { AskedCommandType } from '@casegrid/domain';

/** The name of an act in the schema. */
export const mutationOf = (command: AskedCommandType): string => command[0]?.toLowerCase() + command.slice(1);
