import { ask } from '../../testing/case-asks';
import {
  calledBack,
  failed,
  handledBy,
  passed,
  reported,
  reportTaken,
  withdrawn,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { supervisionCentre, urban } from '../../testing/street';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const checked = [...handledBy(), passed()];
const operatorAs = (id: string, unit = supervisionCentre) => cast.officerAt('OPERATOR', unit, id);

describe('a call-back', () => {
  it('records what the reporter said, or that he was not reached', () => {
    given(checked)
      .when(ask.RecordCallback, cast.operator)
      .then({ type: 'CallbackRecorded', data: ask.RecordCallback.data });
    const unreached = { type: 'RecordCallback', data: { note: '无人接听' } } as const;
    given(checked)
      .when(unreached, cast.operator)
      .then({ type: 'CallbackRecorded', data: { note: '无人接听' } });
  });

  it('is never made by whoever handled or dispatched the case, nor by whoever reported it', () => {
    given(checked).when(ask.RecordCallback, operatorAs(cast.handler.id)).refuses('HANDLER_CANNOT_CALL_BACK');
    given(checked)
      .when(ask.RecordCallback, operatorAs('colleague', urban))
      .refuses('HANDLER_CANNOT_CALL_BACK');
    given(checked)
      .when(ask.RecordCallback, operatorAs(cast.dispatcher.id))
      .refuses('DISPATCHER_CANNOT_CALL_BACK');
    given(checked).when(ask.RecordCallback, operatorAs(cast.resident.id)).refuses('REQUESTER_CANNOT_APPROVE');
  });

  it('may be made by the operator who took the report down', () => {
    const [, ...others] = checked;
    given(reported(cast.operator), others)
      .when(ask.RecordCallback, cast.operator)
      .then({ type: 'CallbackRecorded', data: ask.RecordCallback.data });
  });

  it('bars whoever made it from handling the case when it comes back', () => {
    given(checked, calledBack(), { ...failed(), event: { type: 'ReworkOrdered', data: { reason: '' } } })
      .when(ask.CompleteHandling, cast.officerAt('HANDLER', urban, cast.operator.id))
      .refuses('CHECKER_CANNOT_HANDLE');
  });

  it('stands before the closing: the reporter was reached, or not in three attempts', () => {
    given(checked).when(ask.CloseCase, cast.dutyChief).refuses('CALLBACK_MISSING');
    const twice = [calledBack(false), calledBack(false)];
    given(checked, twice).when(ask.CloseCase, cast.dutyChief).refuses('CALLBACK_MISSING');
    const isClosed = { type: 'CaseClosed', data: { outcome: 'RESOLVED', note: '结案' } } as const;
    given(checked, twice, calledBack(false)).when(ask.CloseCase, cast.dutyChief).then(isClosed);
    given(checked, calledBack()).when(ask.CloseCase, cast.dutyChief).then(isClosed);
  });

  it('is asked of a resident whose report was merged into what an officer saw', () => {
    const [, ...others] = checked;
    given(reported(cast.gridWorker), reportTaken(), others)
      .when(ask.CloseCase, cast.dutyChief)
      .refuses('CALLBACK_MISSING');
  });

  it('is asked of nobody where an officer reported what he saw', () => {
    const [, ...others] = checked;
    given(reported(cast.gridWorker), others)
      .when(ask.CloseCase, cast.dutyChief)
      .then({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: '结案' } });
  });

  it('is made anew after each check', () => {
    given(checked, calledBack(), { ...failed(), event: { type: 'ReworkOrdered', data: { reason: '' } } }, [
      ...handledBy().slice(-1),
      passed(),
    ])
      .when(ask.CloseCase, cast.dutyChief)
      .refuses('CALLBACK_MISSING');
  });
});

describe('an order to handle anew', () => {
  it('sends the case back to its lead unit, with the short time of rework', () => {
    const life = handling();
    life.do('CompleteHandling', '2026-03-02 15:00', cast.handler);
    life.do('PassCheck', '2026-03-02 16:00');
    life.do('OrderRework', '2026-03-02 16:30');
    expect(verdictsOf(life).at(-1)).toBe('CLOSING MET DONE');
    expect(life.running).toEqual(['REWORK']);
    expect(life.state).toMatchObject({ status: 'HANDLING', reworks: 1, leadUnit: urban });
  });

  it('is for whoever may close, and not for what its reporter withdrew', () => {
    given(checked)
      .when(ask.OrderRework, cast.officerAt('DUTY_CHIEF', supervisionCentre, cast.handler.id))
      .refuses('HANDLER_CANNOT_CLOSE');
    given(...handledBy().slice(0, -1), withdrawn(), passed())
      .when(ask.OrderRework, cast.dutyChief)
      .refuses('CASE_WITHDRAWN');
  });
});
