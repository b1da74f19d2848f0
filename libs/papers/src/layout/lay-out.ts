import type { FilledPaper } from '../fill';
import { wrap } from '../text/wrap';
import { piecesOf } from './blocks';
import { flow } from './flow';
import { measureBy, type Advance } from './measure';
import { footerAt, page, roomWidth } from './page';
import type { Mark } from './piece';
import { styles } from './styles';

/** Everything that stands on each page of a paper, with the footer of each. */
export function layOut(paper: FilledPaper, advance: Advance): readonly (readonly Mark[])[] {
  const pages = flow(piecesOf(paper, advance));
  return pages.map((marks, at) => [...marks, ...footer(paper.footer(at + 1, pages.length), advance)]);
}

/** The start at the left margin, in several lines when it is long, and the end at the right. */
function footer({ start, end }: { readonly start: string; readonly end: string }, advance: Advance): Mark[] {
  const style = styles.footer;
  const measure = measureBy(advance, style);
  const endWidth = measure(end);
  const lines = wrap(start, roomWidth - endWidth - 2 * style.size, measure);
  const spacing = 0;
  return [
    ...lines.map(({ text }, at): Mark => {
      return { kind: 'text', x: page.left, y: footerAt + at * style.lineHeight, text, style, spacing };
    }),
    { kind: 'text', x: page.left + roomWidth - endWidth, y: footerAt, text: end, style, spacing },
  ];
}
