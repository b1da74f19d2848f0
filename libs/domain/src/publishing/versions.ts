import { holds, type Act } from '../act';
import { Refused } from '../decider';
import type { RefusalCode } from '../refusals/refusals';

/** What is published in versions: the newest last, none ever changed. `effectiveFrom` is ISO 8601 UTC. */
export interface Versions<Version extends { readonly effectiveFrom: string }> {
  readonly versions: readonly Version[];
}

/** What a row is called in every version: small letters, digits and dashes. */
export const isRowId = (id: string): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(id);

/** The version in force at a moment (ISO 8601 UTC). */
export const inForce = <Version extends { readonly effectiveFrom: string }>(
  { versions }: Versions<Version>,
  at: string,
): Version | undefined => versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);

/** Rules are published by administrators, and by the platform when it is set up. */
export const byPublisher = (_: unknown, { actor }: Act): RefusalCode | undefined =>
  actor.kind === 'SYSTEM' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT';

/** A version never takes effect before the one it follows. */
export function beforeLast(
  { versions }: Versions<{ readonly effectiveFrom: string }>,
  effectiveFrom: string,
): Refused | undefined {
  const last = versions.at(-1);
  return last && effectiveFrom < last.effectiveFrom
    ? new Refused('EFFECTIVE_BEFORE_LAST_VERSION', 'effectiveFrom')
    : undefined;
}

/** What is published takes effect from now on: only what the platform starts with may say how it has always been. */
export function inThePast(
  { versions }: Versions<{ readonly effectiveFrom: string }>,
  effectiveFrom: string,
  { actor, now }: Act,
): Refused | undefined {
  const isFirst = versions.length === 0 && actor.kind === 'SYSTEM';
  return !isFirst && effectiveFrom < now ? new Refused('EFFECTIVE_IN_THE_PAST', 'effectiveFrom') : undefined;
}

/** The nearest version in force, of what was published from near to far. */
export function nearestInForce<Version extends { readonly effectiveFrom: string }>(
  published: readonly Versions<Version>[],
  moment: string,
): Version | undefined {
  for (const one of published) {
    const version = inForce(one, moment);
    if (version) return version;
  }
  return undefined;
}
