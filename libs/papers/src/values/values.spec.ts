import * as fc from 'fast-check';
import { dateInChinese, momentInChinese } from './dates';
import { moneyInCapitals, moneyInDigits } from './money';

describe('money in capital numerals', () => {
  it.each([
    [123_456, '壹仟贰佰叁拾肆元伍角陆分'],
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [1_000, '壹拾元整'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [10_000_500_000, '壹亿零伍仟元整'],
    [1_000_000_000, '壹仟万元整'],
    [1_000_000_100, '壹仟万零壹元整'],
    [1_200_000_000_000_000, '壹拾贰万亿元整'],
    [1_234_560_000_000_000, '壹拾贰万叁仟肆佰伍拾陆亿元整'],
  ])('%d fen are %s', (fen, words) => {
    expect(moneyInCapitals(fen)).toBe(words);
  });

  /** Reads capitals back by their meaning, knowing nothing of how they are written. */
  const readBack = (words: string): number => {
    const digits = '零壹贰叁肆伍陆柒捌玖';
    const read = (text: string): number => {
      for (const [unit, value] of [
        ['亿', 1e8],
        ['万', 1e4],
        ['仟', 1e3],
        ['佰', 100],
        ['拾', 10],
      ] as const) {
        const at = text.lastIndexOf(unit);
        if (at >= 0) return read(text.slice(0, at)) * value + read(text.slice(at + 1));
      }
      return Math.max(0, digits.indexOf(text.replaceAll('零', '') || '零'));
    };
    const [, yuan = '', jiao = '', fen = ''] = /^(?:(.+)元)?(?:零)?(?:([^零])角)?(?:([^零])分)?整?$/.exec(
      words,
    ) ?? ['', 'unread'];
    return read(yuan) * 100 + read(jiao) * 10 + read(fen);
  };

  it('mean the amount that was given, and never say nought twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1e9), fc.maxSafeNat()), (fen) => {
        expect(readBack(moneyInCapitals(fen))).toBe(fen);
        expect(moneyInCapitals(fen)).not.toContain('零零');
      }),
      { numRuns: 2_000 },
    );
  });

  it('stand beside digits in threes', () => {
    expect([0, 5, 123_456, 100_000_000_00].map(moneyInDigits)).toEqual([
      '¥0.00',
      '¥0.05',
      '¥1,234.56',
      '¥100,000,000.00',
    ]);
  });
});

describe('days and moments', () => {
  it('are written out in Chinese, moments by Beijing time', () => {
    expect(dateInChinese('2026-03-02')).toBe('2026年3月2日');
    expect(momentInChinese('2026-03-02T06:05:09.5Z')).toBe('2026年3月2日14时05分');
    expect(momentInChinese('2026-12-31T23:30+00:00')).toBe('2027年1月1日7时30分');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-3-2', '20260302', '', '2026-03-02T00:00:00Z'])(
    'are not made of %j',
    (text) => {
      expect(dateInChinese(text)).toBeUndefined();
    },
  );
});
