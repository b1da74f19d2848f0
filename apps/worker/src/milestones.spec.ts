import { mediationAsk, mediationCast } from '@casegrid/domain/testing';
import { readModels, rebuild, unbegunMilestones, untoldMilestones } from '@casegrid/projections';
import { tellMilestones } from './milestones';
import { CaseStage } from './testing/case-stage';

const begun = '2026-03-02T04:00:00.000Z';
const soon = '2026-03-02T04:09:59.000Z';
const later = '2026-03-02T04:10:00.000Z';
const { mediator } = mediationCast;

describe('cases that wait for a mediation', () => {
  let stage: CaseStage;
  beforeAll(async () => {
    stage = await CaseStage.start('milestones');
  });
  beforeEach(() => (stage.now = begun));
  afterAll(() => stage.end());

  const looking = (workers: number, at = soon) => stage.looking(tellMilestones, workers, at, 'waiting');
  const awaits = (caseId: string, milestone: string) =>
    stage.onCase(caseId, { type: 'AwaitMilestone', data: { milestone, kind: 'MEDIATION' } });
  const dropped = (caseId: string) => stage.told(caseId, 'MilestoneDropped');
  const reached = async (caseId: string) =>
    (await stage.told(caseId, 'MilestoneReached')).map(({ data }) => data);

  async function applied(mediationId: string, caseId: string): Promise<void> {
    const { type, data } = mediationAsk('ApplyMediation');
    const unit = '310115004001';
    const waiting = { caseId, status: 'REPORTED', isVisible: true, unit, isWaiting: false } as const;
    await stage.onMediation(
      mediationId,
      { type, data: { ...data, mediationId, case: waiting } } as never,
      mediator,
    );
  }
  async function waitingFor(name: string): Promise<readonly [caseId: string, milestone: string]> {
    const [caseId, milestone] = [await stage.reported(name), stage.idOf(`${name}: mediation`)];
    await awaits(caseId, milestone);
    await applied(milestone, caseId);
    return [caseId, milestone];
  }
  const refused = (milestone: string) =>
    stage.onMediation(milestone, mediationAsk('RecordRefusal', { party: 2 }), mediator);

  it('are told what it came to, once, and before that nothing', async () => {
    const [caseId, milestone] = await waitingFor('refused');
    const [other] = await waitingFor('goes on');
    await looking(1);
    expect(await reached(caseId)).toEqual([]);
    await refused(milestone);
    await looking(3);
    expect(await reached(caseId)).toEqual([{ milestone, result: 'REFUSED' }]);
    expect(await stage.told(caseId, 'MilestoneReached')).toMatchObject([
      { metadata: { occurredAt: soon, actor: { kind: 'SYSTEM', id: 'milestones' }, district: '310115' } },
    ]);
    expect(await reached(other)).toEqual([]);
    await looking(1);
    expect(await untoldMilestones(stage.pool, { size: 9 })).toEqual([]);
  });

  it('are told after some minutes that one never began, and again when that was tried again', async () => {
    const caseId = await stage.reported('cut short');
    const milestone = stage.idOf('cut short: mediation');
    await awaits(caseId, milestone);
    await looking(1, soon);
    expect(await dropped(caseId)).toEqual([]);
    await looking(3, later);
    expect(await dropped(caseId)).toMatchObject([{ data: { milestone } }]);
    stage.now = '2026-03-02T05:00:00.000Z';
    await awaits(caseId, milestone);
    await looking(1, '2026-03-02T05:10:00.000Z');
    expect(await dropped(caseId)).toHaveLength(2);
    expect(await unbegunMilestones(stage.pool, '2026-03-03T00:00:00.000Z', { size: 9 })).toEqual([]);
  });

  it('are told nothing by a rebuild, and nothing of mediations that stand alone', async () => {
    const alone = stage.idOf('alone');
    const { type, data } = mediationAsk('ApplyMediation');
    await stage.onMediation(alone, { type, data: { ...data, mediationId: alone } } as never, mediator);
    await refused(alone);
    const { store, pool } = stage;
    const before = await store.end();
    for (const model of readModels.filter(({ name }) => name === 'waiting'))
      await rebuild(model, { store, pool });
    await looking(1);
    expect(await store.end()).toBe(before);
  });

  it('go on waiting for one that began, though the read model has not heard of it', async () => {
    const [slow, dead] = [await stage.reported('slow'), await stage.reported('dead')];
    const [ofSlow, ofDead] = [stage.idOf('slow: mediation'), stage.idOf('dead: mediation')];
    await awaits(slow, ofSlow);
    await awaits(dead, ofDead);
    await looking(1, soon);
    await stage.deafen();
    await applied(ofSlow, slow);
    await looking(1, later);
    expect([await dropped(slow), (await dropped(dead)).length]).toEqual([[], 1]);
  });
});
