import { codesIn } from '../testing/caller';
import { publicationOf } from '../testing/publications';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const check = {
  id: 'check',
  kind: 'CHECK',
  labelZh: '核查',
  labelEn: 'Check',
  amount: 7,
  unit: 'WORKING_HOUR',
  source: '浦东新区城运办〔2026〕1号',
  force: 'PRACTICE',
};

interface Table {
  readonly version: number;
  readonly rows: readonly { readonly id: string; readonly amount: number | null }[];
}

describe('versions of what is published', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const amountIn = ({ rows }: Table, id: string) => rows.find((row) => row.id === id)?.amount;

  it('is known only of units that are on the map', async () => {
    const query = `query ($unit: UnitCode!) {
      calendar(year: 2026, unit: $unit) { code } deadlines(unit: $unit) { scope } weights(unit: $unit) { scope }
      catalogue(unit: $unit) { scope } categories(unit: $unit) { code } powers(unit: $unit) { scope }
      publishedVersions(table: DEADLINES, unit: $unit) { version } }`;
    const lost = await street.caller.ask(admin, { query, variables: { unit: '999999' } });
    expect(new Set(codesIn(lost))).toEqual(new Set(['UNIT_UNKNOWN']));
    const known = await street.caller.ask(admin, { query, variables: { unit: '310115004001001' } });
    expect(codesIn(known)).toEqual([]);
  });

  it('is published again before a version that is still to come, which it then replaces', async () => {
    const [far, near] = ['2099-01-01T00:00:00.000Z', new Date(Date.now() + 3_600_000).toISOString()];
    const pending = `mutation ($input: PublishDeadlinesInput!) { publishDeadlines(input: $input) {
      deadlines { version rows { id amount } } pending { scope version effectiveFrom replacedBy } } }`;
    const first = await street.caller.ask(
      admin,
      publicationOf(pending, { effectiveFrom: far, rows: [check] }),
    );
    expect(codesIn(first)).toEqual([]);
    const { version } = (first.data?.['publishDeadlines'] as { deadlines: Table }).deadlines;
    const second = await street.caller.ask(admin, publicationOf(pending, { effectiveFrom: near, rows: [] }));
    const done = second.data?.['publishDeadlines'] as { deadlines: Table; pending: object[] };
    expect(done.pending).toEqual([{ scope: '310115', version, effectiveFrom: far, replacedBy: version + 1 }]);
    expect(amountIn(done.deadlines, 'check')).not.toBe(7);
    const query = `query { publishedVersions(table: DEADLINES, unit: "310115004") { scope version replacedBy } }`;
    const copy = street.caller.at((await street.another()).url);
    const { data } = await copy.ask(admin, { query });
    const versions = data?.['publishedVersions'] as { scope: string }[];
    expect(versions.slice(0, 2)).toEqual([
      { scope: '310115', version: version + 1, replacedBy: null },
      { scope: '310115', version, replacedBy: version + 1 },
    ]);
    expect(versions.at(-1)).toEqual({ scope: 'CN', version: 1, replacedBy: null });
  });
});
