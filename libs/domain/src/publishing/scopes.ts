import type { Act } from '../act';
import { Refused } from '../decider';
import { standsAt } from '../territory/code';

/** Whose tables a new installation starts with: the whole country's. */
export const standardScope = 'CN';

/** Digits of the codes of those who publish tables of their own: provinces, cities and districts. */
const publishing = [6, 4, 2] as const;

/** Whose tables may hold at a unit, the nearest first. A unit's code begins with those of the units above it. */
export function scopesOf(unit: string): readonly string[] {
  const code = standsAt(unit);
  const above = publishing.filter((digits) => code.length >= digits).map((digits) => code.slice(0, digits));
  return [...above, standardScope];
}

/** The whole country's tables come with the platform; whoever administers a unit publishes for it and those below. */
export function outsideScope(scope: string, { actor }: Act): Refused | undefined {
  if (actor.kind === 'SYSTEM') return undefined;
  const isScope = publishing.some((digits) => scope.length === digits) && /^\d+$/.test(scope);
  if (!isScope) return new Refused('NOT_A_SCOPE', 'scope');
  const own = actor.kind === 'OFFICER' ? standsAt(actor.post.unit) : undefined;
  return own !== undefined && scope.startsWith(own)
    ? undefined
    : new Refused('OUTSIDE_YOUR_SUBTREE', 'scope');
}
