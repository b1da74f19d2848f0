/**
 * A rate in percent, to two decimals as statistics give them; null of nothing, which is neither none nor all. Both are whole
 * numbers.
 */
export const percentOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : Math.round((numerator * 10_000) / denominator) / 100;
