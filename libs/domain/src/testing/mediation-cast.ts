import type { Person } from '../case/shapes';
import { officerAt, post } from './cast';
import * as at from './street';

export const applicant = { kind: 'RESIDENT', id: 'applicant' } as const;
export const respondent = { kind: 'RESIDENT', id: 'respondent' } as const;

export const mediator = officerAt('MEDIATOR', at.committee);
/** Of the same committee. */
export const fellow = officerAt('MEDIATOR', at.committee, 'fellow');
export const streetMediator = officerAt('MEDIATOR', at.streetCommittee);
export const otherMediator = officerAt('MEDIATOR', at.otherCommittee);
export const justice = officerAt('JUSTICE_OFFICER', at.judicial);
export const streetLeader = officerAt('LEADER', at.street);

/** Sealed, as the log has it. */
export const personOf = (personId: string): Person => ({
  personId,
  part: 'PARTY',
  name: `sealed ${personId}`,
});

/** Somebody as he is named to be appointed, with the posts that he holds. */
export const named = (one: typeof mediator) => ({
  officer: one.id,
  posts: [post(one.post.role, one.post.unit)],
});
