import { accessStream, caseStream } from '@casegrid/domain';
import type { StoredRecord } from '@casegrid/event-store';
import { Pool } from 'pg';
import { prepareReadModels, readModels } from '../all';
import { CaseLives } from '../testing/case-lives';
import { units } from '../testing/city';
import { dump } from '../testing/dump';
import { appoint, draw } from '../testing/map-and-officers';
import { MediationLives } from '../testing/mediation-lives';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { Folding } from './folding';
import { withSession } from './session';

describe('A log folded in batches of any size', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let records: StoredRecord[];

  beforeAll(async () => {
    log = await throwAwayLog();
    await draw(log.pen, units);
    await appoint(log.pen, 'zhang', '310115004001001');
    const lives = new CaseLives(log.pen, 7, 12);
    await lives.goOn(200);
    for (const { id, place, leadUnit: from } of lives.cases) {
      const moved = from ? [{ from, to: '310115-URBAN_MANAGEMENT' }] : [];
      const told = { type: 'UnitsFollowed', data: { ...place, moved } } as const;
      await log.pen.write(caseStream(id), place.unit, told);
    }
    await lives.goOn(50);
    for (const { id, place } of lives.cases) {
      const read = { subject: 'CASE', id, path: place.path, people: 1, fields: ['NAME'] } as const;
      const told = { type: 'PeopleRead', data: { subjects: [read] } } as const;
      await log.pen.write(accessStream('zhang', log.pen.now), place.unit, told);
    }
    await awaitMediations(lives);
    records = [];
    const signal = new AbortController();
    for await (const batch of log.store.follow({ signal: signal.signal })) {
      records.push(...batch.records);
      if (records.length >= log.pen.written) break;
    }
    signal.abort();
  });
  afterAll(async () => {
    await log.end();
    await pool.end();
  });

  /** Each case waits for a mediation, of which more is told after that. */
  async function awaitMediations({ cases }: CaseLives): Promise<void> {
    const mediations = new MediationLives(log.pen, 7, 12);
    await mediations.write('FIRST');
    for (const [index, { id, place }] of cases.entries()) {
      const milestone = mediations.lives[index % mediations.lives.length]?.id ?? '';
      const awaited = { type: 'MilestoneAwaited', data: { milestone, kind: 'MEDIATION' } } as const;
      await log.pen.write(caseStream(id), place.unit, awaited);
    }
    await mediations.write('SECOND');
  }

  /** Taken so many at a time, and saved each time so many were taken. */
  async function foldedBy(size: number, takes = 1): Promise<Record<string, string[]>> {
    const schemas = readModels.map(({ name }) => name).join(', ');
    await pool.query(`drop schema if exists casegrid, ${schemas} cascade`);
    await prepareReadModels(pool);
    const tables: Record<string, string[]> = {};
    for (const model of readModels) {
      await withSession(pool, (session) =>
        session.transaction(async () => {
          for (let start = 0; start < records.length; start += size * takes) {
            const folding = new Folding(model, { schema: model.name, connection: session, isWhole: false });
            for (let take = 0; take < takes; take += 1) {
              const from = start + take * size;
              await folding.take(records.slice(from, from + size));
            }
            await folding.save();
          }
        }),
      );
      tables[model.name] = await dump(pool, model);
    }
    return tables;
  }

  it('gives the same tables, byte for byte', async () => {
    const atOnce = await foldedBy(1000);
    for (const model of readModels) expect([model.name, atOnce[model.name]?.length]).not.toContain(0);
    for (const size of [1, 2, 7])
      expect({ size, tables: await foldedBy(size) }).toEqual({ size, tables: atOnce });
    expect(await foldedBy(3, 20)).toEqual(atOnce);
  });
});
