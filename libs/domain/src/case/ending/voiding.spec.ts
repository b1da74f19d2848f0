import { ask } from '../../testing/case-asks';
import {
  calledBack,
  closed,
  completed,
  dispatched,
  extensionAsked,
  filed,
  passed,
  past,
  reported,
  signed,
  suspended,
  suspensionAsked,
  voidAsked,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { beingHandled } from '../../testing/work-by-the-clock';
import { awaitedApprovals } from '../approvals';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const atWork = [reported(), filed(), dispatched(), signed()];

describe('a voiding', () => {
  it('is asked for by the duty chief and approved by a leader who did not ask', () => {
    given(...atWork)
      .when(ask.RequestVoid, cast.dutyChief)
      .then({ type: 'VoidRequested', data: { reason: 'TEST', explanation: '培训时录入' } });
    const himself = cast.officerAt('LEADER', cast.leader.post.unit, cast.dutyChief.id);
    given(...atWork, voidAsked())
      .when(ask.ApproveVoid, himself)
      .refuses('REQUESTER_CANNOT_APPROVE');
    given(...atWork, voidAsked())
      .when(ask.ApproveVoid, cast.leader)
      .then({ type: 'CaseVoided', data: { explanation: '同意' } });
  });

  it('waits for its decision while the case moves on, as long as it is open', () => {
    const checked = [...atWork, voidAsked(), completed(), passed(), calledBack()];
    given(checked)
      .when(ask.ApproveVoid, cast.leader)
      .then({ type: 'CaseVoided', data: ask.ApproveVoid.data });
    given(...checked, closed())
      .when(ask.ApproveVoid, cast.leader)
      .refuses('NOTHING_ASKED');
  });

  it('keeps the unit that leads from asking for nothing, and is decided apart from that', () => {
    given(...beingHandled, voidAsked())
      .when(ask.RequestExtension, cast.handler)
      .then({ type: 'ExtensionRequested', data: { ...ask.RequestExtension.data, unit: at.urban } });
    const both = [...beingHandled, extensionAsked(), voidAsked()];
    expect(awaitedApprovals(given(...both).state)).toEqual(['EXTENSION', 'VOID']);
    given(...both)
      .when(ask.RequestVoid, cast.dutyChief)
      .refuses('REQUEST_PENDING');
    given(...both, past('VoidDenied', ask.DenyVoid.data, cast.leader))
      .when(ask.GrantExtension, cast.leader)
      .then({ type: 'ExtensionGranted', data: { ...ask.GrantExtension.data, amount: 2 } });
  });

  it('stops the clocks, also of a case at rest', () => {
    const life = handling();
    life.do('RequestSuspension', '2026-03-02 14:00', cast.handler);
    life.do('GrantSuspension', '2026-03-02 15:00', cast.leader);
    life.do('RequestVoid', '2026-03-20 10:00');
    life.do('ApproveVoid', '2026-03-20 11:00');
    expect(verdictsOf(life).slice(-2)).toEqual([
      'HANDLING NOT_JUDGED VOIDED',
      'SUSPENSION NOT_JUDGED VOIDED',
    ]);
    expect(life.state).not.toHaveProperty('suspension');
    given(...atWork, suspensionAsked(), ...suspended())
      .when(ask.RequestVoid, cast.dutyChief)
      .then({
        type: 'VoidRequested',
        data: ask.RequestVoid.data,
      });
  });
});
