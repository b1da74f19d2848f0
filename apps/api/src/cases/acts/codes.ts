import type { RefusalCode } from '@casegrid/domain';

/** What an act is refused with that is somebody's by the role and the place of his post. */
export const byPost: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'OUTSIDE_YOUR_SUBTREE'];

/** What an act of the lead unit is refused with. */
export const leading: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'NOT_THE_LEAD_UNIT'];

/** The same, where whoever has judged may not act. */
export const working: readonly RefusalCode[] = [...leading, 'CHECKER_CANNOT_HANDLE'];
