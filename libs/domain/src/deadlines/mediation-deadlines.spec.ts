import { admin, system } from '../testing/cast';
import { anyCase, changed } from '../testing/deadline-rows';
import { specOf } from '../testing/given';
import { mediationClockKinds } from './clock-kinds';
import { deadlines } from './deadlines';
import { policyFor, type DeadlinePolicy } from './policy';
import { standardDeadlines } from './standard-deadlines';

const given = specOf(deadlines);
const always = '2020-01-01T00:00:00.000Z';
const data = (policies: readonly DeadlinePolicy[]) => ({
  ...{ scope: '310115', policies, effectiveFrom: '2999-01-01T00:00:00.000Z', reason: '' },
});
const publish = (policies: readonly DeadlinePolicy[]) =>
  ({ type: 'PublishDeadlines', data: data(policies) }) as const;
const published = (policies: readonly DeadlinePolicy[]) =>
  ({
    event: { type: 'DeadlinesPublished', data: { ...data(policies), version: 1 } },
    by: system,
    at: always,
  }) as const;
const row = (id: string) => standardDeadlines.find((policy) => policy.id === id) as DeadlinePolicy;

describe('rows by which mediations run', () => {
  it('warn on days within the period of a row, one after the other', () => {
    const warning = (id: string, ...warnAfter: number[]) => publish(changed(id, { warnAfter }));
    const sooner = warning('judicial-confirmation', 10, 20, 29);
    given()
      .when(sooner, admin)
      .then({ type: 'DeadlinesPublished', data: { ...sooner.data, version: 1 } });
    for (const days of [[15, 15], [23, 15], [30], [0], [1.5]])
      given()
        .when(warning('judicial-confirmation', ...days), admin)
        .refuses('WARNINGS_OUT_OF_ORDER', 'judicial-confirmation');
    given().when(warning('signing', 1), admin).refuses('WARNINGS_OUT_OF_ORDER', 'signing');
  });

  it('are in a table that was published before them, with the amounts that it named', () => {
    const before = standardDeadlines
      .filter(({ kind }) => !Object.hasOwn(mediationClockKinds, kind))
      .concat({
        ...row('judicial-confirmation'),
        kind: 'PETITION',
        period: { amount: 20, unit: 'CALENDAR_DAY' },
      });
    const { state } = given(published(before));
    const [{ policies } = { policies: [] }] = state.versions;
    expect(new Set(policies.map(({ id }) => id)).size).toBe(policies.length);
    expect(policyFor(policies, 'CONFIRMATION', anyCase)).toMatchObject({
      id: 'judicial-confirmation',
      period: { amount: 20 },
      warnAfter: [15, 23, 28],
    });
    expect(policyFor(policies, 'ENFORCEMENT', anyCase)).toMatchObject({
      period: { amount: 2, unit: 'CALENDAR_YEAR' },
    });
  });
});
