import type { Weight } from '../font/paper-font';
import type { Measure } from '../text/wrap';
import type { Style } from './styles';

/** How far a character moves on, in thousandths of an em. */
export type Advance = (character: string, weight: Weight) => number;

export const measureBy =
  (advance: Advance, { size, weight }: Style): Measure =>
  (text) => {
    let width = 0;
    for (const character of text) width += (advance(character, weight) * size) / 1000;
    return width;
  };
