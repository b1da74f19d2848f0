import { accessStream, type AccessSubject, type Actor } from '@casegrid/domain';
import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { listAccesses, type AccessFilter } from './access-queries';
import { accesses } from './accesses';

const street = '310115004';
const centre = '310115-SUPERVISION_CENTRE';
const here = ['31', '3101', '310115', street];
const there = ['31', '3101', '310101'];
const days = ['2026-03-01T02:00:00.000Z', '2026-03-01T03:00:00.000Z', '2026-03-02T02:00:00.000Z'] as const;

const officer = (id: string, role: 'HANDLER' | 'ADMIN', unit: string): Actor => ({
  kind: 'OFFICER',
  id,
  post: { id: `post of ${id}`, role, unit },
  officerRevision: 0,
});
const read = (id: string, path: readonly string[], subject: AccessSubject = 'CASE') => ({
  subject,
  id,
  path,
  people: 2,
  fields: ['NAME'] as const,
});

describe('Accesses', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(accesses);
    const [first, second, third] = days;
    const anna = officer('anna', 'HANDLER', centre);
    const bao = officer('bao', 'ADMIN', centre);
    await log.pen.write(
      accessStream('anna', first),
      centre,
      {
        type: 'PeopleRead',
        data: { subjects: [read('a', here), read('b', there)], operation: 'Page' },
        ...{ actor: anna, at: first },
      },
      {
        type: 'PeopleRead',
        data: { subjects: [read('a', here), read('m', here, 'MEDIATION')] },
        actor: anna,
        at: second,
      },
    );
    const person = (personId: string) => ({ personId, subject: 'CASE' as const, id: 'a', path: here });
    const found = [person('one'), person('two')];
    const end = await log.pen.write(
      accessStream('bao', third),
      centre,
      { type: 'PersonSought', data: { by: 'PHONE', found: [] }, actor: bao, at: second },
      { type: 'PersonSought', data: { by: 'PHONE', found }, actor: bao, at: third },
    );
    await running.reach(end, ['accesses']);
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  const list = async (filter: AccessFilter) =>
    (await listAccesses(pool, filter, { size: 9 })).items.map(({ officer_id, subject_id, occurred_at }) => [
      officer_id,
      subject_id,
      occurred_at,
    ]);

  it('have a row for each case or mediation, officer and moment, the newest first', async () => {
    const [first, second, third] = days;
    expect(await list({ subjectId: 'a' })).toEqual([
      ['bao', 'a', third],
      ['anna', 'a', second],
      ['anna', 'a', first],
    ]);
    expect(await list({ subjectId: 'a', officerId: 'anna', from: second })).toEqual([['anna', 'a', second]]);
    expect(await list({ subjectId: 'm' })).toEqual([['anna', 'm', second]]);
    expect(await list({ subjectId: 'a', until: second })).toEqual([['anna', 'a', first]]);
  });

  it('say what was opened, or how many were found by what', async () => {
    const { items } = await listAccesses(pool, { subjectId: 'a' }, { size: 9 });
    const post = { unit: centre, district: '310115', path: here };
    expect(items).toMatchObject([
      {
        ...post,
        kind: 'PERSON_SOUGHT',
        subject: 'CASE',
        people: 2,
        fields: ['PHONE'],
        role: 'ADMIN',
        operation: null,
      },
      { ...post, kind: 'PEOPLE_READ', people: 2, fields: ['NAME'], role: 'HANDLER', operation: null },
      { ...post, kind: 'PEOPLE_READ', people: 2, fields: ['NAME'], role: 'HANDLER', operation: 'Page' },
    ]);
    const { items: ofMediation } = await listAccesses(pool, { subjectId: 'm' }, { size: 9 });
    expect(ofMediation).toMatchObject([{ ...post, kind: 'PEOPLE_READ', subject: 'MEDIATION', people: 2 }]);
    const { items: ofNone } = await listAccesses(pool, { officerId: 'bao', until: days[2] }, { size: 9 });
    expect(ofNone).toMatchObject([{ kind: 'PERSON_SOUGHT', subject: null, subject_id: '', people: 0 }]);
  });

  it('are those to cases of a subtree, and to none from posts in it', async () => {
    const [first, second, third] = days;
    expect(await list({ officerId: 'anna', within: ['310101'] })).toEqual([['anna', 'b', first]]);
    expect(await list({ officerId: 'anna', within: [street, '310101'] })).toHaveLength(4);
    expect(await list({ officerId: 'bao', within: ['310115'] })).toEqual([
      ['bao', 'a', third],
      ['bao', '', second],
    ]);
    expect(await list({ officerId: 'bao', within: [street] })).toEqual([['bao', 'a', third]]);
    expect(await list({ officerId: 'bao', within: ['310101'] })).toEqual([]);
  });
});
