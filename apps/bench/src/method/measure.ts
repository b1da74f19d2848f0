import type { Workshop } from '../stage/workshop';
import type { Contest, Figure } from './figure';
import { spread } from './median';
import { measurePairs, type Pair } from './pairs';
import { rowOf, type Row } from './row';

/** Ratios of one measurement that differ by more than this were not measured on a quiet machine. */
const mostSpread = 2;

/** Prepares a figure and measures it; once more when its ratios lie far apart, and then it stands as it is. */
export async function measure(figure: Figure, workshop: Workshop): Promise<Row> {
  const contest = await figure.prepare(workshop);
  return rowOf(figure, await settledPairs(contest, workshop.tell, figure.pairs));
}

async function settledPairs(contest: Contest, tell: Workshop['tell'], wanted = 5): Promise<Pair[]> {
  const patience = { wanted, most: 3 * wanted };
  const pairs = await measurePairs(contest, tell, patience);
  if (spread(pairs.map(({ ratio }) => ratio)) <= mostSpread) return pairs;
  tell(`the ratios differ by more than ${mostSpread}: measuring once more`);
  return measurePairs(contest, tell, patience);
}
