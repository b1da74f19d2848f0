import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  calendars,
  caseDecider,
  caseStream,
  deadlines,
  deadlinesStream,
  isRefused,
  standardCalendar,
  standardDeadlines,
  standards,
  type Actor,
  type ClockRules,
  type DeadlinesCommands,
  type Decider,
  type MessageOf,
  type Role,
} from '@casegrid/domain';
import { startEventStore, type RunningEventStore } from '@casegrid/embedded-eventstore';
import { Aggregate, connectEventStore, uuidV5, type EventStore } from '@casegrid/event-store';
import { clocksOf, prepareReadModels, readModels, rebuild, run } from '@casegrid/projections';
import { Pool } from 'pg';
import { rejudgeClocks } from './retroaction';

const namespace = '6c0b7a0e-9a57-4c3a-9d0e-5a4c1b1f7e14';
const [scope, district] = ['310115', '310115'];
const monday = '2026-03-02T00:00:00.000Z';
const rules: ClockRules = {
  deadlines: { ...standards.deadlines.command.data, version: 1 },
  calendar: standardCalendar,
  calendars: [standardCalendar],
};
const system: Actor = { kind: 'SYSTEM', id: 'spec' };
const officer = (role: Role, unit: string): Actor => ({
  kind: 'OFFICER',
  id: `${role} of ${unit}`,
  post: { id: uuidV5(namespace, `${role} ${unit}`), role, unit },
  officerRevision: 1,
});
const dutyChief = officer('DUTY_CHIEF', '310115-SUPERVISION_CENTRE');
const until = async (holds: () => Promise<boolean> | boolean) => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('clocks that have stopped, and versions for the past', () => {
  let folder: string;
  let server: RunningEventStore;
  let store: EventStore;
  let pool: Pool;
  const stopping = new AbortController();
  const jobs: Promise<void>[] = [];
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(20, milliseconds)));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'casegrid-retroaction-'));
    server = await startEventStore({ port: 0, dataDir: folder, durability: 'none' });
    store = connectEventStore(server.url);
    pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 30 });
    await prepareReadModels(pool);
    for (const model of readModels)
      jobs.push(run(model, { store, pool, wait: pause, onNews: () => undefined }, stopping.signal));
    await record(deadlines, standards.deadlines.stream, standards.deadlines.command, system, monday);
    await record(calendars, standards.calendar.stream, standards.calendar.command, system, monday);
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.all(jobs);
    await Promise.all([store.close(), pool.end()]);
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function record<State, Commands, Events>(
    ...[decider, stream, command, actor, now]: [
      Decider<State, Commands, Events>,
      string,
      MessageOf<Commands>,
      Actor,
      string,
    ]
  ): Promise<void> {
    const commandId = uuidV5(namespace, JSON.stringify([stream, command]));
    const request = { commandId, asked: command as object, actor, now, correlationId: commandId };
    const done = await new Aggregate(store, decider, 10).execute(stream, request, () => ({
      command,
      record: { district },
      clocks: rules,
    }));
    if (isRefused(done)) throw new Error(`${stream} was refused: ${done.code}`);
  }

  async function reported(name: string): Promise<string> {
    const caseId = uuidV5(namespace, name);
    const label = { zh: '', en: '' };
    const category = { code: '0201', label, kind: 'INCIDENT', levels: [], offices: [] } as const;
    const path = ['31', '3101', '310115', '310115004', '310115004001'];
    const place = { unit: '310115004001', path, description: '门口' };
    const data = { caseId, category, title: '垃圾', description: '三袋', place, evidence: [], people: [] };
    await record(caseDecider, caseStream(caseId), { type: 'ReportCase', data }, system, monday);
    return caseId;
  }
  let numbers = 0;
  const filed = (caseId: string, now: string) => {
    const number = `310115-2026-${String((numbers += 1)).padStart(6, '0')}`;
    const command = { type: 'FileCase', data: { number, urgency: 'ORDINARY' } } as const;
    return record(caseDecider, caseStream(caseId), command, dutyChief, now);
  };

  const table = deadlinesStream(scope);
  const propose = (retroactionId: string) => {
    const span = { from: '2026-01-01T00:00:00.000Z', until: '2026-03-05T00:00:00.000Z' };
    const terms = { retroactionId, scope, version: 1, policies: ['acceptance'], ...span, reason: '原定有误' };
    const command = { type: 'ProposeRetroaction', data: terms } as const;
    return record(deadlines, table, command, officer('ADMIN', scope), '2026-03-06T00:00:00.000Z');
  };
  const decide = (command: MessageOf<DeadlinesCommands>) =>
    record(deadlines, table, command, officer('LEADER', scope), '2026-03-06T01:00:00.000Z');

  const rejudgedIn = async (caseId: string) =>
    (await store.readStream(caseStream(caseId))).filter(({ type }) => type === 'ClockRejudged');

  /** Lets so many workers look for clocks to judge until it holds, and everything in the log was seen by then. */
  async function judging(workers: number, holds: () => Promise<boolean> | boolean): Promise<void> {
    const end = await store.end();
    const sql = "select from casegrid.read_model where name = 'clocks' and position >= $1";
    await until(async () => (await pool.query(sql, [end])).rowCount === 1);
    const ending = new AbortController();
    const failures: unknown[] = [];
    let rounds = 0;
    const options = {
      ...{ store, pool, now: () => new Date('2026-03-06T02:00:00.000Z') },
      wait: async (milliseconds: number) => {
        rounds += 1;
        await pause(milliseconds);
      },
      onNews: (news: object) => void ('failure' in news && failures.push(news)),
    };
    const all = Array.from({ length: workers }, () => rejudgeClocks(options, ending.signal));
    await until(async () => failures.length > 0 || (rounds > 3 * workers && (await holds())));
    ending.abort();
    await Promise.all(all);
    expect(failures).toEqual([]);
  }
  const unchanged = async (workers = 1) => {
    const before = await store.end();
    await judging(workers, () => true);
    expect(await store.end()).toBe(before);
  };

  it('are left alone by what is but published, proposed or denied', async () => {
    const caseId = await reported('early');
    await filed(caseId, '2026-03-02T06:00:00.000Z');
    const period = { amount: 1, unit: 'WORKING_HOUR' } as const;
    const policies = standardDeadlines.map((row) => (row.id === 'acceptance' ? { ...row, period } : row));
    const effectiveFrom = '2026-03-05T00:00:00.000Z';
    const data = { scope, policies, effectiveFrom, reason: '' };
    const publish = { type: 'PublishDeadlines', data } as const;
    await record(deadlines, table, publish, officer('ADMIN', scope), effectiveFrom);
    await unchanged();
    await propose('one');
    await unchanged();
    await decide({ type: 'DenyRetroaction', data: { retroactionId: 'one', scope, reason: '不妥' } });
    await unchanged();
  });

  it('have a second verdict by what is approved, once, however many workers look, and those that stop later too', async () => {
    const caseId = uuidV5(namespace, 'early');
    const late = await reported('late');
    const before = await store.readStream(caseStream(caseId));
    await propose('two');
    await decide({ type: 'ApproveRetroaction', data: { retroactionId: 'two', scope } });
    await judging(3, async () => (await rejudgedIn(caseId)).length > 0);
    expect(await rejudgedIn(late)).toEqual([]);
    await filed(late, '2026-03-03T06:00:00.000Z');
    await judging(2, async () => (await rejudgedIn(late)).length > 0);
    await unchanged(2);
    expect((await store.readStream(caseStream(caseId))).slice(0, before.length)).toEqual(before);
    for (const one of [caseId, late]) {
      const [event, ...more] = await rejudgedIn(one);
      const judged = { verdictBefore: 'MET', verdict: 'LATE', dueAt: '2026-03-02T02:00:00.000Z' };
      const second = { retroaction: 'two', scope, policyVersion: 1, ...judged };
      expect([event?.data, more]).toMatchObject([second, []]);
      const [clock, ...others] = await clocksOf(pool, { district, caseId: one }, { after: 0, size: 9 });
      expect([clock?.stopped?.verdict, clock?.rejudged]).toEqual(['MET', [event?.data]]);
      expect(others.flatMap(({ rejudged }) => rejudged)).toEqual([]);
    }
  });

  it('are not judged again in a rebuild, nor after it, and gone through once', async () => {
    const before = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    const asked = jest.spyOn(pool, 'query');
    await unchanged();
    const looks = asked.mock.calls.filter(([sql]) => String(sql).includes('c.stopped_at')).length;
    expect([looks, await store.end()]).toEqual([1, before]);
  });
});
