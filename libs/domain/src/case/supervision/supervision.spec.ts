import { ask } from '../../testing/case-asks';
import {
  dispatched,
  filed,
  handledBy,
  instructed,
  recused,
  reported,
  signed,
  storyInto,
  supervised,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { maySeePeople } from '../access';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const atWork = [reported(), filed(), dispatched(), signed()];
const issue = (card: 'PLAIN' | 'YELLOW' | 'RED') =>
  ({ type: 'IssueSupervision', data: { card, note: '超期未办' } }) as const;

describe('supervision', () => {
  it('begins with a card, which only rises, to red by a leader alone', () => {
    given(...atWork)
      .when(issue('YELLOW'), cast.supervisor)
      .then({ type: 'SupervisionIssued', data: issue('YELLOW').data });
    given(...atWork)
      .when(issue('RED'), cast.supervisor)
      .refuses('RED_CARD_IS_A_LEADERS', 'card');
    given(...atWork, supervised('YELLOW'))
      .when(issue('RED'), cast.leader)
      .then({ type: 'SupervisionIssued', data: issue('RED').data });
    for (const card of ['PLAIN', 'YELLOW'] as const)
      given(...atWork, supervised('YELLOW'))
        .when(issue(card), cast.supervisor)
        .refuses('CARD_NOT_HIGHER', 'card');
  });

  it('is answered by the lead unit, once for each card', () => {
    given(...atWork, supervised())
      .when(ask.AnswerSupervision, cast.handler)
      .then({ type: 'SupervisionAnswered', data: { answer: '今日完成' } });
    given(...atWork, supervised())
      .when(ask.AnswerSupervision, cast.supervisor)
      .refuses('ROLE_MAY_NOT');
    const answer = {
      ...supervised(),
      event: { type: 'SupervisionAnswered', data: { answer: '好' } },
    } as const;
    given(...atWork, supervised(), answer)
      .when(ask.AnswerSupervision, cast.handler)
      .refuses('ANSWERED_BEFORE');
    given(...atWork, supervised(), answer, supervised('RED'))
      .when(ask.AnswerSupervision, cast.handler)
      .then({ type: 'SupervisionAnswered', data: { answer: '今日完成' } });
    given(...atWork)
      .when(ask.AnswerSupervision, cast.handler)
      .refuses('NO_SUPERVISION');
  });

  it('is lifted by those who supervise', () => {
    const { state } = given(...atWork, supervised(), {
      ...supervised(),
      event: { type: 'SupervisionLifted', data: { reason: '已整改' } },
    });
    expect(state).not.toHaveProperty('supervision');
    given(...atWork, supervised())
      .when(ask.LiftSupervision, cast.handler)
      .refuses('ROLE_MAY_NOT');
  });

  it('is lifted by nobody of a unit that handled the case', () => {
    const himself = cast.officerAt('LEADER', cast.leader.post.unit, cast.handler.id);
    given(...atWork, supervised())
      .when(ask.LiftSupervision, himself)
      .refuses('HANDLER_CANNOT_LIFT');
  });

  it('touches no clock, nor does an urging, an instruction or a risk', () => {
    const life = handling();
    const before = life.state.clocks;
    life.do('IssueSupervision', '2026-03-02 14:00');
    life.do('UrgeCase', '2026-03-02 14:10');
    life.do('GiveInstruction', '2026-03-02 14:20');
    life.do('SetRisk', '2026-03-02 14:30');
    life.do('AnswerSupervision', '2026-03-02 14:40', cast.handler);
    expect(life.state.clocks).toEqual(before);
    expect(life.state).toMatchObject({ urged: 1, risk: 'YELLOW' });
  });
});

describe('an instruction', () => {
  it('has a number in its case, and is answered by that number, once', () => {
    given(...atWork, instructed())
      .when(ask.GiveInstruction, cast.leader)
      .then({ type: 'InstructionGiven', data: { number: 2, text: '请街道牵头，三日内解决' } });
    given(...atWork, instructed())
      .when(ask.AnswerInstruction, cast.handler)
      .then({ type: 'InstructionAnswered', data: { number: 1, answer: '已组织清运' } });
    const second = { type: 'AnswerInstruction', data: { number: 2, answer: '好' } } as const;
    given(...atWork, instructed())
      .when(second, cast.handler)
      .refuses('INSTRUCTION_UNKNOWN', 'number');
    const answered = {
      ...instructed(),
      event: { type: 'InstructionAnswered', data: { number: 1, answer: '好' } },
    } as const;
    given(...atWork, instructed(), answered)
      .when(ask.AnswerInstruction, cast.handler)
      .refuses('ANSWERED_BEFORE', 'number');
  });

  it('is answered by the centre while no unit leads', () => {
    given(...storyInto.FILED, instructed())
      .when(ask.AnswerInstruction, cast.dispatcher)
      .then({ type: 'InstructionAnswered', data: { number: 1, answer: '已组织清运' } });
    given(...atWork, instructed())
      .when(ask.AnswerInstruction, cast.dispatcher)
      .refuses('ROLE_MAY_NOT');
  });
});

describe('a risk', () => {
  it('that is set to what it was is nothing new', () => {
    const none = { type: 'SetRisk', data: { risk: 'NONE', reason: '' } } as const;
    given(...atWork)
      .when(none, cast.dutyChief)
      .then();
    given(...atWork)
      .when(ask.SetRisk, cast.dutyChief)
      .then({ type: 'RiskSet', data: ask.SetRisk.data });
  });
});

describe('an officer who has an interest in a case', () => {
  const himself = (officer: string) =>
    ({ type: 'RecuseOfficer', data: { officer, reason: '系当事人亲属' } }) as const;

  it('may say so himself; of others the duty chief and the supervisor say it', () => {
    given(...atWork)
      .when(himself(cast.handler.id), cast.handler)
      .then({ type: 'OfficerRecused', data: himself(cast.handler.id).data });
    given(...atWork)
      .when(himself(cast.handler.id), cast.colleague)
      .refuses('ROLE_MAY_NOT', 'officer');
    given(...atWork, recused('x'))
      .when(himself('x'), cast.dutyChief)
      .then();
  });

  it('has no part in it from then on, whatever his post', () => {
    const blocked = 'OFFICER_IS_RECUSED';
    given(...atWork, recused(cast.handler.id))
      .when(ask.CompleteHandling, cast.handler)
      .refuses(blocked);
    given(...atWork, recused(cast.handler.id))
      .when(ask.NoteProgress, cast.handler)
      .refuses(blocked);
    given(...storyInto.FILED, recused(cast.dispatcher.id))
      .when(ask.DispatchCase, cast.dispatcher)
      .refuses(blocked);
    given(...atWork, recused(cast.handler.id))
      .when(ask.Comment, cast.handler)
      .refuses(blocked);
    expect(maySeePeople(given(...atWork, recused(cast.handler.id)).state, cast.handler)).toBe(false);
    given(...storyInto.VERIFYING, recused(cast.otherGridWorker.id))
      .when(ask.RecordVerification, cast.otherGridWorker)
      .refuses(blocked);
    given(reported(), recused(cast.gridWorker.id))
      .when(ask.RequestVerification, cast.operator)
      .refuses(blocked, 'assignee');
    given(handledBy(), recused(cast.checker.id)).when(ask.PassCheck, cast.checker).refuses(blocked);
  });
});
