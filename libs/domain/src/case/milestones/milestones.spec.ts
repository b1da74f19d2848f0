import { ask } from '../../testing/case-asks';
import { completed, filed, merged, past, reported, storyInto, type CasePast } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { specOf } from '../../testing/given';
import { awaited } from '../../testing/milestone-steps';
import * as at from '../../testing/street';
import { codesOf } from '../../labels';
import { caseDecider } from '../case';
import { caseStatuses } from '../vocabulary';
import { mayWaitIn } from './milestones';

const given = specOf(caseDecider);
const { HANDLING } = storyInto;
const wait = (milestone = 'mediation') =>
  ({ type: 'AwaitMilestone', data: { milestone, kind: 'MEDIATION' } }) as const;
const reach = (milestone = 'mediation') =>
  ({ type: 'ReachMilestone', data: { milestone, result: 'AGREED' } }) as const;
const drop = { type: 'DropMilestone', data: { milestone: 'mediation' } } as const;
const reached = (): CasePast =>
  past('MilestoneReached', { milestone: 'mediation', result: 'TERMINATED' }, cast.system);
const waived = (): CasePast => past('MilestoneWaived', ask.WaiveMilestone.data, cast.leader);

describe('a case that waits for a mediation', () => {
  it('is not said to be handled before that has come to something, whatever it is', () => {
    given(...HANDLING, awaited())
      .when(ask.CompleteHandling, cast.communityOfficer)
      .refuses('CASE_AWAITS_MEDIATION');
    given(...HANDLING, awaited())
      .when(reach(), cast.system)
      .then({ type: 'MilestoneReached', data: reach().data });
    const after = given(...HANDLING, awaited(), reached());
    expect(after.state.milestones).toEqual([
      { id: 'mediation', kind: 'MEDIATION', status: 'REACHED', since: cast.noon, result: 'TERMINATED' },
    ]);
    after
      .when(ask.CompleteHandling, cast.communityOfficer)
      .then({ type: 'HandlingCompleted', data: { ...ask.CompleteHandling.data, unit: at.community } });
  });

  it('or a leader with no part in its handling says why it needs not wait', () => {
    const waiting = given(...HANDLING, awaited());
    waiting.when(ask.WaiveMilestone, cast.leader).then({
      type: 'MilestoneWaived',
      data: ask.WaiveMilestone.data,
    });
    waiting
      .when(ask.WaiveMilestone, cast.officerAt('LEADER', at.street, cast.communityOfficer.id))
      .refuses('HANDLER_CANNOT_APPROVE');
    waiting.when(ask.WaiveMilestone, cast.communityOfficer).refuses('ROLE_MAY_NOT');
    given(...HANDLING, awaited(), waived())
      .when(ask.CompleteHandling, cast.communityOfficer)
      .then({ type: 'HandlingCompleted', data: { ...ask.CompleteHandling.data, unit: at.community } });
  });

  it('stays with its way: its leader decides nothing for a unit above him', () => {
    const led = [
      reported(),
      filed(),
      past('CaseDispatched', { leadUnit: at.district, coHandlers: [], instructions: '' }, cast.dispatcher),
      awaited(),
    ];
    given(...led)
      .when(ask.WaiveMilestone, cast.officerAt('LEADER', at.street))
      .refuses('HIGHER_LEADER_NEEDED');
  });

  it('is not merged into another', () => {
    given(reported(), filed(), awaited())
      .when(ask.MergeCase, cast.dutyChief)
      .refuses('CASE_AWAITS_MEDIATION');
    expect(given(reported(), awaited(), merged()).state.milestones).toHaveLength(1);
  });

  it('waits for one at a time, and hears of each thing once', () => {
    const waiting = given(...HANDLING, awaited());
    waiting.when(wait(), cast.system).then();
    waiting.when(wait('another'), cast.system).refuses('CASE_AWAITS_MEDIATION');
    given(...HANDLING, awaited(), reached())
      .when(wait('another'), cast.system)
      .then({ type: 'MilestoneAwaited', data: wait('another').data });
    given(...HANDLING, awaited(), reached())
      .when(reach(), cast.system)
      .then();
    given(...HANDLING, awaited(), waived())
      .when(reach(), cast.system)
      .then();
    given(...HANDLING, awaited(), waived())
      .when(ask.WaiveMilestone, cast.leader)
      .refuses('MILESTONE_UNKNOWN', 'milestone');
  });

  it('forgets one that never began, and none that did come to something', () => {
    given(...HANDLING, awaited())
      .when(drop, cast.system)
      .then({ type: 'MilestoneDropped', data: drop.data });
    given(...HANDLING, awaited(), reached())
      .when(drop, cast.system)
      .then();
    const dropped = past('MilestoneDropped', drop.data, cast.system);
    expect(given(...HANDLING, awaited(), dropped).state.milestones).toEqual([]);
  });

  it('is told of it by the platform, and by nobody else', () => {
    for (const command of [wait(), reach(), drop])
      given(...HANDLING, awaited())
        .when(command, cast.leader)
        .refuses('ROLE_MAY_NOT');
  });

  it('comes to wait until it is handled, and no later', () => {
    for (const status of codesOf(caseStatuses)) {
      const asked = given(...storyInto[status]).when(wait(), cast.system);
      if (mayWaitIn.includes(status)) asked.then({ type: 'MilestoneAwaited', data: wait().data });
      else asked.refuses('CASE_NOT_OPEN');
    }
    given(...HANDLING, completed(cast.communityOfficer))
      .when(wait(), cast.system)
      .refuses('CASE_NOT_OPEN');
  });
});
