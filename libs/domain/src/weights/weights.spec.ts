import { admin, leader, noon } from '../testing/cast';
import { specOf, type Past } from '../testing/given';
import * as at from '../testing/street';
import { weights, weightsStream, type Weight, type WeightsEvents } from './weights';

const given = specOf(weights);
const threeRates: readonly Weight[] = [
  { measure: 'RESPONSE', percent: 30 },
  { measure: 'RESOLUTION', percent: 35 },
  { measure: 'SATISFACTION', percent: 35 },
];
const publish = (list: readonly Weight[], scope = at.district, effectiveFrom = '2026-06-01T00:00:00.000Z') =>
  ({ type: 'PublishWeights', data: { scope, weights: list, effectiveFrom, reason: '年度考评' } }) as const;
const published: Past<WeightsEvents> = {
  event: { type: 'WeightsPublished', data: { ...publish(threeRates).data, version: 1 } },
  by: admin,
  at: noon,
};

describe('the weights of an evaluation', () => {
  it('are published in versions, for a province, city or district, from now on', () => {
    given().when(publish(threeRates), admin).then(published.event);
    const even = publish([{ measure: 'TIMELINESS', percent: 100 }]);
    given(published)
      .when(even, admin)
      .then({ type: 'WeightsPublished', data: { ...even.data, version: 2 } });
    given().when(publish(threeRates, at.street), admin).refuses('NOT_A_SCOPE', 'scope');
    given().when(publish(threeRates, at.city), admin).refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
    given()
      .when(publish(threeRates, at.district, '2026-03-01T00:00:00.000Z'), admin)
      .refuses('EFFECTIVE_IN_THE_PAST', 'effectiveFrom');
    const sooner = publish(threeRates, at.district, '2026-05-01T00:00:00.000Z');
    given(published)
      .when(sooner, admin)
      .then({ type: 'WeightsPublished', data: { ...sooner.data, version: 2 } });
    given().when(publish(threeRates), leader).refuses('ROLE_MAY_NOT');
    expect(weightsStream(at.district)).toBe('weights-310115');
  });

  it.each([
    [[]],
    [threeRates.slice(1)],
    [[{ measure: 'REWORK', percent: 100.5 }]],
    [[...threeRates, { measure: 'REWORK', percent: 0 }]],
  ] as const)('are the whole together: not %j', (list) => {
    given().when(publish(list), admin).refuses('WEIGHTS_NOT_WHOLE', 'weights');
  });

  it('name each measure once', () => {
    const twice = [...threeRates.slice(0, 2), { measure: 'RESPONSE', percent: 35 }] as const;
    given().when(publish(twice), admin).refuses('MEASURE_TWICE', 'RESPONSE');
  });
});
