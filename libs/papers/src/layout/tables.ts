import type { Column, LabelledValue } from '../template';
import { wrap } from '../text/wrap';
import { measureBy, type Advance } from './measure';
import { page, roomWidth } from './page';
import type { Piece } from './piece';
import { padding, rowPiece, type Cell } from './row';
import { styles, type Style } from './styles';

/** What a label has below it where its row goes on on the next page. */
export const goesOnWords = '（续）';

/** Room for six characters, and for five. */
const labelWidth = { wide: 74, narrow: 64 } as const;
const tableGap = 8;

/** Tables that follow one another share a rule; others keep a distance from what is above. */
const gapAbove = (pieces: readonly Piece[], isBelowTable: boolean): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 && !isBelowTable ? { ...piece, gap: tableGap } : piece));

export function rowsPieces(
  rows: readonly (readonly LabelledValue[])[],
  advance: Advance,
  isBelowTable: boolean,
): readonly Piece[] {
  const pieces = rows.map((row) => {
    const cells = pairPlaces(row.length).flatMap((place, at) => pairOfCells(row[at], place, advance));
    return rowPiece(cells, Math.max(...row.map(({ lines = 1 }) => lines)));
  });
  return gapAbove(pieces, isBelowTable);
}

interface PairPlace {
  readonly x: number;
  readonly ofLabel: number;
  readonly ofValue: number;
}

/** Where the labels and values of a row with so many of them stand: the first label is as wide in every row. */
function pairPlaces(count: number): readonly PairPlace[] {
  const widths = Array.from({ length: count }, (_, at) =>
    at > 0 && count > 2 ? labelWidth.narrow : labelWidth.wide,
  );
  const ofValue = (roomWidth - widths.reduce((sum, width) => sum + width, 0)) / count;
  let x: number = page.left;
  return widths.map((ofLabel) => {
    x += ofLabel + ofValue;
    return { x: x - ofLabel - ofValue, ofLabel, ofValue };
  });
}

function pairOfCells(pair: LabelledValue | undefined, place: PairPlace, advance: Advance): Cell[] {
  const { label = '', value = '', lines = 1 } = pair ?? {};
  const { x, ofLabel, ofValue } = place;
  const ofLabelCell = cellOf(label, { x, width: ofLabel, align: 'centre' }, styles.label, advance);
  const goesOn = wrap(goesOnWords, ofLabel, measureBy(advance, styles.label));
  return [
    { ...ofLabelCell, again: [...ofLabelCell.lines, ...goesOn] },
    {
      ...cellOf(value, { x: x + ofLabel, width: ofValue, align: 'start' }, styles.cell, advance),
      isTop: lines > 1,
    },
  ];
}

type CellPlace = Pick<Cell, 'x' | 'width' | 'align'>;

function cellOf(text: string, place: CellPlace, style: Style, advance: Advance): Cell {
  const lines = wrap(text, place.width - 2 * padding.x, measureBy(advance, style));
  return { ...place, lines, style, isTop: false };
}

export function tablePieces(
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
