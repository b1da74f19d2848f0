import { ascent, descent } from '../font/truetype';
import type { Line } from '../text/wrap';
import type { Style } from './styles';

/** Writing on a page: its base line from the page's top, and the room added after each character, in points. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: Style;
  readonly spacing: number;
}

/** A rule on a page. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export type Mark = TextMark | RuleMark;

/** Something that stands on a page at one height, from margin to margin. */
export interface Piece {
  readonly height: number;
  /** What it puts on the page when its top is there. */
  readonly marks: (top: number) => readonly Mark[];
  /** Room above it, unless it comes first on its page. */
  readonly gap?: number;
  /** How much of what follows it must have below it on the same page. */
  readonly keep?: number;
  /** What is said again above it when it comes first on its page. */
  readonly header?: Piece;
  /** In two, the first of them at most so high; undefined when it is not worth it. */
  readonly split?: (room: number) => readonly [Piece, Piece] | undefined;
}

/** Where the base line lies below the top of a line of writing. */
export function baseLine({ size, lineHeight }: Style): number {
  return (lineHeight - ((ascent - descent) * size) / 1000) / 2 + (ascent * size) / 1000;
}

/** More room than this between characters, as a share of their size, is seen, and the line is better left ragged. */
const mostSpacing = 0.08;

/** What a full line lacks in width is shared out between its characters, so that both edges are straight. */
export function spacingOf(line: Line, width: number, style: Style): number {
  const gaps = [...line.text].length - 1;
  const spacing = gaps > 0 ? (width - line.width) / gaps : 0;
  return line.isFull && spacing > 0 && spacing < mostSpacing * style.size ? spacing : 0;
}
