/** GB/T 15834-2011, 5.1: points, the later halves of quotes, brackets and title marks, hyphens and middle dots begin no line. */
const beginsNoLine = new Set('，。、；：！？）》」』】〕〉］｝”’…—～·‧・,.;:!?)]}%％℃°々〇ー');
/** The earlier halves end none; nor does a currency or a number sign, which belongs to what follows. */
const endsNoLine = new Set('（《「『【〔〈［｛“‘([{¥￥$＄№');
/** Latin words and numbers hold together. */
const ofWord = /[\p{Script=Latin}\p{Nd}\-'/.,:+@_&%#]/u;

/** The pieces of a text between which a line may end; together they are the text. */
export function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  let last = '';
  for (const character of text) {
    if (last !== '' && !mayBreak(last, character)) pieces.push((pieces.pop() ?? '') + character);
    else pieces.push(character);
    last = character;
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (beginsNoLine.has(after) || endsNoLine.has(before)) return false;
  return !(ofWord.test(before) && ofWord.test(after));
}
