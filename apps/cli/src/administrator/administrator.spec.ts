import { officer, officerStream } from '@casegrid/domain';
import { Aggregate } from '@casegrid/event-store';
import { run } from '../program';
import { madeUpDivisions } from '../testing/made-up-divisions';
import { overheard } from '../testing/overheard';
import { throwAwayLog, type ThrowAwayLog } from '../testing/throw-away-log';
import { importUnits } from '../units/import-units';

describe('the first administrator', () => {
  let log: ThrowAwayLog;

  beforeAll(async () => {
    log = await throwAwayLog();
    await importUnits(log.store, madeUpDivisions(), { area: '970101', atOnce: 1 });
  });
  afterAll(() => log.end());

  async function appoint(officerId: string, unit: string, name = '李娜') {
    const { terminal, written } = overheard({ EVENTSTORE_URL: log.url });
    const args = ['administrator', '--officer', officerId, '--name', name, '--unit', unit, '--json'];
    const code = await run(args, terminal);
    return { code, ...written };
  }
  const stateOf = (officerId: string) => new Aggregate(log.store, officer, 1).load(officerStream(officerId));

  it('is registered and appointed, once however often it is asked', async () => {
    expect(JSON.parse((await appoint('li.na', '970101')).out)).toEqual({
      officer: 'li.na',
      unit: '970101',
      appointed: true,
    });
    const again = await appoint('li.na', '970101');
    expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { appointed: false }]);
    const { state, revision } = await stateOf('li.na');
    expect(state).toMatchObject({ name: '李娜', posts: [{ role: 'ADMIN', unit: '970101' }] });
    expect(revision).toBe(1);
  });

  it('may have a second unit, and the first one again after he was relieved of it', async () => {
    await appoint('wang.wei', '970101');
    await appoint('wang.wei', '97');
    const { state } = await stateOf('wang.wei');
    expect(state.posts.map(({ unit }) => unit)).toEqual(['970101', '97']);
    await new Aggregate(log.store, officer, 1).execute(
      officerStream('wang.wei'),
      {
        commandId: '5b3d1a53-7c52-4cf4-8dbb-0c8b8f0c6c11',
        asked: {},
        actor: { kind: 'SYSTEM', id: 'spec' },
        now: '2026-03-02T01:00:00.000Z',
        correlationId: 'administrator-spec',
      },
      () => ({
        command: { type: 'RelieveOfficer', data: { postId: state.posts[0]?.id ?? '', reason: '调离' } },
        record: { district: '970101' },
      }),
    );
    await appoint('wang.wei', '970101');
    expect((await stateOf('wang.wei')).state.posts.map(({ unit }) => unit)).toEqual(['97', '970101']);
  });

  it('is not appointed where there is no such unit, nor under somebody else’s id', async () => {
    const nowhere = await appoint('zhao.min', '970199');
    expect(nowhere.code).toBe(1);
    expect(nowhere.err).toContain('Unit 970199 is not on the map');
    const taken = await appoint('li.na', '97', '赵敏');
    expect(taken.code).toBe(1);
    expect(taken.err).toContain('OFFICER_ALREADY_REGISTERED');
    expect((await stateOf('zhao.min')).revision).toBe(-1);
    expect((await stateOf('li.na')).revision).toBe(1);
  });
});
