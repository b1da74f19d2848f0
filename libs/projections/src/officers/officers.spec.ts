import { officerStream, territoryStream } from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { territory } from '../territory/territory';
import { unitCount, unitsBelow, unitsByCodes } from '../territory/territory-queries';
import { units } from '../testing/city';
import { appoint, draw, post } from '../testing/map-and-officers';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { listOfficers, officerById } from './officer-queries';
import { officers } from './officers';

const street = '310115004';
const grid = '310115004001001';

describe('The map and the officers on it', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    for (const model of [officers, territory]) running.start(model);
    await draw(log.pen, units);
    await appoint(log.pen, 'anna', street);
    await appoint(log.pen, 'bao', grid, street);
    await running.reach(await appoint(log.pen, 'chen', '310104001'), ['officers', 'territory']);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const idsOf = async (...asked: [object, { after: string; size: number }]) =>
    (await listOfficers(pool, ...asked)).map(({ officerId }) => officerId);

  it('lists officers by id, page by page, and those who work at a unit or below it', async () => {
    expect(await idsOf({}, { after: '', size: 2 })).toEqual(['anna', 'bao']);
    expect(await idsOf({}, { after: 'bao', size: 2 })).toEqual(['chen']);
    expect(await idsOf({ unit: street }, { after: '', size: 9 })).toEqual(['anna', 'bao']);
    expect(await idsOf({ unit: grid, role: 'HANDLER' }, { after: '', size: 9 })).toEqual(['bao']);
    expect(await idsOf({ role: 'ADMIN' }, { after: '', size: 9 })).toEqual([]);
  });

  it('shows only the posts that an officer still holds', async () => {
    const relieved = { post: post('bao', grid), reason: 'moved' };
    const told = { type: 'OfficerRelieved', data: relieved } as const;
    await running.reach(await log.pen.write(officerStream('bao'), grid, told), ['officers']);
    expect(await officerById(pool, 'bao')).toMatchObject({ posts: [post('bao', street)] });
    expect(await officerById(pool, 'nobody')).toBeUndefined();
  });

  it('finds what lies right below a unit, and the offices that stand at it', async () => {
    const all = { after: '', size: 9 };
    const codes = async (...[kind, page]: ['TERRITORIAL' | 'OFFICES', typeof all]) =>
      (await unitsBelow(pool, street, kind, page)).map(({ code }) => code);
    expect(await unitCount(pool)).toBe(units.length);
    expect(await codes('TERRITORIAL', all)).toEqual(['310115004002', '310115004Q01']);
    expect(await codes('TERRITORIAL', { after: '310115004002', size: 1 })).toEqual(['310115004Q01']);
    expect(await codes('OFFICES', all)).toEqual(['310115004-URBAN_MANAGEMENT']);
  });

  it('shows a unit by its new name', async () => {
    const told = { type: 'UnitRenamed', data: { code: grid, name: '春风网格' } } as const;
    await running.reach(await log.pen.write(territoryStream(grid), grid, told), ['territory']);
    expect((await unitsByCodes(pool, [grid, 'x'])).get(grid)?.name).toBe('春风网格');
  });
});
