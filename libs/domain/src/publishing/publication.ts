import type { Act } from '../act';
import type { Refused } from '../decider';
import { outsideScope } from './scopes';
import { beforeLast, inThePast, type Versions } from './versions';

/** What is published anew: whose it is, and from when it holds. ISO 8601 UTC. */
interface Publication {
  readonly scope: string;
  readonly effectiveFrom: string;
}

/** What stands against a new version, whatever is in it: for somebody else's area, or out of its time. */
export const unfit = (
  { scope, effectiveFrom }: Publication,
  published: Versions<{ readonly effectiveFrom: string }>,
  act: Act,
): Refused | undefined =>
  outsideScope(scope, act) ??
  beforeLast(published, effectiveFrom, act) ??
  inThePast(published, effectiveFrom, act);
