import { unbreakable } from './line-breaks';

/** A line of writing, with its width and whether the text goes on in the next one for want of room. */
export interface Line {
  readonly text: string;
  readonly width: number;
  readonly isFull: boolean;
}

/** The width of a text in points. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines of at most `width` points, the first of each paragraph shorter by `indent`. A word that is
 * wider than a line is broken where it must be, so that nothing is cut off. An empty text is one empty line.
 */
export function wrap(text: string, width: number, measure: Measure, indent = 0): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure, indent));
}

function wrapParagraph(text: string, width: number, measure: Measure, indent: number): readonly Line[] {
  const full: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width - indent, measure)) {
    const room = full.length === 0 ? width - indent : width;
    if (line !== '' && measure(line + piece.trimEnd()) > room) {
      full.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  const lineOf = (words: string, isFull: boolean): Line => ({ text: words, width: measure(words), isFull });
  return [...full.map((words) => lineOf(words, true)), lineOf(line.trimEnd(), false)];
}

const piecesOf = (text: string, room: number, measure: Measure): readonly string[] =>
  unbreakable(text).flatMap((piece) => (measure(piece.trimEnd()) <= room ? [piece] : [...piece]));
