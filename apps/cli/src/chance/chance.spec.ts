import { Chance } from './chance';

const draws = (...words: (string | number)[]) => {
  const chance = new Chance(...words);
  return Array.from({ length: 20 }, () => chance.below(1_000));
};

describe('chance', () => {
  it('can be had again, on every machine', () => {
    expect(draws('story', 1).slice(0, 9)).toEqual(draws('story', 1).slice(0, 9));
    expect(draws('story', 1).slice(0, 9)).toEqual([551, 724, 574, 299, 420, 454, 405, 15, 460]);
    expect(draws('story', 1)).not.toEqual(draws('story', 2));
  });

  it('gives every value its share', () => {
    const chance = new Chance('shares');
    const counts = { often: 0, seldom: 0, never: 0 };
    for (let draw = 0; draw < 10_000; draw += 1)
      counts[chance.weighted({ often: 9, seldom: 1, never: 0 })] += 1;
    expect(counts.never).toBe(0);
    expect(counts.seldom).toBeGreaterThan(900);
    expect(counts.seldom).toBeLessThan(1_100);
  });

  it('gives waiting times within their bounds, short ones most often', () => {
    const chance = new Chance('waits');
    const waits = Array.from({ length: 2_000 }, () => chance.early(10, 110));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...waits)).toBeLessThan(110);
    expect(waits.filter((wait) => wait < 35).length).toBeGreaterThan(900);
  });

  it('chooses nothing from nothing', () => {
    expect(() => new Chance('none').among([])).toThrow('nothing to choose from');
    expect(() => new Chance('none').weighted({})).toThrow('nothing weighs anything');
  });
});
