import { caseStream, isRefused, type Case, type CaseCommands, type CaseEvents } from '@casegrid/domain';
import type { Aggregate, Request } from '@casegrid/event-store';
import { acts, type CaseAct } from '../lives/acts';
import type { Draw } from '../lives/draw';
import { record, requestFor } from '../lives/life';

export type Cases = Aggregate<Case, CaseCommands, CaseEvents>;

/** Everything a caller has in hand before he sends the acts of a case. */
export interface Errand {
  readonly stream: string;
  readonly acts: readonly (CaseAct & { readonly request: Request })[];
}

export const errandFor = (draw: Draw): Errand => ({
  stream: caseStream(draw.caseId),
  acts: acts.slice(0, draw.acts).map((actOf, index) => {
    const act = actOf(draw);
    return { ...act, request: requestFor(draw, index, act) };
  }),
});

/** Takes a case from its report to its closing, one command after the other. @returns how many were done */
export async function execute(cases: Cases, { stream, acts: errands }: Errand): Promise<number> {
  for (const [index, { command, request }] of errands.entries()) {
    const done = await cases.execute(stream, request, () => ({ command, record }));
    if (isRefused(done)) throw new Error(`${command.type} was refused: ${done.code}`);
    if (done.revision !== index) throw new Error(`${command.type} led to revision ${done.revision}`);
  }
  return errands.length;
}
