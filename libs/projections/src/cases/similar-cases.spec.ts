import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { places } from '../testing/city';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { reported } from '../testing/told-acts';
import { casesByIds, listCases } from './case-queries';
import { cases } from './cases';
import { metresBetween, similarCases } from './similar-cases';

const idOf = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

describe('how far it is', () => {
  it('between two places is known', () => {
    const here = { longitude: 121.4737, latitude: 31.2304 };
    expect(metresBetween(here, here)).toBe(0);
    // A thousandth of a degree of latitude is 111 metres.
    expect(metresBetween(here, { ...here, latitude: 31.2314 })).toBeCloseTo(111.19, 1);
    expect(metresBetween(here, { longitude: 116.4074, latitude: 39.9042 }) / 1000).toBeCloseTo(1_067, -1);
  });
});

describe('cases that are like another', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;
  const [here = '', elsewhere = ''] = [
    places[0],
    places.find((unit) => unit.slice(0, 12) !== places[0]?.slice(0, 12)),
  ];

  /** Reports a case there, north of the others by so many thousandths of a degree, or without coordinates. */
  async function report(digit: number, unit: string, north: number | null, category = '0201') {
    const told = reported(idOf(digit), unit);
    if (told.type !== 'CaseReported') throw new Error('it is no report');
    const { longitude: _longitude, latitude: _latitude, ...place } = told.data.place;
    const point = north === null ? {} : { longitude: 121.52, latitude: 31.23 + north / 1000 };
    return log.pen.write(`case-${idOf(digit)}`, unit, {
      ...told,
      data: { ...told.data, category, place: { ...place, ...point } },
    });
  }

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(cases);
    await report(0, here, 0);
    await report(1, here, 2);
    await report(2, here, 1);
    await report(3, here, 3);
    await report(4, here, null);
    await report(5, elsewhere, null);
    await running.reach(await report(6, here, 0, '0401'), ['cases']);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  it('are near, of the same group of categories, and the nearest comes first', async () => {
    const page = (await casesByIds(pool, [idOf(0)])).get(idOf(0));
    if (!page) throw new Error('the case is not there');
    const found = await similarCases(pool, page);
    expect(found.map(({ page: other, metres }) => [other.state.id, metres])).toEqual([
      [idOf(2), 111],
      [idOf(1), 222],
      [idOf(4), null],
    ]);
  });

  it('are found by what their texts contain, however it is written, and in an index made for that', async () => {
    const ids = async (text: string) => {
      const request = { order: 'OLDEST', size: 100, backwards: false } as const;
      return (await listCases(pool, { text }, request)).items.length;
    };
    expect(await ids('楼道')).toBe(7);
    expect(await ids('三单元 垃圾')).toBe(7);
    expect(await ids('三单元 漏水')).toBe(0);
    expect(await ids('100%')).toBe(0);
    const { rows } = await pool.query<{ words: string[] }>("select show_trgm('楼道堆放垃圾') as words");
    expect(rows[0]?.words.length).toBeGreaterThan(3);
  });

  it('are none of which it was said, on either page, that they are not the same', async () => {
    const rejected = { type: 'DuplicateRejected', data: { other: idOf(2), reason: '两处不同' } } as const;
    await running.reach(await log.pen.write(`case-${idOf(0)}`, here, rejected), ['cases']);
    const similarTo = async (id: string) => {
      const page = (await casesByIds(pool, [id])).get(id);
      if (!page) throw new Error('the case is not there');
      return (await similarCases(pool, page)).map(({ page: { state } }) => state.id);
    };
    expect(await similarTo(idOf(0))).toEqual([idOf(1), idOf(4)]);
    expect(await similarTo(idOf(2))).not.toContain(idOf(0));
    expect(await similarTo(idOf(1))).toEqual(expect.arrayContaining([idOf(0), idOf(2)]));
  });

  it('come within a week of each other', async () => {
    const page = (await casesByIds(pool, [idOf(0)])).get(idOf(0));
    if (!page) throw new Error('the case is not there');
    expect(await similarCases(pool, { ...page, reportedAt: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });
});
