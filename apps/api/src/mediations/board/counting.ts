import { addDays, dayOf, type Day, type Intensification, type MediationOutcome } from '@casegrid/domain';
import type { Cohort, Period, Periods, Tally } from '@casegrid/projections';
import type { UnmappedFilter } from '../mediation-lists';
import type { Figure } from './figures';

/** When each cohort is counted: what is to be performed by a day is due when the day is over. */
export function periodsOf({ from, until }: Period, now: string): Periods {
  const yesterday: Day = addDays(dayOf(now), -1);
  const all = { from, until };
  return {
    ...{ ACCEPTED: all, CONCLUDED: all, IN_FORCE: all, PREVENTED: all },
    TO_PERFORM: { from, until: until < yesterday ? until : yesterday },
  };
}

/** A part of what a figure counts. */
export type Part = Partial<Pick<Tally, 'kind' | 'track' | 'result'>>;

const isPartOf = (tally: Tally, part: Part) =>
  (Object.keys(part) as (keyof Part)[]).every((name) => tally[name] === part[name]);

/** How many of these a figure counts. */
export const countOf = (tallies: readonly Tally[], { cohort, results }: Figure, part: Part = {}): number =>
  tallies
    .filter((tally) => tally.cohort === cohort && (results?.includes(tally.result) ?? true))
    .filter((tally) => isPartOf(tally, part))
    .reduce((sum, { mediations }) => sum + mediations, 0);

const spans: Readonly<Record<Exclude<Cohort, 'PREVENTED'>, (period: Period) => UnmappedFilter>> = {
  ACCEPTED: ({ from, until }) => ({ acceptedFrom: from, acceptedUntil: until }),
  CONCLUDED: (concluded) => ({ concluded }),
  IN_FORCE: (inForce) => ({ inForce }),
  TO_PERFORM: (toPerform) => ({ toPerform }),
};

/** The list that a figure, or a part of it, opens into. */
export function filterOf(
  { cohort, filter }: Figure,
  { kind, track, result }: Part,
  periods: Periods,
): UnmappedFilter {
  const period = periods[cohort];
  // What is parted by result is what was kept from happening, or what it came to.
  if (cohort === 'PREVENTED') return { prevented: { ...period, kind: result as Intensification } };
  const outcomes = result === undefined ? {} : { outcomes: [result as MediationOutcome] };
  return { ...filter, ...spans[cohort](period), ...(kind && { kind }), ...(track && { track }), ...outcomes };
}
