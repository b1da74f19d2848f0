import { maySee, type OtherCase } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import type { Asked, Sources } from './act';

/** Another case by its id, as it stands, and whether it is for whoever asks. */
export async function findOther(id: string, { act }: Asked, { cases }: Sources): Promise<OtherCase> {
  const caseId = keyOf('case', id);
  const other = await cases.stateOf(caseId);
  const { status } = other;
  return { caseId, ...(status && { status }), isVisible: maySee(other, act.actor) };
}
