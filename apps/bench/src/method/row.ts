import type { Figure } from './figure';
import { median } from './median';
import type { Pair } from './pairs';

/** What a figure came to, as it is written to the JSON file. */
export interface Row {
  readonly name: string;
  /** Median over the pairs, in the unit; so is `peer`. */
  readonly ours: number;
  readonly peer: number;
  readonly unit: string;
  /** Median of the pairs' ratios; `min` and `max` are the smallest and the largest of them. */
  readonly ratio: number;
  readonly min: number;
  readonly max: number;
  readonly target: number;
  /** Whether the target is the most that the ratio may come to, and not the least. */
  readonly lessIsBetter: boolean;
  /** Median of the machine's one-minute load averages after each pair; it counts the benchmark itself. */
  readonly load: number;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

export function rowOf(figure: Omit<Figure, 'prepare'>, pairs: readonly Pair[]): Row {
  const { name, unit, target, lessIsBetter = false } = figure;
  const ratios = pairs.map(({ ratio }) => ratio);
  const middle = (key: keyof Pair, digits: number) => rounded(median(pairs.map((pair) => pair[key])), digits);
  return {
    name,
    ours: middle('ours', 1),
    peer: middle('peer', 1),
    unit,
    ratio: middle('ratio', 3),
    min: rounded(Math.min(...ratios), 3),
    max: rounded(Math.max(...ratios), 3),
    target,
    lessIsBetter,
    load: middle('load', 2),
  };
}

export const isReached = ({ ratio, target, lessIsBetter }: Row): boolean =>
  lessIsBetter ? ratio <= target : ratio >= target;
