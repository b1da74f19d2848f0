import { publicationOf, signing } from '../testing/publications';
import { runStreet, type RunningStreet } from '../testing/running-street';

const admin = 'admin-310115';
const mutation = (name: string, shown: string) =>
  `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${shown} } }`;
const deadlines = mutation('publishDeadlines', 'deadlines { version }');
const calendar = mutation('publishCalendar', 'calendar { version }');
const powers = mutation('publishPowers', 'powers { version }');
const catalogue = mutation('publishCatalogue', 'catalogue { version }');
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

const checked = { ...signing, id: 'check', kind: 'CHECK' };
const flood = { day: '2999-07-02', kind: 'CLOSURE', labelZh: '防汛', labelEn: 'Flood' };

const power = {
  id: 'grid-itself',
  category: '0201',
  unit: '310115004001001',
  basis: 'DEVOLVED',
  source: '沪府发〔2026〕2号',
};
const bicycles = {
  code: '0205',
  labelZh: '共享单车乱停',
  labelEn: 'Shared bicycles in the way',
  kind: 'INCIDENT',
  levels: ['STREET'],
  offices: ['URBAN_MANAGEMENT'],
};

describe('what contradicts itself', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const contradictions: readonly (readonly [string, string, object, string])[] = [
    [
      'one row twice',
      deadlines,
      { rows: [signing, { ...signing, amount: 2 }] },
      'ROW_NAMED_TWICE rows[1].id',
    ],
    [
      'a row changed and left out',
      deadlines,
      { rows: [checked], withoutRows: ['check'] },
      'ROW_NAMED_TWICE withoutRows[0]',
    ],
    ['a row left out that is not there', deadlines, { withoutRows: ['nope'] }, 'ROW_UNKNOWN withoutRows[0]'],
    [
      'a category of nothing',
      deadlines,
      { rows: [checked, { ...signing, category: '9999' }] },
      'CATEGORY_UNKNOWN rows[1].category',
    ],
    [
      'an amount and a share',
      deadlines,
      { rows: [{ ...signing, percentOfHandling: 50 }] },
      'AMOUNT_AND_SHARE rows[0].percentOfHandling',
    ],
    [
      'no amount',
      deadlines,
      { rows: [checked, { ...signing, amount: undefined }] },
      'POLICY_WITHOUT_AMOUNT rows[1].amount',
    ],
    [
      'an amount of nothing in particular',
      deadlines,
      { rows: [{ ...signing, unit: undefined }] },
      'POLICY_WITHOUT_AMOUNT rows[0].unit',
    ],
    [
      'neither',
      deadlines,
      { rows: [{ ...signing, amount: undefined, unit: undefined }] },
      'POLICY_WITHOUT_AMOUNT rows[0].amount',
    ],
    [
      'a day of two kinds',
      calendar,
      { days: [flood, { ...flood, kind: 'MAKE_UP' }] },
      'ROW_NAMED_TWICE days[1].day',
    ],
    [
      'a day that is special and ordinary',
      calendar,
      { days: [flood], ordinaryDays: [flood.day] },
      'ROW_NAMED_TWICE ordinaryDays[0]',
    ],
    [
      'an ordinary day that was so before',
      calendar,
      { ordinaryDays: [flood.day] },
      'ROW_UNKNOWN ordinaryDays[0]',
    ],
    [
      'a day of another age',
      calendar,
      { days: [flood, { ...flood, day: '1900-01-01' }] },
      'DAY_OUT_OF_BOUNDS days[1].day',
    ],
    ['an end in another age', calendar, { announcedUntil: '1900-01-01' }, 'DAY_OUT_OF_BOUNDS announcedUntil'],
    [
      'a power of another district',
      powers,
      { rows: [power, { ...power, id: 'x', unit: '310101001' }] },
      'POWER_ELSEWHERE rows[1].unit',
    ],
    [
      'a power of no unit that there is',
      powers,
      { rows: [{ ...power, unit: '310115004009' }] },
      'UNIT_UNKNOWN rows[0].unit',
    ],
    [
      'a power over nothing',
      powers,
      { rows: [{ ...power, category: '99' }] },
      'CATEGORY_UNKNOWN rows[0].category',
    ],
    ['a power twice', powers, { rows: [power, power] }, 'ROW_NAMED_TWICE rows[1].id'],
    ['a power left out that is not there', powers, { withoutRows: ['nope'] }, 'ROW_UNKNOWN withoutRows[0]'],
    [
      'a category twice',
      catalogue,
      { categories: [bicycles, bicycles] },
      'ROW_NAMED_TWICE categories[1].code',
    ],
    [
      'a category of nobody',
      catalogue,
      { categories: [{ ...bicycles, levels: [], offices: [] }] },
      'CATEGORY_OF_NOBODY categories[0].levels',
    ],
    [
      'a category left out that is not there',
      catalogue,
      { categories: [], withoutCategories: ['99'] },
      'ROW_UNKNOWN withoutCategories[0]',
    ],
    [
      'a category of no form',
      catalogue,
      { categories: [{ ...bicycles, code: '2' }] },
      'CATEGORY_CODE_MALFORMED categories[0].code',
    ],
    [
      'a category without the one above',
      catalogue,
      { categories: [{ ...bicycles, code: '9901' }] },
      'CATEGORY_PARENT_UNKNOWN 9901',
    ],
  ];
  it.each(contradictions)('does not take %s, and says where', async (_, query, change, refusal) => {
    const base = query === deadlines || query === powers ? { rows: [] } : {};
    const before = await street.store.end();
    const answer = await street.caller.ask(
      admin,
      publicationOf(query, { effectiveFrom: soon(), ...base, ...change }),
    );
    expect(await street.store.end()).toBe(before);
    expect(
      answer.errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['field']].join(' ')),
    ).toEqual([refusal]);
  });
});
