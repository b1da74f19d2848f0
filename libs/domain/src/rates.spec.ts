import { percentOf } from './rates';

describe('a rate', () => {
  it.each([
    ['立案率', 51_229, 51_571, 99.34],
    ['派遣率', 49_151, 51_229, 95.94],
    ['结案率', 43_523, 52_434, 83.01],
    ['按期结案率', 40_394, 52_434, 77.04],
    ['返工率', 276, 52_434, 0.53],
    ['延期率', 104, 52_434, 0.2],
    ['调解成功率（受理口径）', 6_217, 6_368, 97.63],
  ])('as it was published: %s %d of %d is %d', (_, numerator, denominator, percent) => {
    expect(percentOf(numerator, denominator)).toBe(percent);
  });

  it('of nothing is none', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(0, 7)).toBe(0);
    expect(percentOf(7, 7)).toBe(100);
  });
});
