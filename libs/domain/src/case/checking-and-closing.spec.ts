import { ask } from '../testing/case-asks';
import { calledBack, closed, failed, handledBy, passed, reopened, reported } from '../testing/case-story';
import {
  admin,
  auditor,
  checker,
  communityOfficer,
  dutyChief,
  handler,
  leader,
  neighbour,
  noon,
  officerAt,
  operator,
  resident,
  supervisor,
} from '../testing/cast';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';

const given = specOf(caseDecider);
const done = handledBy(handler);
const checkedCase = [done, passed()].flat();
const over = [checkedCase, closed()].flat();
/** Reported by somebody whose other post, elsewhere, he acts from now. */
const reportedBy = (id: string) => [
  reported(officerAt('OPERATOR', at.supervisionCentre, id)),
  ...done.slice(1),
];
const centreElsewhere = `${at.otherDistrict}-SUPERVISION_CENTRE`;

describe('checking', () => {
  it('confirms what was done, and names who confirmed it', () => {
    given(done)
      .when(ask.PassCheck, checker)
      .then({ type: 'CheckPassed', data: { note: '已核查', evidence: [] } });
    expect(given(done, passed()).state).toMatchObject({ status: 'CHECKED', checkedBy: checker.id });
  });

  it('sends it back to the unit that leads, without its outcome, and counts the rework', () => {
    given(done)
      .when(ask.FailCheck, supervisor)
      .then({ type: 'CheckFailed', data: { reason: '仍有垃圾', evidence: [] } });
    const { state } = given(done, failed());
    expect(state).toMatchObject({ status: 'HANDLING', leadUnit: at.urban, reworks: 1 });
    expect(state.outcome).toBeUndefined();
    given(done, failed()).when(ask.PassCheck, checker).refuses('CASE_NOT_HANDLED');
  });

  it('is for those in whose area it lies', () => {
    for (const command of [ask.PassCheck, ask.FailCheck]) {
      given(reportedBy('wang'))
        .when(command, officerAt('CHECKER', centreElsewhere, 'wang'))
        .refuses('OUTSIDE_YOUR_SUBTREE');
    }
  });
});

describe('closing', () => {
  it('keeps the outcome that the check confirmed', () => {
    given(checkedCase, calledBack())
      .when(ask.CloseCase, dutyChief)
      .then({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: '结案' } });
    expect(given(over).state).toMatchObject({
      status: 'CLOSED',
      outcome: 'RESOLVED',
      checkedBy: checker.id,
      closedAt: noon,
    });
  });

  it('never comes before the check', () => {
    given(done).when(ask.CloseCase, dutyChief).refuses('CASE_NOT_CHECKED');
    given(done, failed()).when(ask.CloseCase, dutyChief).refuses('CASE_NOT_CHECKED');
  });

  it('is never done without an outcome', () => {
    const withoutOutcome = checkedCase.filter(({ event }) => event.type !== 'HandlingCompleted');
    given(withoutOutcome, calledBack()).when(ask.CloseCase, dutyChief).refuses('CASE_NOT_CHECKED');
  });

  it('is for the duty chief in whose area it lies', () => {
    given(reportedBy('wang'), passed())
      .when(ask.CloseCase, officerAt('DUTY_CHIEF', centreElsewhere, 'wang'))
      .refuses('OUTSIDE_YOUR_SUBTREE');
  });
});

describe('reopening', () => {
  const again = { type: 'CaseReopened', data: { reason: '又有垃圾' } } as const;

  it('is asked for by whoever reported, by an operator or by a supervisor', () => {
    for (const somebody of [resident, operator, supervisor]) {
      given(over).when(ask.ReopenCase, somebody).then(again);
    }
  });

  it('is not for others, even if they took part', () => {
    given(over).when(ask.ReopenCase, communityOfficer).refuses('ROLE_MAY_NOT');
    given(over).when(ask.ReopenCase, neighbour).refuses('CASE_UNKNOWN');
    given(reported(operator), done.slice(1), passed(), closed())
      .when(ask.ReopenCase, officerAt('OPERATOR', centreElsewhere, 'somebody'))
      .refuses('CASE_UNKNOWN');
  });

  it('is not for an officer who happens to have the id of the resident who reported', () => {
    given(over)
      .when(ask.ReopenCase, officerAt('LEADER', at.district, resident.id))
      .refuses('ROLE_MAY_NOT');
  });

  it('is for operators and supervisors in whose area it lies', () => {
    const helped = handledBy(handler, [centreElsewhere]);
    given(helped, passed(), closed())
      .when(ask.ReopenCase, officerAt('OPERATOR', centreElsewhere))
      .refuses('OUTSIDE_YOUR_SUBTREE');
  });

  it('makes it a filed case that nobody leads, with its number, its place and its past', () => {
    const { state } = given(over, reopened());
    expect(state).toMatchObject({ status: 'FILED', reopened: 1, coHandlers: [], place: at.place });
    expect(state.number).toBe('310115-2026-000001');
    for (const gone of [state.leadUnit, state.outcome, state.checkedBy, state.closedAt]) {
      expect(gone).toBeUndefined();
    }
  });

  it('is possible until the seventh day after the day of closing is over, by the clock in China', () => {
    const closing = '2026-03-02T15:59:59.000Z';
    const nextDay = '2026-03-02T16:00:00.000Z';
    const story = (moment: string) => given(checkedCase, closed(moment));
    story(closing).when(ask.ReopenCase, resident, '2026-03-09T15:59:59.999Z').then(again);
    story(closing).when(ask.ReopenCase, resident, '2026-03-09T16:00:00.000Z').refuses('REOPEN_WINDOW_OVER');
    story(nextDay).when(ask.ReopenCase, resident, '2026-03-10T15:59:59.999Z').then(again);
    story(nextDay).when(ask.ReopenCase, resident, '2026-03-10T16:00:00.000Z').refuses('REOPEN_WINDOW_OVER');
  });
});

describe('a comment or evidence', () => {
  it('changes nothing else, and no clock', () => {
    const { state } = given(over);
    for (const command of [ask.Comment, ask.AttachEvidence]) {
      const event = { type: 'Commented', data: { text: '谢谢' } } as const;
      given(over).when(ask.Comment, leader).then(event);
      expect(given(over, { event, by: leader, at: '2026-03-05T00:00:00.000Z' }).state).toEqual(state);
      given(over).when(command, auditor).refuses('ROLE_MAY_NOT');
      given(over).when(command, admin).refuses('CASE_UNKNOWN');
    }
    given(over)
      .when(ask.AttachEvidence, handler)
      .then({ type: 'EvidenceAttached', data: { evidence: [{ hash: 'b'.repeat(64), kind: 'VIDEO' }] } });
  });
});
