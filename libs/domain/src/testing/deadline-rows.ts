import type { DeadlinePolicy } from '../deadlines/policy';
import { standardDeadlines } from '../deadlines/standard-deadlines';

/** A case for which nothing in particular is said. */
export const anyCase = {
  category: '0101',
  urgency: 'ORDINARY',
  leadUnit: '310115001-URBAN_MANAGEMENT',
} as const;

/** The standard table with one row changed. */
export const changed = (id: string, change: Partial<DeadlinePolicy>): DeadlinePolicy[] =>
  standardDeadlines.map((policy) => (policy.id === id ? { ...policy, ...change } : policy));
