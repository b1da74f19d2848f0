import type { CaseCommandType } from '@casegrid/domain';

/** The name of an act in the schema. */
export const mutationOf = (command: CaseCommandType): string => command[0]?.toLowerCase() + command.slice(1);
