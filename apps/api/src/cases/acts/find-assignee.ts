import { Refused } from '@casegrid/domain';
import { keyOf } from '../../graphql/node-id';
import type { RequestCheckInput, RequestVerificationInput } from '../inputs';
import type { Asked, Sources } from './act';

/** The officer whom somebody asks to go and look, with the posts that he holds now. */
export async function findAssignee(
  { assignee, note }: RequestCheckInput | RequestVerificationInput,
  _: Asked,
  { authority }: Sources,
) {
  const officerId = keyOf('officer', assignee);
  const standing = await authority.standing(officerId);
  if (!standing) return new Refused('OFFICER_UNKNOWN', 'assignee');
  return { assignee: officerId, assigneePosts: standing.officer.posts, note };
}
