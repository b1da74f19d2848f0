import { Pool } from 'pg';
import { prepareReadModels } from '../all';
import { CaseLives } from '../testing/case-lives';
import { runners, type Runners } from '../testing/runners';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { clocks } from './clocks';
import { approvedForThePast, clocksToRejudge, type ClockToRejudge } from './retroactions';

interface Stopped {
  readonly name: string;
  readonly case_id: string;
  readonly clock: number;
  readonly district: string;
  readonly policy: string;
  readonly started_at: string;
  readonly stopped: { readonly dueAt: string };
}

const [always, never] = ['2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z'];

describe('Clocks that wait for a second verdict', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  let log: ThrowAwayLog;
  let running: Runners;
  let stopped: Stopped[];

  beforeAll(async () => {
    log = await throwAwayLog();
    await prepareReadModels(pool);
    running = runners(log.store, pool);
    running.start(clocks);
    await running.reach(await new CaseLives(log.pen, 21, 15).goOn(200), ['clocks']);
    const sql = `select *, case_id || ' ' || clock as name from clocks.one where verdict is not null`;
    stopped = (await pool.query<Stopped>(sql)).rows;
  });
  afterAll(async () => {
    await running.stop();
    await log.end();
    await pool.end();
  });

  /** By what was approved, all that stopped after a position. */
  const all = async (after = '0', size = 3) => {
    const { approved } = await approvedForThePast(pool);
    const names: string[] = [];
    for (const one of approved) {
      const found: ClockToRejudge[] = [];
      for (let isMore = true; isMore;) {
        const page = await clocksToRejudge(pool, one, { after, beyond: found.at(-1), size });
        found.push(...page);
        isMore = page.length === size;
      }
      names.push(...found.map(({ caseId, clock }) => `${caseId} ${clock}`));
    }
    return names.sort();
  };
  const namesOf = (those: readonly Stopped[]) => those.map(({ name }) => name).sort();

  it('are those that have stopped, of the rows, the span and the area of what was approved, and none before', async () => {
    const [{ district, policy } = { district: '', policy: '' }] = stopped;
    const own = stopped.filter((one) => one.district === district && one.policy === policy);
    const starts = own.map(({ started_at }) => started_at).sort();
    const from = starts[Math.floor(starts.length / 2)] ?? '';
    const expected = own.filter(({ started_at }) => started_at >= from);
    expect([own.length > expected.length, expected.length > 0]).toEqual([true, true]);
    const stream = `policy-${district}`;
    const terms = { scope: district, version: 1, policies: [policy], reason: '' };
    const propose = (retroactionId: string, from: string, until: string) =>
      log.pen.write(stream, district, {
        type: 'RetroactionProposed',
        data: { ...terms, retroactionId, from, until },
      });
    await running.reach(await propose('one', from, never), ['clocks']);
    expect(await all()).toEqual([]);
    const named = (retroactionId: string) => ({ retroactionId, scope: district });
    const approve = (id: string) =>
      log.pen.write(stream, district, { type: 'RetroactionApproved', data: named(id) });
    await running.reach(await approve('one'), ['clocks']);
    expect(await all()).toEqual(namesOf(expected));
    await propose('two', always, never);
    const data = { ...named('two'), reason: '' };
    await running.reach(await log.pen.write(stream, district, { type: 'RetroactionDenied', data }), [
      'clocks',
    ]);
    expect(await all()).toEqual(namesOf(expected));
    // The span does not reach its own end.
    await propose('three', starts[0] ?? '', from);
    await running.reach(await approve('three'), ['clocks']);
    expect(await all()).toEqual(namesOf(own));
  });

  it('wait in no other district, nor for the table of one', async () => {
    const [{ policy } = { policy: '' }] = stopped;
    const before = await all();
    const terms = { scope: '999999', version: 1, policies: [policy], reason: '', from: always, until: never };
    await log.pen.write('policy-999999', '999999', {
      type: 'RetroactionProposed',
      data: { ...terms, retroactionId: 'far' },
    });
    const data = { retroactionId: 'far', scope: '999999' };
    const end = await log.pen.write('policy-999999', '999999', { type: 'RetroactionApproved', data });
    await running.reach(end, ['clocks']);
    expect(await all()).toEqual(before);
  });

  it('are looked for behind the place up to which they were, and nowhere else', async () => {
    const { rows } = await pool.query<{ name: string; place: string }>(
      `select case_id || ' ' || clock as name, stopped_at::text as place from clocks.one
        where stopped_at is not null order by clocks.one.stopped_at`,
    );
    const every = await all();
    const waiting = rows.filter(({ name }) => every.includes(name));
    const half = waiting[Math.floor(waiting.length / 2)]?.place ?? '0';
    const later = waiting.filter(({ place }) => BigInt(place) >= BigInt(half)).map(({ name }) => name);
    expect([later.length < every.length, later.length > 0]).toEqual([true, true]);
    expect(await all(half)).toEqual(later.sort());
    const { position } = await approvedForThePast(pool);
    expect(await all(position)).toEqual([]);
  });
});
