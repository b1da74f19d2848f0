import { Refused } from '../decider';
import { codesOf } from '../labels';
import { isCountedInDays, longestOf, type Period } from '../calendar/period';
import { clockKinds, windowKinds } from './clock-kinds';
import { isRowId } from '../publishing/versions';
import { isRun, type DeadlinePolicy } from './policy';
import { standardDeadlines } from './standard-deadlines';

/** No days at all are the day itself; no time at all is none. */
const isCountable = (period: Period) =>
  Number.isInteger(period.amount) &&
  period.amount >= (isCountedInDays(period) ? 0 : 1) &&
  period.amount <= longestOf(period.unit);

const isShare = (percent: number) => percent >= 1 && percent <= 100;

function measures({ period, percentOfHandling }: DeadlinePolicy): boolean | undefined {
  if (period) return isCountable(period);
  return percentOfHandling === undefined ? undefined : isShare(percentOfHandling);
}

/** Days of warning lie within the period, one after the other. */
function flawInWarnings({ period, warnAfter = [] }: DeadlinePolicy): Refused | undefined {
  const inOrder = warnAfter.every((day, index) => Number.isInteger(day) && day > (warnAfter[index - 1] ?? 0));
  const isWithin = warnAfter.every((day) => period && isCountedInDays(period) && day < period.amount);
  return inOrder && isWithin ? undefined : new Refused('WARNINGS_OUT_OF_ORDER', 'warnAfter');
}

/** What is wrong with a row by itself, and with which part of it. */
export function flawInPolicy(policy: DeadlinePolicy): Refused | undefined {
  const { id, kind, period, percentOfHandling } = policy;
  if (!isRowId(id)) return new Refused('POLICY_ID_MALFORMED', 'id');
  if (period && percentOfHandling !== undefined) return new Refused('AMOUNT_AND_SHARE', 'percentOfHandling');
  const isMeasured = measures(policy);
  if (isMeasured === undefined && isRun(kind)) return new Refused('POLICY_WITHOUT_AMOUNT', 'amount');
  const measure = period ? 'amount' : 'percentOfHandling';
  return isMeasured === false ? new Refused('AMOUNT_OUT_OF_BOUNDS', measure) : flawInWarnings(policy);
}

/** The same, named by the row. */
function malformed(policy: DeadlinePolicy): Refused | undefined {
  const flaw = flawInPolicy(policy);
  return flaw && new Refused(flaw.code, policy.id);
}

/** Two rows for the very same cases: whichever won, the other would lose in silence. */
function colliding(policies: readonly DeadlinePolicy[]): Refused | undefined {
  const seen = new Set<string>();
  for (const { id, kind, category, urgency, level, isOff } of policies) {
    const keys = [`id ${id}`];
    if (isRun(kind) && !isOff) keys.push([kind, category, urgency, level].join(' '));
    if (keys.some((key) => seen.has(key))) return new Refused('POLICIES_COLLIDE', id);
    keys.forEach((key) => seen.add(key));
  }
  return undefined;
}

/** Every state has its clock: for each kind there is a row for cases of all sorts. */
function uncovered(policies: readonly DeadlinePolicy[]): Refused | undefined {
  const isForAll = ({ category, urgency, level, isOff }: DeadlinePolicy) =>
    !category && !urgency && !level && !isOff;
  const covered = new Set(policies.filter(isForAll).map(({ kind }) => kind));
  const missing = [...codesOf(clockKinds), ...codesOf(windowKinds)].find((kind) => !covered.has(kind));
  return missing && new Refused('CLOCK_WITHOUT_POLICY', missing);
}

const isStatutory = ({ force, period }: DeadlinePolicy) =>
  period !== undefined && (force === 'LAW' || force === 'LOCAL_LAW');

/** What a law allows, here or above, may be made shorter, and neither longer, nor counted otherwise, nor left out. */
function lengthened(
  policies: readonly DeadlinePolicy[],
  above: readonly DeadlinePolicy[],
): Refused | undefined {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const longer = [...standardDeadlines, ...above].filter(isStatutory).find(({ id, period }) => {
    const now = byId.get(id);
    return (
      !now?.period ||
      now.isOff === true ||
      now.period.unit !== period?.unit ||
      now.period.amount > period.amount
    );
  });
  return longer && new Refused('STATUTORY_AMOUNT_LENGTHENED', longer.id);
}

/** Why a table of deadlines cannot be published, where these rows hold above. */
export const flawInPolicies = (
  policies: readonly DeadlinePolicy[],
  above: readonly DeadlinePolicy[] = [],
): Refused | undefined =>
  policies.map(malformed).find((flaw) => flaw !== undefined) ??
  colliding(policies) ??
  uncovered(policies) ??
  lengthened(policies, above);
