import type { Weight } from '../font/paper-font';
import type { FilledBlock, FilledPaper } from '../fill';
import type { Column, LabelledValue } from '../template';
import { wrap, type Line, type Measure } from '../text/wrap';
import { page, roomWidth } from './page';
import { baseLine, spacingOf, type Mark, type Piece } from './piece';
import { padding, rowPiece, type Cell } from './row';
import { signaturePieces } from './signatures';
import { styles, type Style } from './styles';

/** How far a character moves on, in thousandths of an em. */
export type Advance = (character: string, weight: Weight) => number;

/** A block's pieces; `isBelowTable` when it follows a table, so that two tables share the rule between them. */
type Pieces = (advance: Advance, isBelowTable: boolean) => readonly Piece[];

/** What a label has below it where its row goes on on the next page. */
export const goesOnWords = '（续）';

const labelWidth = 84;
const tableGap = 8;

/** All pieces of a paper, from the line above its title to the last signature. */
export function piecesOf(paper: FilledPaper, advance: Advance): readonly Piece[] {
  const isTable = (block?: FilledBlock): boolean => block?.kind === 'rows' || block?.kind === 'table';
  return [
    ...(paper.masthead === '' ? [] : centred(paper.masthead, styles.masthead, advance)),
    ...centred(paper.title, styles.title, advance),
    ...paper.blocks.flatMap((block, at) => blockPieces(block)(advance, isTable(paper.blocks[at - 1]))),
  ];
}

function blockPieces(block: FilledBlock): Pieces {
  switch (block.kind) {
    case 'heading':
      return (advance) => headingPieces(block.text, advance);
    case 'paragraph':
      return (advance) => paragraphPieces(block.text, block.align, advance);
    case 'rows':
      return (advance, isBelowTable) => rowsPieces(block.rows, advance, isBelowTable);
    case 'table':
      return (advance, isBelowTable) => tablePieces(block.columns, block.rows, advance, isBelowTable);
    case 'signatures':
      return (advance) => signaturePieces(block.labels, measureBy(advance, styles.signature));
  }
}

export const measureBy =
  (advance: Advance, { size, weight }: Style): Measure =>
  (text) => {
    let width = 0;
    for (const character of text) width += (advance(character, weight) * size) / 1000;
    return width;
  };

function centred(text: string, style: Style, advance: Advance): readonly Piece[] {
  const lines = wrap(text, roomWidth, measureBy(advance, style));
  return lines.map((line) => linePiece(line, style, (roomWidth - line.width) / 2));
}

function linePiece(line: Line, style: Style, indent: number, spacing = 0): Piece {
  const { text } = line;
  const x = page.left + indent;
  return {
    height: style.lineHeight,
    marks: (top): readonly Mark[] => [{ kind: 'text', x, y: top + baseLine(style), text, style, spacing }],
  };
}

function headingPieces(text: string, advance: Advance): readonly Piece[] {
  const style = styles.heading;
  const lines = wrap(text, roomWidth, measureBy(advance, style));
  return lines.map((line, at) => ({
    ...linePiece(line, style, 0),
    gap: at === 0 ? tableGap : 0,
    keep: 3 * styles.paragraph.lineHeight,
  }));
}

/** A paragraph begins two characters in; one that is flush begins at the margin, one at the end stands at the right edge. */
function paragraphPieces(text: string, align: 'start' | 'end' | 'flush', advance: Advance): readonly Piece[] {
  const style = styles.paragraph;
  const measure = measureBy(advance, style);
  const indent = align === 'start' ? 2 * style.size : 0;
  return text.split('\n').flatMap((paragraph) => {
    const lines = wrap(paragraph, roomWidth, measure, indent);
    return lines.map((line, at) => {
      const start = at === 0 ? indent : 0;
      if (align === 'end') return linePiece(line, style, roomWidth - line.width);
      return {
        ...linePiece(line, style, start, spacingOf(line, roomWidth - start, style)),
        // The first line of a longer paragraph is not left alone at the foot of a page, nor the last one at the head.
        keep: lines.length > 1 && (at === 0 || at === lines.length - 2) ? style.lineHeight : 0,
      };
    });
  });
}

/** Tables that follow one another share a rule; others keep a distance from what is above. */
const gapAbove = (pieces: readonly Piece[], isBelowTable: boolean): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 && !isBelowTable ? { ...piece, gap: tableGap } : piece));

function rowsPieces(
  rows: readonly (readonly LabelledValue[])[],
  advance: Advance,
  isBelowTable: boolean,
): readonly Piece[] {
  const pieces = rows.map((row) => {
    const width = roomWidth / row.length;
    const cells = row.flatMap((one, at) => pairOfCells(one, page.left + at * width, width, advance));
    return rowPiece(cells, Math.max(...row.map(({ lines = 1 }) => lines)));
  });
  return gapAbove(pieces, isBelowTable);
}

function pairOfCells(
  { label, value, lines = 1 }: LabelledValue,
  x: number,
  width: number,
  advance: Advance,
): Cell[] {
  const ofLabel = cellOf(label, { x, width: labelWidth, align: 'centre' }, styles.label, advance);
  const place = { x: x + labelWidth, width: width - labelWidth, align: 'start' } as const;
  const [goesOn] = wrap(goesOnWords, labelWidth, measureBy(advance, styles.label));
  return [
    { ...ofLabel, ...(goesOn && { goesOn }) },
    { ...cellOf(value, place, styles.cell, advance), isTop: lines > 1 },
  ];
}

type CellPlace = Pick<Cell, 'x' | 'width' | 'align'>;

function cellOf(text: string, place: CellPlace, style: Style, advance: Advance): Cell {
  const lines = wrap(text, place.width - 2 * padding.x, measureBy(advance, style));
  return { ...place, lines, style, isTop: false };
}

function tablePieces(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  advance: Advance,
  isBelowTable: boolean,
): readonly Piece[] {
  const places = placesOf(columns);
  const titles = columns.map(({ title }, at) =>
    cellOf(title, { ...placeAt(places, at), align: 'centre' }, styles.label, advance),
  );
  const header = rowPiece(titles);
  const body = rows.map((row) =>
    rowPiece(
      row.map((text, at) => cellOf(text, placeAt(places, at), styles.cell, advance)),
      1,
      header,
    ),
  );
  const keep = Math.min(body[0]?.height ?? 0, 4 * styles.cell.lineHeight);
  return gapAbove([{ ...header, keep }, ...body], isBelowTable);
}

function placesOf(columns: readonly Column[]): readonly CellPlace[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let x: number = page.left;
  return columns.map(({ width: share, align = 'start' }) => {
    const width = (roomWidth * share) / shares;
    x += width;
    return { x: x - width, width, align };
  });
}

function placeAt(places: readonly CellPlace[], at: number): CellPlace {
  const place = places[at];
  if (!place) throw new Error('a row of a table has more cells than columns');
  return place;
}
