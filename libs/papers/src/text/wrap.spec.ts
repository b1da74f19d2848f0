import * as fc from 'fast-check';
import { unbreakable } from './line-breaks';
import { wrap } from './wrap';

/** Every character is ten points wide, but Latin ones five. */
const measure = (text: string): number =>
  [...text].reduce((width, character) => width + (character < '\u0100' ? 5 : 10), 0);

const writing = fc
  .array(fc.constantFrom(...'调解协议书，。、；：！？）》」（《「“”…—·', 'A1', '12,000.50', ' '), {
    maxLength: 120,
  })
  .map((pieces) => pieces.join(''));

describe('lines', () => {
  it('hold all of a text but the spaces they end with, and are never too wide', () => {
    fc.assert(
      fc.property(writing, fc.integer({ min: 60, max: 300 }), (text, width) => {
        const lines = wrap(text, width, measure);
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(measure(line.text)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1_000 },
    );
  });

  it('neither begin with a closing point nor end with an opening one', () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          '调',
          '解法',
          '（协议）',
          '《书》',
          '「名」',
          '，',
          '。',
          '、',
          '；',
          '：',
          '！',
          '？',
        ),
        {
          maxLength: 120,
        },
      )
      .map((pieces) => pieces.join('').replace(/([，。、；：！？）》」])[，。、；：！？]+/g, '$1'));
    fc.assert(
      fc.property(sentence, fc.integer({ min: 80, max: 300 }), (text, width) => {
        const lines = wrap(text, width, measure).map((line) => line.text);
        expect(lines.slice(1).filter((line) => /^[，。、；：！？）》」]/.test(line))).toEqual([]);
        expect(lines.slice(0, -1).filter((line) => /[（《「]$/.test(line))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    [
      '第二十九条（《人民调解法》）。',
      ['第', '二', '十', '九', '条', '（《人', '民', '调', '解', '法》）。'],
    ],
    ['付¥12,000.50元', ['付', '¥12,000.50', '元']],
    ['买买提·吐尔逊', ['买', '买', '提·', '吐', '尔', '逊']],
    ['电话021-5555 0101', ['电', '话', '021-5555 ', '0101']],
    ['好……的——是', ['好……', '的——', '是']],
  ])('of %s may end where it is right', (text, pieces) => {
    expect(unbreakable(text)).toEqual(pieces);
  });

  it('begin anew at a line feed, and their first is shorter by the indent', () => {
    expect(wrap('调解协议\n书', 30, measure, 20).map(({ text, isFull }) => [text, isFull])).toEqual([
      ['调', true],
      ['解协议', false],
      ['书', false],
    ]);
  });
});
