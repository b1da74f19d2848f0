import { ask } from '../../testing/case-asks';
import {
  completed,
  dispatched,
  filed,
  invited,
  reported,
  reportedIn,
  signed,
  whistled,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import {} from '../waiting';

const given = specOf(caseDecider);
const atWork = [reported(), filed(), dispatched(), signed()];
const asked = invited(at.environment, cast.handler);
const called = whistled(at.police, cast.handler);
const policeman = cast.officerAt('HANDLER', at.police);
const ofUnit = (unit: string) => ({ unit: at.unit(unit), task: '协助' });

describe('help', () => {
  it('is asked of a unit in whose charge the place is, one task at a time', () => {
    given(...atWork)
      .when(ask.InviteCoHandler, cast.handler)
      .then({ type: 'CoHandlerInvited', data: { unit: at.environment, task: '协助清运' } });
    given(...atWork, asked)
      .when(ask.InviteCoHandler, cast.handler)
      .refuses('TASK_PENDING', 'unit');
    const others = [
      [at.urban, 'UNIT_LEADS_ALREADY'],
      [at.otherStreet, 'UNIT_ELSEWHERE'],
      [at.commandCentre, 'UNIT_MAY_NOT_HANDLE_CATEGORY'],
    ] as const;
    for (const [unit, code] of others)
      given(...atWork)
        .when({ type: 'InviteCoHandler', data: ofUnit(unit) }, cast.handler)
        .refuses(code, 'unit');
  });

  it('is answered by that unit, or no longer needed; before that nothing is done', () => {
    given(...atWork, asked)
      .when(ask.CompleteHandling, cast.handler)
      .refuses('TASKS_UNANSWERED');
    given(...atWork, asked)
      .when(ask.AnswerTask, cast.environmentHandler)
      .then({ type: 'TaskAnswered', data: { unit: at.environment, answer: '已清运', evidence: [] } });
    given(...atWork, asked)
      .when(ask.AnswerTask, cast.handler)
      .refuses('NO_TASK_PENDING');
    given(...atWork, asked)
      .when(ask.ExcuseCoHandler, cast.handler)
      .then({ type: 'CoHandlerExcused', data: { unit: at.environment, reason: '已无需协助' } });
    given(...atWork)
      .when(ask.ExcuseCoHandler, cast.handler)
      .refuses('NO_TASK_PENDING');
    given(...atWork, asked)
      .when({ type: 'ExcuseCoHandler', data: { unit: at.community, reason: '已无需协助' } }, cast.handler)
      .refuses('NO_TASK_PENDING', 'unit');
  });

  it('bars whoever gave it from judging the case', () => {
    const answered = {
      ...asked,
      event: { type: 'TaskAnswered', data: { unit: at.environment, answer: '好', evidence: [] } },
      by: cast.environmentHandler,
    } as const;
    given(...atWork, asked, answered, completed())
      .when(ask.PassCheck, cast.officerAt('CHECKER', at.environment))
      .refuses('HANDLER_CANNOT_CHECK');
  });

  it('has a time of its own, which the unit that answers meets, and nobody else', () => {
    const life = handling();
    life.do('InviteCoHandler', '2026-03-02 14:00', cast.handler);
    life.do('InviteCoHandler', '2026-03-02 14:10', cast.handler, ofUnit(at.community));
    const helpers = life.state.clocks.filter(({ kind }) => kind === 'ASSISTANCE');
    expect(helpers.map(({ unit, dueOn }) => [unit, dueOn])).toEqual([
      [at.environment, '2026-03-05'],
      [at.community, '2026-03-05'],
    ]);
    life.do('AnswerTask', '2026-03-02 15:00', cast.environmentHandler);
    expect(verdictsOf(life).at(-1)).toBe('ASSISTANCE MET DONE');
    expect(life.running).toEqual(['HANDLING', 'ASSISTANCE']);
    life.do('ExcuseCoHandler', '2026-03-02 16:00', cast.handler, { unit: at.community });
    expect(verdictsOf(life).at(-1)).toBe('ASSISTANCE NOT_JUDGED EXCUSED');
  });
});

describe('a whistle', () => {
  it('is blown by a street or community, and calls each department once', () => {
    given(...atWork)
      .when(ask.BlowWhistle, cast.handler)
      .then({ type: 'WhistleBlown', data: { unit: at.police, matter: '现场有人阻挠' } });
    given(...atWork, called)
      .when(ask.BlowWhistle, cast.handler)
      .refuses('WHISTLE_OPEN', 'unit');
    given(reported(), filed(), dispatched(at.districtUrban), signed(cast.districtHandler))
      .when(ask.BlowWhistle, cast.districtHandler)
      .refuses('NOT_A_STREET_OR_COMMUNITY');
  });

  it('is over when the department has come and it was seen to', () => {
    given(...atWork, called)
      .when(ask.ReportIn, policeman)
      .then({
        type: 'DepartmentReportedIn',
        data: { unit: at.police, note: '已到场' },
      });
    given(...atWork, called, reportedIn())
      .when(ask.ReportIn, policeman)
      .refuses('NO_WHISTLE_OPEN');
    given(...atWork)
      .when(ask.CloseWhistle, cast.handler)
      .refuses('NO_WHISTLE_OPEN');
    given(...atWork, called)
      .when({ type: 'CloseWhistle', data: { unit: at.environment, result: '已劝离' } }, cast.handler)
      .refuses('NO_WHISTLE_OPEN', 'unit');
    given(...atWork, called)
      .when(ask.CompleteHandling, cast.handler)
      .refuses('WHISTLE_OPEN');
    given(...atWork, called, reportedIn())
      .when(ask.CloseWhistle, cast.handler)
      .then({ type: 'WhistleClosed', data: { unit: at.police, result: '已劝离' } });
  });

  it.each([
    ['ORDINARY', '2026-03-03T16:00:00.000Z'],
    ['URGENT', '2026-03-02T10:00:00.000Z'],
    ['EMERGENCY', '2026-03-02T06:30:00.000Z'],
  ] as const)('gives a department as long as a case that is %s allows', (urgency, dueAt) => {
    const life = handling(urgency);
    life.do('BlowWhistle', '2026-03-02 14:00', cast.handler);
    expect(life.state.clocks.find(({ kind }) => kind === 'REPORT_IN')).toMatchObject({
      unit: at.police,
      dueAt,
    });
    life.do('ReportIn', '2026-03-02 14:20', policeman);
    expect(verdictsOf(life).at(-1)).toBe('REPORT_IN MET DONE');
  });
});

describe('a whistle that nobody answers', () => {
  it('is closed all the same, and judges nobody who still had time', () => {
    const life = handling();
    life.do('BlowWhistle', '2026-03-02 14:00', cast.handler);
    life.do('CloseWhistle', '2026-03-02 15:00', cast.handler);
    expect(verdictsOf(life).at(-1)).toBe('REPORT_IN NOT_JUDGED EXCUSED');
    life.do('CompleteHandling', '2026-03-02 16:00', cast.handler);
  });
});

describe('help while an objection is decided', () => {
  it('is given and recorded, as its time runs on', () => {
    const life = handling();
    life.do('InviteCoHandler', '2026-03-02 14:00', cast.handler);
    life.do('ObjectToDispatch', '2026-03-02 14:30', cast.handler);
    life.do('AnswerTask', '2026-03-02 15:00', cast.environmentHandler);
    expect(verdictsOf(life).at(-1)).toBe('ASSISTANCE MET DONE');
  });
});

describe('a consultation', () => {
  it('is held by the centre, or by the lead unit', () => {
    for (const [past, by] of [
      [[reported(), filed()], cast.dispatcher],
      [atWork, cast.dispatcher],
      [atWork, cast.handler],
    ] as const)
      given(past)
        .when(ask.HoldConsultation, by)
        .then({ type: 'ConsultationHeld', data: ask.HoldConsultation.data });
  });
});
