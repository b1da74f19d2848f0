import { admin, noon, system } from '../testing/cast';
import { inForce, nearestInForce, pendingBefore, replacedBy } from './versions';
import { unfit } from './publication';

const version = (number: number, effectiveFrom: string) => ({ version: number, effectiveFrom });
const march = '2026-03-01T00:00:00.000Z';
const june = '2026-06-01T00:00:00.000Z';
const may = '2026-05-01T00:00:00.000Z';
const far = '2099-01-01T00:00:00.000Z';
const asked = (effectiveFrom: string) => ({ scope: '310115', effectiveFrom });
const act = { actor: admin, at: noon, now: noon };

describe('versions of what is published', () => {
  const locked = { versions: [version(1, march), version(2, far)] };
  const replaced = { versions: [...locked.versions, version(3, june)] };

  it('may go before one that is still to come, and then hold in its stead', () => {
    expect(unfit(asked(june), locked, act)).toBeUndefined();
    expect(inForce(replaced, may)?.version).toBe(1);
    expect(inForce(replaced, june)?.version).toBe(3);
    expect(inForce(replaced, far)?.version).toBe(3);
    expect(nearestInForce([{ versions: [version(1, far)] }, replaced], june)?.version).toBe(3);
  });

  it('never go before the one that is in force now, nor into the past', () => {
    expect(unfit(asked('2026-02-28T00:00:00.000Z'), locked, act)).toMatchObject({
      code: 'EFFECTIVE_BEFORE_LAST_VERSION',
    });
    expect(unfit(asked('2026-03-01T12:00:00.000Z'), locked, act)).toMatchObject({
      code: 'EFFECTIVE_IN_THE_PAST',
    });
    const first = { actor: system, at: noon, now: noon };
    expect(unfit(asked(march), { versions: [] }, first)).toBeUndefined();
  });

  it('say which one holds in their stead, and hold themselves when they come first', () => {
    expect(replaced.versions.map((one) => replacedBy(replaced, one))).toEqual([undefined, 3, undefined]);
    const later = { versions: [version(1, march), version(2, may), version(3, june)] };
    expect(later.versions.map((one) => replacedBy(later, one))).toEqual([undefined, undefined, undefined]);
    const same = { versions: [version(1, june), version(2, june)] };
    expect(same.versions.map((one) => replacedBy(same, one))).toEqual([2, undefined]);
  });

  it('that were pending when another was published are those before it that had not taken effect', () => {
    expect(pendingBefore(replaced, 3, noon)).toEqual([version(2, far)]);
    expect(pendingBefore(replaced, 2, noon)).toEqual([]);
  });
});
