import { territory, unitsPerCommand } from '@casegrid/domain';
import { Aggregate, type EventStore, type StoredRecord } from '@casegrid/event-store';
import { madeUpDivisions } from '../testing/made-up-divisions';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import type { Division, Divisions } from './divisions';
import { importUnits } from './import-units';

describe('an import of units', () => {
  let log: ThrowAwayLog;
  beforeEach(async () => {
    log = await throwAwayLog();
  });
  afterEach(() => log.end());

  const draw = (area: string, divisions: Divisions = madeUpDivisions(), store: EventStore = log.store) =>
    importUnits(store, divisions, { area, atOnce: 4 });
  const unitsOf = async (stream: string) =>
    (await new Aggregate(log.store, territory, 1).load(stream)).state.units;
  const all = async () => {
    const records: StoredRecord[] = [];
    for await (const batch of log.store.readAll()) records.push(...batch.records);
    return records;
  };
  const ids = async () => (await all()).map(({ id }) => id).sort();

  it('opens a district with its offices and grids, and what lies above it', async () => {
    await draw('970101');
    const [province, district] = [await unitsOf('territory-97'), await unitsOf('territory-970101')];
    expect([...province.keys()].filter((code) => !code.includes('-'))).toEqual(['97', '9701']);
    expect(district.get('970101001002003')).toEqual({
      code: '970101001002003',
      name: '第三网格',
      parent: '970101001002',
      path: ['97', '9701', '970101', '970101001', '970101001002', '970101001002003'],
    });
    expect(district.get('970101001002')?.name).toBe('二村"新"居委会');
    expect(district.get('970101002-JUDICIAL')?.name).toBe('北街道司法所');
    expect(province.get('9701-COMMAND_CENTRE')?.name).toBe('某省指挥中心');
    expect((await unitsOf('territory-970102')).size).toBe(0);
  });

  it('opens everything, a city without districts and names of any script too', async () => {
    const imported = await draw('');
    expect(imported?.leftOut.total).toBe(0);
    expect((await unitsOf('territory-970102')).get('970102001001')?.name).toBe('ئۈرۈمچى مەھەللىسى');
    expect([...(await unitsOf('territory-970200')).values()].map(({ code }) => code)).toContain(
      '970200001001001',
    );
  });

  it('publishes what a new installation starts with, once', async () => {
    expect(await draw('970101')).toMatchObject({ published: ['catalogue', 'calendar', 'deadlines'] });
    expect(await draw('970102')).toMatchObject({ published: [] });
    for (const stream of ['catalogue-CN', 'calendar-CN', 'policy-CN'])
      expect(await log.store.readStream(stream)).toHaveLength(1);
  });

  it('changes nothing when it is done again', async () => {
    const first = await draw('');
    const before = await ids();
    expect(await draw('')).toMatchObject({ opened: 0, alreadyOpen: first?.opened });
    expect(await ids()).toEqual(before);
  });

  it('goes on where it was cut short, and comes to the same', async () => {
    await draw('');
    const whole = await ids();
    const other = await throwAwayLog();
    let appends = 0;
    const dying: EventStore = {
      append: (...given) => {
        appends += 1;
        return appends > 3 ? Promise.reject(new Error('killed')) : other.store.append(...given);
      },
      readStream: (...given) => other.store.readStream(...given),
      readAll: (...given) => other.store.readAll(...given),
      follow: (...given) => other.store.follow(...given),
      end: () => other.store.end(),
      identity: () => other.store.identity(),
      close: () => other.store.close(),
    };
    await expect(draw('', madeUpDivisions(), dying)).rejects.toThrow('killed');
    await draw('', madeUpDivisions(), other.store);
    const resumed: string[] = [];
    for await (const { records } of other.store.readAll()) resumed.push(...records.map(({ id }) => id));
    await other.end();
    expect(resumed.sort()).toEqual(whole);
  });

  it('opens what is new in a later edition beside what is there', async () => {
    await draw('970101');
    const fifth: Division = { code: '970101002003', name: '五村居委会', parent: '970101002' };
    expect(await draw('970101', madeUpDivisions([], [fifth]))).toMatchObject({ opened: 5 });
  });

  it('leaves out what is not sound, and says how much and why', async () => {
    const odd: Division[] = [
      { code: '98', name: ' ' },
      { code: '9801', name: '无省市', parent: '98' },
      { code: '970301', name: '别处区', parent: '9701' },
      { code: '97010', name: '短码区', parent: '9701' },
      { code: '970101001', name: '又一南街道', parent: '970101' },
    ];
    const villages: Division[] = [
      { code: '970103001001', name: '飞地村', parent: '970101002' },
      { code: '980101001001', name: '无主村', parent: '980101001' },
    ];
    const imported = await draw('', madeUpDivisions(odd, villages));
    expect(imported?.leftOut.toJSON()).toMatchObject({
      total: 7,
      byReason: {
        NO_NAME: 1,
        PARENT_LEFT_OUT: 2,
        NOT_BELOW_ITS_PARENT: 2,
        CODE_MALFORMED: 1,
        CODE_TWICE: 1,
      },
    });
    expect(imported?.opened).toBe((await draw(''))?.alreadyOpen);
  });

  it('leaves out a unit that is open under another name, and opens the rest', async () => {
    await draw('970101');
    const renamed = madeUpDivisions();
    const divisions = {
      ...renamed,
      aboveVillages: () =>
        renamed.aboveVillages().map((one) => (one.code === '970101002' ? { ...one, name: '改名街道' } : one)),
    };
    const fifth: Division = { code: '970101002003', name: '五村居委会', parent: '970101002' };
    const imported = await draw('970101', {
      ...divisions,
      villages: () => madeUpDivisions([], [fifth]).villages(),
    });
    expect(imported?.leftOut.toJSON().byReason).toEqual({ UNIT_CODE_TAKEN: 12 });
    expect(imported?.opened).toBe(5);
  });

  it('opens no more units with one command than an event may hold', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      code: `970101002${String(index + 100)}`,
      name: `${index}号村`,
      parent: '970101002',
    }));
    await draw('970101', madeUpDivisions([], many));
    const events = await log.store.readStream('territory-970101');
    const sizes = events.map(({ data }) => (data as { units: unknown[] }).units.length);
    expect(Math.max(...sizes)).toBe(unitsPerCommand);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe((await unitsOf('territory-970101')).size);
  });

  it('knows no area that the source does not have', async () => {
    expect(await draw('999999')).toBeUndefined();
    expect(await all()).toEqual([]);
  });
});
