import type { RefusalCode } from '@casegrid/domain';

/** What an act is refused with that is somebody's by the role and the place of his post. */
export const byPost: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'OFFICER_IS_RECUSED', 'OUTSIDE_YOUR_SUBTREE'];

/** What an act of the lead unit is refused with. */
export const leading: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'OFFICER_IS_RECUSED', 'NOT_THE_LEAD_UNIT'];

/** The same, where whoever has judged may not act. */
export const working: readonly RefusalCode[] = [...leading, 'CHECKER_CANNOT_HANDLE'];

/** What a check is refused with. */
export const checking: readonly RefusalCode[] = [
  'CASE_NOT_HANDLED',
  'HANDLER_CANNOT_CHECK',
  'DISPATCHER_CANNOT_CHECK',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
];

/** What those who close a case, or will not, are refused with. */
export const closing: readonly RefusalCode[] = [
  'CASE_NOT_CHECKED',
  'HANDLER_CANNOT_CLOSE',
  'DISPATCHER_CANNOT_CLOSE',
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
];

/** What an approver is refused with. */
export const approving: readonly RefusalCode[] = [
  ...byPost,
  'REQUESTER_CANNOT_APPROVE',
  'HANDLER_CANNOT_APPROVE',
  'HIGHER_LEADER_NEEDED',
];
