import { wrap, type Line, type Measure } from '../text/wrap';
import { page, roomWidth } from './page';
import { baseLine, type Mark, type Piece } from './piece';
import { styles } from './styles';

/** Where the day is written by hand, at the right edge. */
export const dayByHand = '年　　月　　日';

const style = styles.signature;
/** Room to sign, above the rule. */
const signingHeight = 14;
const gap = 14;
/** No more than this of the signatures has to stand together with the first of them. */
const mostKept = 240;

/** A line to sign on for each label: the label, a rule, and room for the day. They stand together as far as they can. */
export function signaturePieces(labels: readonly string[], measure: Measure): readonly Piece[] {
  const lines = labels.map((label) => signatureLine(label, measure));
  return lines.map((line, at) => {
    const below = lines.slice(at + 1).reduce((height, other) => height + other.height, 0);
    return { ...line, gap: at === 0 ? gap : 0, keep: Math.min(below, mostKept) };
  });
}

function signatureLine(label: string, measure: Measure): Piece {
  const dayWidth = measure(dayByHand) + 2.5 * style.size;
  const lines = wrap(label, 0.6 * roomWidth, measure);
  const height = signingHeight + lines.length * style.lineHeight;
  return {
    height,
    marks: (top): readonly Mark[] => {
      const first = top + signingHeight + baseLine(style);
      const last = first + (lines.length - 1) * style.lineHeight;
      const [from, to] = [page.left + (lines.at(-1)?.width ?? 0) + 4, page.left + roomWidth - dayWidth - 8];
      const day = { text: dayByHand, width: measure(dayByHand), isFull: false };
      return [
        ...lines.map((line, at) => mark(line, page.left, first + at * style.lineHeight)),
        { kind: 'rule', from: [from, last + 3], to: [to, last + 3] },
        mark(day, page.left + roomWidth - day.width, last),
      ];
    },
  };
}

const mark = ({ text }: Line, x: number, y: number): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  style,
  spacing: 0,
});
