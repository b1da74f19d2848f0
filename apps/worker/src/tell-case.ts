import {
  caseStream,
  districtOf,
  type Actor,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type MessageOf,
  type Refused,
} from '@casegrid/domain';
import type { Aggregate, Done } from '@casegrid/event-store';

/** Who tells, when (ISO 8601 UTC), and by which id, so that it is told once. */
interface Telling {
  readonly actor: Actor;
  readonly now: string;
  readonly commandId: string;
}

/** Puts on record with a case what the platform found out about it. */
export function tellCase(
  cases: Aggregate<Case, CaseCommands, CaseEvents>,
  caseId: string,
  command: MessageOf<CaseCommands>,
  by: Telling,
): Promise<Done<Case> | Refused> {
  const request = { ...by, asked: command, correlationId: by.commandId };
  return cases.execute(caseStream(caseId), request, ({ place: { unit } }) => ({
    command,
    record: { district: districtOf(unit) ?? unit },
  }));
}
