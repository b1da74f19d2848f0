import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Moved } from '@casegrid/event-store';
import { codesIn, type Answer } from '../testing/caller';
import { runStreet, type RunningStreet } from '../testing/running-street';
import { systemClock } from '../graphql/clock';
import { problems } from '../graphql/problems';
import { actOf, grid, reportInput } from '../testing/acts';

describe('a copy of the API', () => {
  let street: RunningStreet;
  beforeAll(async () => {
    street = await runStreet();
  });
  afterAll(() => street.end());

  const get = (path: string) => fetch(`${street.api.url}${path}`);

  it('tells that it lives, that it is ready, and what it has done', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      {
        status: 'ready',
        parts: { eventStore: 'ok', database: 'ok', readModels: 'ok', authority: 'ok', files: 'ok' },
      },
    ]);
    await street.caller.ask('leader-310115', { query: '{ me { id } }' });
    await street.caller.post({ query: '{ me { id } }' }, { authorization: 'Bearer bad' });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('casegrid_operations_total{kind="query",outcome="ok"} 1');
    expect(metrics).toContain('casegrid_operations_total{kind="none",outcome="UNAUTHENTICATED"} 1');
  });

  it('says so when its time was moved, by which tokens do not expire', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'alive' });
    const later = () => new Date(Date.now() + 3 * 86_400_000);
    const copy = await street.another({ ...systemClock, now: later });
    const { moved } = (await (await fetch(`${copy.url}/healthz`)).json()) as { moved: Moved };
    expect(moved.bySeconds).toBe(3 * 86_400);
    expect(Date.parse(moved.now)).toBeGreaterThan(Date.now() + 2 * 86_400_000);
    const answer = await street.caller.at(copy.url).ask(`grid-${grid}`, actOf('reportCase', reportInput));
    const [id] = Object.values(answer.data ?? {}).map((done) => (done as { case: { id: string } }).case.id);
    const [reported] = await street.store.readStream(`case-${id?.slice('case:'.length)}`);
    const { occurredAt } = reported?.metadata as { occurredAt: string };
    expect(Date.parse(occurredAt) - Date.parse(reported?.recordedAt ?? '')).toBeGreaterThan(2 * 86_400_000);
  });

  it('answers with the correlation id that it was given, and puts it on record', async () => {
    const id = 'counter-7-20261125';
    const authorization = `Bearer ${await street.caller.sign(`grid-${grid}`)}`;
    const response = await street.caller.post(actOf('reportCase', reportInput), {
      authorization,
      'x-correlation-id': id,
    });
    expect(response.headers.get('x-correlation-id')).toBe(id);
    const { data } = (await response.json()) as Answer;
    const {
      case: { id: caseId },
    } = data?.['reportCase'] as { case: { id: string } };
    const [reported] = await street.store.readStream(caseId.replace('case:', 'case-'));
    expect(reported?.metadata).toMatchObject({ correlationId: id });
  });

  it('is not ready while tables of an older version are in use, and says so to whoever asks them', async () => {
    const { pool } = street;
    const older = async (isSo: boolean) => {
      const [from, to, by] = isSo ? ['kept_apart', 'unknown', -1] : ['unknown', 'kept_apart', 1];
      await pool.query(`alter table cases.one rename ${from} to ${to}`);
      await pool.query(`update casegrid.read_model set version = version + ${by} where name = 'cases'`);
    };
    const work = { query: '{ workList { nodes { id } } }' };
    const ask = () => street.caller.ask('duty-310115', work, { 'accept-language': 'en' });
    expect(codesIn(await ask())).toEqual([]);
    await older(true);
    const ready = await get('/readyz');
    const { parts } = (await ready.json()) as { parts: Record<string, string> };
    expect([ready.status, parts['readModels']]).toEqual([503, 'built anew after an update: cases']);
    const answer = await ask();
    expect(codesIn(answer)).toEqual(['READ_MODEL_BEHIND']);
    expect(answer.errors?.[0]?.message).toBe(problems.READ_MODEL_BEHIND.en);
    await older(false);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('tells that files cannot be reached, and stays ready: all else goes on', async () => {
    const incoming = join(street.filesFolder, 'incoming');
    await rename(incoming, `${incoming}-away`);
    const ready = await get('/readyz');
    const { parts } = (await ready.json()) as { parts: Record<string, string> };
    expect([ready.status, parts['files']]).toEqual([200, 'does not answer']);
    await rename(`${incoming}-away`, incoming);
    expect(await (await get('/readyz')).json()).toMatchObject({ parts: { files: 'ok' } });
  });

  it('is not ready while the event store is away, and says so of every act', async () => {
    let steady = performance.now();
    const copy = await street.another({ ...systemClock, steady: () => steady });
    await street.server.stop();
    steady += 6_000;
    const ready = await fetch(`${copy.url}/readyz`);
    expect(ready.status).toBe(503);
    const { parts } = (await ready.json()) as { parts: Record<string, string> };
    expect(parts['database']).toBe('ok');
    expect(parts['eventStore']).toContain('does not answer');
    expect(parts['authority']).toContain('posts');
    expect((await fetch(`${copy.url}/healthz`)).status).toBe(200);
    const answer = await street.caller.at(copy.url).ask('leader-310115', { query: '{ me { id } }' });
    expect(codesIn(answer)).toEqual(['AUTHORITY_NOT_CURRENT']);
  }, 60_000);
});
