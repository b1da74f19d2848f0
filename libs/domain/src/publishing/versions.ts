import { holds, type Act } from '../act';
import { Refused } from '../decider';
import type { RefusalCode } from '../refusals/refusals';

/** What is published in versions: the newest last, none ever changed. `effectiveFrom` is ISO 8601 UTC. */
export interface Versions<Version extends { readonly effectiveFrom: string }> {
  readonly versions: readonly Version[];
}

/** What a row is called in every version: small letters, digits and dashes. */
export const isRowId = (id: string): boolean => /^[a-z\d]+(-[a-z\d]+)*$/.test(id);

/**
 * The version in force at a moment (ISO 8601 UTC): of those that have taken effect by then the one with the highest
 * number. So a version that takes effect no later than an earlier one that was still to come replaces it.
 */
export const inForce = <Version extends { readonly effectiveFrom: string }>(
  { versions }: Versions<Version>,
  at: string,
): Version | undefined => versions.findLast(({ effectiveFrom }) => effectiveFrom <= at);

/** Rules are published by administrators, and by the platform when it is set up. */
export const byPublisher = (_: unknown, { actor }: Act): RefusalCode | undefined =>
  actor.kind === 'SYSTEM' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT';

/** A version never takes effect before the one that is in force now; it may go before one that is still to come. */
export function beforeLast(
  published: Versions<{ readonly effectiveFrom: string }>,
  effectiveFrom: string,
  { now }: Act,
): Refused | undefined {
  const holding = inForce(published, now);
  return holding && effectiveFrom < holding.effectiveFrom
    ? new Refused('EFFECTIVE_BEFORE_LAST_VERSION', 'effectiveFrom')
    : undefined;
}

type Dated = { readonly version: number; readonly effectiveFrom: string };

/** The number of the version that holds in the stead of one from its first moment on; nothing where it holds itself. */
export function replacedBy<Version extends Dated>(
  published: Versions<Version>,
  { version, effectiveFrom }: Dated,
): number | undefined {
  const holding = inForce(published, effectiveFrom)?.version;
  return holding === version ? undefined : holding;
}

/** Versions with a lower number that have not taken effect at a moment: nothing of them is in this one. */
export const pendingBefore = <Version extends Dated>(
  { versions }: Versions<Version>,
  version: number,
  at: string,
): readonly Version[] => versions.filter((one) => one.version < version && one.effectiveFrom > at);

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
