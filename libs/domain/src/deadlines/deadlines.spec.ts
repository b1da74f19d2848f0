import { scopesOf } from '../publishing/scopes';
import { admin, dutyChief, noon, officerAt, system } from '../testing/cast';
import { specOf } from '../testing/given';
import { codesOf } from '../labels';
import { clockKinds, windowKinds } from './clock-kinds';
import { deadlines } from './deadlines';
import { anyCase, changed } from '../testing/deadline-rows';
import { isRun, policyFor, type DeadlinePolicy } from './policy';
import { standardDeadlines } from './standard-deadlines';

const given = specOf(deadlines);

const publish = (policies: readonly DeadlinePolicy[], effectiveFrom = noon) => ({
  type: 'PublishDeadlines' as const,
  data: { scope: '310115', policies, effectiveFrom, reason: '按省里新规定' },
});
const published = (effectiveFrom: string) => ({
  event: {
    type: 'DeadlinesPublished' as const,
    data: { scope: '310115', version: 1, policies: standardDeadlines, effectiveFrom, reason: '' },
  },
  by: system,
  at: effectiveFrom,
});
const row = (id: string) => standardDeadlines.find((policy) => policy.id === id) as DeadlinePolicy;

describe('a table of deadlines', () => {
  it('is published by administrators and the platform, in versions', () => {
    const command = publish(standardDeadlines);
    const event = (version: number) =>
      ({ type: 'DeadlinesPublished', data: { ...command.data, version } }) as const;
    given().when(command, system).then(event(1));
    given(published('2020-01-01T00:00:00.000Z')).when(command, admin).then(event(2));
    given().when(command, dutyChief).refuses('ROLE_MAY_NOT');
  });

  it('is published for a province, a city or a district, by whoever administers it or a unit above', () => {
    const of = (scope: string) => ({
      type: 'PublishDeadlines' as const,
      data: { ...publish(standardDeadlines).data, scope },
    });
    for (const scope of ['CN', '310115004', 'x'])
      given().when(of(scope), admin).refuses('NOT_A_SCOPE', 'scope');
    for (const scope of ['3101', '310101'])
      given().when(of(scope), admin).refuses('OUTSIDE_YOUR_SUBTREE', 'scope');
    const ofCity = officerAt('ADMIN', '3101');
    for (const scope of ['3101', '310101']) {
      const command = of(scope);
      given()
        .when(command, ofCity)
        .then({ type: 'DeadlinesPublished', data: { ...command.data, version: 1 } });
    }
    expect(scopesOf('310115004001-URBAN_MANAGEMENT')).toEqual(['310115', '3101', '31', 'CN']);
    expect(scopesOf('3101')).toEqual(['3101', '31', 'CN']);
  });

  it('takes effect from now on, before one that is still to come, and not before the one that is in force', () => {
    const before = published('2020-01-01T00:00:00.000Z');
    const yesterday = publish(standardDeadlines, '2026-03-01T04:00:00.000Z');
    given(before).when(yesterday, admin).refuses('EFFECTIVE_IN_THE_PAST', 'effectiveFrom');
    const command = publish(standardDeadlines);
    given(published('2099-01-01T00:00:00.000Z'))
      .when(command, admin)
      .then({ type: 'DeadlinesPublished', data: { ...command.data, version: 2 } });
    given(published('2026-03-02T03:00:00.000Z'))
      .when(yesterday, admin)
      .refuses('EFFECTIVE_BEFORE_LAST_VERSION', 'effectiveFrom');
    given()
      .when(yesterday, system)
      .then({
        type: 'DeadlinesPublished',
        data: { ...yesterday.data, version: 1 },
      });
  });

  it.each(standardDeadlines.filter(({ force, period }) => /LAW/.test(force) && period))(
    'may shorten what a law allows, and not lengthen it: $id',
    ({ id, kind, period }) => {
      const { amount, unit } = period ?? { amount: 0, unit: 'MINUTE' };
      const refuses = (policies: readonly DeadlinePolicy[]) =>
        given().when(publish(policies), admin).refuses('STATUTORY_AMOUNT_LENGTHENED', id);
      refuses(changed(id, { period: { amount: amount + 1, unit } }));
      const other = unit === 'MINUTE' ? 'CLOCK_HOUR' : 'MINUTE';
      refuses(changed(id, { period: { amount, unit: other }, warnAfter: [] }));
      // What a clock runs by has to be there anyway.
      const [code, row] = isRun(kind)
        ? (['CLOCK_WITHOUT_POLICY', kind] as const)
        : (['STATUTORY_AMOUNT_LENGTHENED', id] as const);
      for (const without of [
        changed(id, { isOff: true }),
        standardDeadlines.filter((policy) => policy.id !== id),
      ])
        given().when(publish(without), admin).refuses(code, row);
      const shorter = publish(changed(id, { period: { amount: Math.max(1, amount - 1), unit } }));
      given()
        .when(shorter, admin)
        .then({
          type: 'DeadlinesPublished',
          data: { ...shorter.data, version: 1 },
        });
    },
  );

  it('neither lengthens what a province or city says of a law, and is bound by no advice of theirs', () => {
    const id = 'handling-rubbish';
    const amount = (hours: number) => ({ period: { amount: hours, unit: 'WORKING_HOUR' } as const });
    const above = (force: DeadlinePolicy['force']) => [{ ...row(id), ...amount(3), force }];
    const refuses = (policies: readonly DeadlinePolicy[]) => {
      const { data } = publish(policies);
      const command = { type: 'PublishDeadlines', data: { ...data, above: above('LOCAL_LAW') } } as const;
      given().when(command, admin).refuses('STATUTORY_AMOUNT_LENGTHENED', id);
    };
    refuses(standardDeadlines);
    refuses(standardDeadlines.filter((policy) => policy.id !== id));
    const accepts = (policies: readonly DeadlinePolicy[], force: DeadlinePolicy['force']) => {
      const { type, data } = publish(policies);
      given()
        .when({ type, data: { ...data, above: above(force) } }, admin)
        .then({ type: 'DeadlinesPublished', data: { ...data, version: 1 } });
    };
    accepts(changed(id, amount(2)), 'LOCAL_LAW');
    accepts(standardDeadlines, row('signing').force);
  });

  it('never has two rows for the very same cases, nor two of one name', () => {
    const twin = { ...row('handling-rubbish'), id: 'handling-rubbish-too' };
    given()
      .when(publish([...standardDeadlines, twin]), admin)
      .refuses('POLICIES_COLLIDE', twin.id);
    const double = row('court-decision');
    given()
      .when(publish([...standardDeadlines, double]), admin)
      .refuses('POLICIES_COLLIDE', double.id);
  });

  it.each([...codesOf(clockKinds), ...codesOf(windowKinds)])('has a row for every case: %s', (kind) => {
    expect(policyFor(standardDeadlines, kind, anyCase)?.period.amount).toBeGreaterThan(0);
    const isForAll = ({ category, urgency, level }: DeadlinePolicy) => !category && !urgency && !level;
    const without = standardDeadlines.filter((policy) => policy.kind !== kind || !isForAll(policy));
    given().when(publish(without), admin).refuses('CLOCK_WITHOUT_POLICY', kind);
    const off = standardDeadlines.map((policy) =>
      policy.kind === kind ? { ...policy, isOff: true } : policy,
    );
    given().when(publish(off), admin).refuses('CLOCK_WITHOUT_POLICY', kind);
  });

  it.each([
    ['amounts of no size', { period: { amount: 0, unit: 'WORKING_HOUR' } }, 'AMOUNT_OUT_OF_BOUNDS'],
    ['parts of a unit', { period: { amount: 1.5, unit: 'WORKING_DAY' } }, 'AMOUNT_OUT_OF_BOUNDS'],
    [
      'amounts beyond all bounds',
      { period: { amount: 100_001, unit: 'WORKING_DAY' } },
      'AMOUNT_OUT_OF_BOUNDS',
    ],
    [
      'shares beyond the whole',
      { period: undefined as never, percentOfHandling: 101 },
      'AMOUNT_OUT_OF_BOUNDS',
    ],
    ['rows that measure nothing', { period: undefined as never }, 'POLICY_WITHOUT_AMOUNT'],
    ['amounts that are shares too', { percentOfHandling: 50 }, 'AMOUNT_AND_SHARE'],
  ] as const)('has no %s', (_, change, code) => {
    given()
      .when(publish(changed('check', change)), admin)
      .refuses(code, 'check');
  });

  it('names its rows by small letters, digits and dashes', () => {
    given()
      .when(publish(changed('check', { id: 'Check!' })), admin)
      .refuses('POLICY_ID_MALFORMED', 'Check!');
  });

  it('says of each row where its figure comes from', () => {
    for (const { label, source, period, figure, percentOfHandling } of standardDeadlines) {
      expect([label.zh, label.en, source].every(Boolean)).toBe(true);
      expect([period, figure, percentOfHandling].filter((one) => one !== undefined)).toHaveLength(1);
    }
    expect(standardDeadlines.length).toBeGreaterThan(69);
  });
});
