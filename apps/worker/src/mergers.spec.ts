import type { Actor } from '@casegrid/domain';
import { halfMergers, readModels, rebuild } from '@casegrid/projections';
import { undoHalfMergers } from './mergers';
import { CaseStage } from './testing/case-stage';

const begun = '2026-03-02T04:00:00.000Z';
const soon = '2026-03-02T04:09:59.000Z';
const later = '2026-03-02T04:10:00.000Z';
const dutyChief: Actor = {
  kind: 'OFFICER',
  id: 'chief',
  post: { id: 'chief', role: 'DUTY_CHIEF', unit: '310115-SUPERVISION_CENTRE' },
  officerRevision: 1,
};

describe('mergers that were cut short', () => {
  let stage: CaseStage;
  beforeAll(async () => {
    stage = await CaseStage.start('mergers');
  });
  beforeEach(() => (stage.now = begun));
  afterAll(() => stage.end());

  const reported = (name: string) => stage.reported(name);
  const takes = (target: string, from: string) =>
    stage.onCase(target, { type: 'TakeReport', data: { from, followers: ['a-resident'] } });
  async function merged(from: string, caseId: string): Promise<void> {
    const target = { caseId, status: 'REPORTED', isVisible: true } as const;
    await stage.onCase(from, { type: 'MergeCase', data: { target, reason: '同一处' } }, dutyChief);
  }
  const returnedIn = (caseId: string) => stage.told(caseId, 'ReportReturned');
  const looking = (workers: number, at: string) => stage.looking(undoHalfMergers, workers, at, 'cases');

  it('are undone once, after some minutes, and what was merged stays', async () => {
    const [target, half, whole] = [await reported('target'), await reported('half'), await reported('whole')];
    await takes(target, half);
    await takes(target, whole);
    await merged(whole, target);
    await looking(1, soon);
    expect(await returnedIn(target)).toEqual([]);
    const found = await halfMergers(stage.pool, ['', later], { size: 9 });
    expect(found.map(({ source }) => source)).toEqual([half]);
    await looking(3, later);
    const [one, ...more] = await returnedIn(target);
    expect(one).toMatchObject({
      data: { from: half },
      metadata: { occurredAt: later, actor: { kind: 'SYSTEM', id: 'mergers' }, district: '310115' },
    });
    expect(more).toEqual([]);
  });

  it('are undone again when they were begun again', async () => {
    const [target, half] = [stage.idOf('target'), stage.idOf('half')];
    stage.now = '2026-03-02T05:00:00.000Z';
    await takes(target, half);
    await looking(1, '2026-03-02T05:10:00.000Z');
    expect(await returnedIn(target)).toHaveLength(2);
  });

  it('are not undone by a rebuild', async () => {
    const { store, pool } = stage;
    const before = await store.end();
    for (const model of readModels) await rebuild(model, { store, pool });
    expect(await store.end()).toBe(before);
  });

  it('are left alone when they came about and the read model has not heard of it', async () => {
    const [target, slow, last] = [await reported('other'), await reported('slow'), await reported('last')];
    await takes(target, slow);
    await takes(target, last);
    await looking(1, soon);
    await stage.deafen();
    await merged(slow, target);
    await looking(1, later);
    expect((await returnedIn(target)).map(({ data }) => data)).toEqual([{ from: last }]);
  });
});
