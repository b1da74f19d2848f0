import fc from 'fast-check';
import { faultsOf } from '../testing/mediation-book';
import { asks } from '../testing/mediation-asks';
import { trials, walkThrough } from '../testing/mediation-walk';
import { stateAfter } from '../testing/given';
import { mediationDecider } from './mediation';
import type { Mediation } from './state';
import { unsettledStatuses } from './vocabulary';

const over: readonly (Mediation['status'] | undefined)[] = [
  'PERFORMED',
  'REFUSED',
  'NOT_ACCEPTED',
  'TERMINATED',
  'ARCHIVED',
];
const stored = <Thing>(thing: Thing) => JSON.parse(JSON.stringify(thing)) as Thing;

/** Nothing runs in what is over but the report of a risk, and something in what is not settled; a refusal leaves no agreement. */
function isSound({ status = 'ARCHIVED', clocks, agreement }: Mediation): void {
  const running = clocks.map(({ kind }) => kind).filter((kind) => kind !== 'RISK_REPORT');
  if (over.includes(status)) expect([status, running]).toEqual([status, []]);
  if (status === 'ARCHIVED') expect(clocks).toEqual([]);
  if (unsettledStatuses.includes(status)) expect(running).not.toEqual([]);
  if (status === 'REFUSED' || status === 'NOT_ACCEPTED') expect(agreement).toBeUndefined();
}

describe('a mediation, whatever anybody tries with it', () => {
  it('is never in force without every mark, nor after a refusal; has one track; and no clock outlives it', () => {
    fc.assert(
      fc.property(trials, (tried) => {
        const { past, states } = walkThrough(tried);
        expect(faultsOf(past)).toEqual([]);
        states.forEach(isSound);
        expect(stateAfter(mediationDecider, stored(past))).toEqual(states.at(-1) ?? mediationDecider.initial);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is tried enough for every act to succeed', () => {
    const walks = fc.sample(trials, { numRuns: 300, seed: 20_260_308 }).map(walkThrough);
    const done = new Set(walks.flatMap((walk) => [...walk.done]));
    expect(Object.keys(asks).filter((type) => !done.has(type))).toEqual([]);
  }, 120_000);
});
