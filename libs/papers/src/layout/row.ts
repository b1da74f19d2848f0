import type { Line } from '../text/wrap';
import { baseLine, spacingOf, type Mark, type Piece } from './piece';
import { styles, type Style } from './styles';

export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly Line[];
  readonly style: Style;
  readonly align: 'start' | 'centre';
  /** Written from the top rather than in the middle. */
  readonly isTop: boolean;
  /** Of a label: what stands in it again, each time that its row goes on on another page. */
  readonly again?: readonly Line[];
}

export const padding = { x: 5, y: 5 } as const;

/** A row up to this high is never split: it goes to the next page whole. */
const wholeLines = 8;
/** Fewer lines than these are not left alone on either page. */
const leastBefore = 3;
const leastAfter = 2;

/** A row of a table with rules around its cells, at least so many lines high. */
export function rowPiece(cells: readonly Cell[], leastLines = 1, header?: Piece): Piece {
  const { lineHeight } = styles.cell;
  const count = Math.max(leastLines, ...cells.map(({ lines }) => lines.length));
  const height = count * lineHeight + 2 * padding.y;
  return {
    height,
    ...(header && { header }),
    marks: (top) => cells.flatMap((cell) => [...frame(cell, top, height), ...writing(cell, top, height)]),
    split: (room) => {
      const fit = Math.min(Math.floor((room - 2 * padding.y) / lineHeight), count - leastAfter);
      if (count <= wholeLines || fit < leastBefore) return undefined;
      const before = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fit) }));
      const after = cells.map((cell) => rest(cell, fit));
      return [rowPiece(before, fit, header), rowPiece(after, count - fit, header)];
    },
  };
}

/** A label is said again, unless it is itself so long that it goes on below the break. */
function rest(cell: Cell, from: number): Cell {
  const isWhole = cell.lines.length <= from;
  return { ...cell, lines: isWhole && cell.again ? cell.again : cell.lines.slice(from) };
}

function frame({ x, width }: Cell, top: number, height: number): readonly Mark[] {
  const [right, bottom] = [x + width, top + height];
  return [
    { kind: 'rule', from: [x, top], to: [right, top] },
    { kind: 'rule', from: [x, bottom], to: [right, bottom] },
    { kind: 'rule', from: [x, top], to: [x, bottom] },
    { kind: 'rule', from: [right, top], to: [right, bottom] },
  ];
}

function writing(cell: Cell, top: number, height: number): readonly Mark[] {
  const { style, lines } = cell;
  const free = height - lines.length * style.lineHeight;
  const first = top + (cell.isTop ? padding.y : free / 2);
  const room = cell.width - 2 * padding.x;
  return lines.map((line, at) => ({
    kind: 'text',
    x: cell.x + padding.x + (cell.align === 'centre' ? (room - line.width) / 2 : 0),
    y: first + at * style.lineHeight + baseLine(style),
    text: line.text,
    style,
    spacing: cell.align === 'centre' ? 0 : spacingOf(line, room, style),
  }));
}
