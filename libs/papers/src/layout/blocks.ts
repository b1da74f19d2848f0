import type { FilledBlock, FilledPaper } from '../fill';
import { wrap, type Line } from '../text/wrap';
import { measureBy, type Advance } from './measure';
import { page, roomWidth } from './page';
import { baseLine, spacingOf, type Mark, type Piece } from './piece';
import { signaturePieces } from './signatures';
import { styles, type Style } from './styles';
import { rowsPieces, tablePieces } from './tables';

/** A block's pieces; `isBelowTable` when it follows a table, so that two tables share the rule between them. */
type Pieces = (advance: Advance, isBelowTable: boolean) => readonly Piece[];

const headingGap = 8;
const closingGap = 24;

/** All pieces of a paper, from the line above its title to the last signature. */
export function piecesOf(paper: FilledPaper, advance: Advance): readonly Piece[] {
  const isTable = (block?: FilledBlock): boolean => block?.kind === 'rows' || block?.kind === 'table';
  return [
    ...(paper.masthead === '' ? [] : centred(paper.masthead, styles.masthead, advance)),
    ...centred(paper.title, styles.title, advance),
    ...paper.blocks.flatMap((block, at) => {
      const isBelowTable = isTable(paper.blocks[at - 1]);
      const pieces = blockPieces(block)(advance, isBelowTable);
      return isBelowTable && !isTable(block) ? apart(pieces) : pieces;
    }),
  ];
}

/** Below a table the first piece of something else keeps a distance. */
const apart = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => (at === 0 ? { ...piece, gap: Math.max(piece.gap ?? 0, headingGap) } : piece));

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
    case 'closing':
      return (advance) => closingPieces(block.lines, advance);
  }
}

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
    gap: at === 0 ? headingGap : 0,
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

/** A line at the right edge each; they stay together, apart from what is above. */
function closingPieces(texts: readonly string[], advance: Advance): readonly Piece[] {
  const style = styles.paragraph;
  const lines = texts.flatMap((text) => wrap(text, roomWidth, measureBy(advance, style)));
  return lines.map((line, at) => ({
    ...linePiece(line, style, roomWidth - line.width),
    gap: at === 0 ? closingGap : 0,
    keep: (lines.length - 1 - at) * style.lineHeight,
  }));
}
