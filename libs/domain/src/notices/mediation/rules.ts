import { agreementRules } from './agreement-rules';
import { mediatingRules } from './mediating-rules';
import type { MediationNoticeRules } from './rule';

/** Who is told of what, and how. An event does not compile without its row. */
export const mediationNoticeRules: MediationNoticeRules = { ...mediatingRules, ...agreementRules };
