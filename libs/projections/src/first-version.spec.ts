import type { OfficerEvents } from '@casegrid/domain';
import { decode, firstBreak, type StoredRecord } from '@casegrid/event-store';
import { Pool } from 'pg';
import { prepareReadModels, readModels } from './all';
import { boardCounts, caseCount, workCounts } from './boards/board-queries';
import { foldCase, type CasePage, type CaseRecord } from './cases/case-page';
import { casesByIds } from './cases/case-queries';
import { rebuild } from './engine/rebuild';
import { listOfficers } from './officers/officer-queries';
import { unitCount } from './territory/territory-queries';
import { firstVersion, replay, type KeptEvent } from './testing/first-version';
import { throwAwayLog, type ThrowAwayLog } from './testing/throw-away-log';
import { timelineOf } from './timeline/timeline';

const district = '152501';
const everything = { after: -1, size: 1_000, withClocks: true };

const tally = (words: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

describe('a log that the first version wrote', () => {
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
  const streams = new Map<string, StoredRecord[]>();
  let log: ThrowAwayLog;
  let stored: readonly KeptEvent[];
  let pages: ReadonlyMap<string, CasePage>;

  const casesIn = () => [...streams].filter(([stream]) => stream.startsWith('case-'));
  const folded = () =>
    casesIn().map(([, records]) => foldCase(records.map(decode) as CaseRecord[]) as CasePage);

  beforeAll(async () => {
    log = await throwAwayLog();
    stored = await replay(log.url);
    for await (const { records } of log.store.readAll())
      for (const record of records)
        streams.set(record.stream, [...(streams.get(record.stream) ?? []), record]);
    await prepareReadModels(pool);
    for (const model of readModels) await rebuild(model, { store: log.store, pool });
    pages = await casesByIds(
      pool,
      folded().map(({ state }) => state.id),
    );
  });
  afterAll(async () => {
    await log.end();
    await pool.end();
  });

  it('is stored again byte for byte, and its chains hold', () => {
    expect(stored).toEqual(
      firstVersion.map(({ stream, revision, id, type, contentType, data, metadata }) => ({
        ...{ stream, revision, id, type, contentType, data, metadata },
      })),
    );
    expect([...streams.values()].map(firstBreak).filter((at) => at !== undefined)).toEqual([]);
  });

  it('has the cases that were played, in the statuses in which they were left', async () => {
    const leftIn = {
      ...{ REPORTED: 1, VERIFYING: 1, FILED: 1, NOT_FILED: 1, DISPATCHED: 2, HANDLING: 4 },
      ...{ HANDLED: 3, CHECKED: 1, CLOSED: 11 },
    };
    expect((await boardCounts(pool, [district])).get(district)).toEqual(leftIn);
    expect(tally([...pages.values()].map(({ state }) => state.status ?? ''))).toEqual(leftIn);
    expect(await caseCount(pool)).toBe(25);
    expect(await unitCount(pool)).toBe(116);
  });

  it('makes the pages that a fold of it makes', () => {
    const expected = folded();
    expect(expected).toHaveLength(25);
    for (const page of expected) expect(pages.get(page.state.id)).toEqual(JSON.parse(JSON.stringify(page)));
  });

  it('makes boards that count what a fold of it counts, at every place and for every lead', async () => {
    const states = folded().map(({ state }) => state);
    const places = [...new Set(states.flatMap(({ place }) => place.path))];
    const counts = await boardCounts(pool, places);
    for (const unit of places) {
      const within = states.filter(({ place }) => place.path.includes(unit));
      expect([unit, counts.get(unit)]).toEqual([unit, tally(within.map(({ status }) => status ?? ''))]);
    }
    const leads = [...new Set(states.flatMap(({ leadUnit }) => leadUnit ?? []))];
    const led = await workCounts(pool, leads);
    for (const unit of leads) {
      const own = states.filter(({ leadUnit }) => leadUnit === unit);
      expect([unit, led.get(unit)]).toEqual([unit, tally(own.map(({ status }) => status ?? ''))]);
    }
  });

  it('makes timelines with every event of it, by whom and when', async () => {
    for (const [stream, records] of casesIn()) {
      const rows = await timelineOf(pool, { district, caseId: stream.slice('case-'.length) }, everything);
      const events = records.map(decode).map(({ type, revision, metadata: { actor, occurredAt } }) => ({
        ...{ type, revision, actor_kind: actor.kind, actor_id: actor.id, occurred_at: occurredAt },
      }));
      expect(rows).toMatchObject(events);
    }
  });

  it('tells the story of a case that was checked in vain, closed and reopened', async () => {
    const caseId = '2ccc1fad-a698-5fa0-83bb-0c6c0f7101ed';
    const rows = await timelineOf(pool, { district, caseId }, everything);
    expect(rows.map(({ type, actor_id, unit }) => [type, unit ?? actor_id])).toEqual([
      ['CaseReported', 'a0e6d6c3-2825-59dd-baad-131624591aa8'],
      ['VerificationRequested', '152501-SUPERVISION_CENTRE'],
      ['VerificationRecorded', '152501401498001'],
      ['CaseFiled', '152501-SUPERVISION_CENTRE'],
      ['CaseDispatched', '152501-COMMAND_CENTRE'],
      ['CaseSigned', '152501401-URBAN_MANAGEMENT'],
      ['HandlingNoted', '152501401-URBAN_MANAGEMENT'],
      ['HandlingNoted', '152501401-URBAN_MANAGEMENT'],
      ['Commented', 'a0e6d6c3-2825-59dd-baad-131624591aa8'],
      ['HandlingCompleted', '152501401-URBAN_MANAGEMENT'],
      ['CheckFailed', '152501-SUPERVISION_CENTRE'],
      ['HandlingCompleted', '152501401-URBAN_MANAGEMENT'],
      ['CheckPassed', '152501-SUPERVISION_CENTRE'],
      ['CaseClosed', '152501-SUPERVISION_CENTRE'],
      ['CaseReopened', 'a0e6d6c3-2825-59dd-baad-131624591aa8'],
      ['CaseDispatched', '152501-COMMAND_CENTRE'],
      ['CaseSigned', '152501401-URBAN_MANAGEMENT'],
      ['HandlingCompleted', '152501401-URBAN_MANAGEMENT'],
      ['CheckFailed', '152501-SUPERVISION_CENTRE'],
      ['HandlingCompleted', '152501401-URBAN_MANAGEMENT'],
    ]);
    const { state } = pages.get(caseId) as CasePage;
    expect(state).toMatchObject({ status: 'HANDLED', reopened: 1, reworks: 2, clocks: [] });
    expect(state.people.map(({ name }) => name)).toEqual([expect.stringMatching(/^v1\./)]);
  });

  it('makes the officers and the posts that it appoints', async () => {
    const expected = [...streams]
      .filter(([stream]) => stream.startsWith('officer-'))
      .map(([, records]) => {
        const [registered, appointed] = records.map(({ data }) => data) as [
          OfficerEvents['OfficerRegistered'],
          OfficerEvents['OfficerAppointed'],
        ];
        return { ...registered, posts: [appointed.post] };
      });
    expect(expected).toHaveLength(112);
    const listed = await listOfficers(pool, {}, { after: '', size: 1_000 });
    expect(listed).toHaveLength(112);
    expect(listed).toEqual(expect.arrayContaining(expected));
  });

  it('holds every kind of event that the first version could write about a case', () => {
    const types = new Set(casesIn().flatMap(([, records]) => records.map(({ type }) => type)));
    expect(types.size).toBe(19);
  });
});
