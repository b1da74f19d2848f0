import { ask } from '../../testing/case-asks';
import { declined, filed, handledBy, merged, reported, reportTaken } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { ClockLife, verdictsOf } from '../../testing/clock-life';
import { specOf, stateAfter } from '../../testing/given';
import { maySee, maySeePeople } from '../access';
import { caseDecider } from '../case';

const given = specOf(caseDecider);

describe('a merger', () => {
  it('is made into another case that is open and that the officer may see', () => {
    const into = (target: object) =>
      ({ type: 'MergeCase', data: { target, reason: '同一事项' } }) as typeof ask.MergeCase;
    given(reported())
      .when(ask.MergeCase, cast.dutyChief)
      .then({ type: 'CaseMergedInto', data: { target: 'other-case', reason: '同一事项' } });
    given(reported())
      .when(into({ caseId: 'other-case', isVisible: true }), cast.dutyChief)
      .refuses('CASE_UNKNOWN', 'target');
    given(reported())
      .when(into({ caseId: 'other-case', status: 'FILED', isVisible: false }), cast.dutyChief)
      .refuses('CASE_UNKNOWN', 'target');
    for (const target of [
      { caseId: 'other-case', status: 'CLOSED', isVisible: true },
      { caseId: 'case', status: 'REPORTED', isVisible: true },
    ])
      given(reported()).when(into(target), cast.dutyChief).refuses('MERGE_TARGET_NOT_OPEN', 'target');
  });

  it('stops the clocks of the merged case', () => {
    const life = new ClockLife();
    life.do('ReportCase', '2026-03-02 09:00');
    life.do('FileCase', '2026-03-02 10:00');
    life.do('MergeCase', '2026-03-02 11:00');
    expect(verdictsOf(life).at(-1)).toBe('DISPATCH NOT_JUDGED MERGED');
    expect(life.running).toEqual([]);
  });

  it('lets the reporter follow the other case, without the people in it, and judge it no more than his own', () => {
    const state = stateAfter(caseDecider, [reported(), filed(), reportTaken('case-2', cast.neighbour)]);
    expect(maySee(state, cast.neighbour)).toBe(true);
    expect(maySeePeople(state, cast.neighbour)).toBe(false);
    expect(maySeePeople(state, cast.resident)).toBe(true);
    given(...handledBy(), reportTaken('case-2', cast.neighbour))
      .when(ask.PassCheck, cast.officerAt('CHECKER', cast.checker.post.unit, cast.neighbour.id))
      .refuses('REQUESTER_CANNOT_APPROVE');
  });

  it('is told to the other case by the platform, once, and taken back if it was refused after all', () => {
    const take = { type: 'TakeReport', data: { from: 'case-2', followers: [cast.neighbour.id] } } as const;
    const back = { type: 'ReturnReport', data: { from: 'case-2' } } as const;
    given(reported()).when(take, cast.system).then({ type: 'ReportTaken', data: take.data });
    given(reported(), reportTaken('case-2')).when(take, cast.system).then();
    const more = { type: 'TakeReport', data: { from: 'case-2', followers: ['somebody', 'else'] } } as const;
    given(reported(), reportTaken('case-2'))
      .when(more, cast.system)
      .then({ type: 'ReportTaken', data: more.data });
    given(reported()).when(take, cast.dutyChief).refuses('ROLE_MAY_NOT');
    given(reported(), filed(), merged()).when(take, cast.system).refuses('CASE_NOT_OPEN');
    given(reported(), reportTaken('case-2'))
      .when(back, cast.system)
      .then({ type: 'ReportReturned', data: back.data });
    given(reported()).when(back, cast.system).then();
    const returned = {
      ...reportTaken('case-2'),
      event: { type: 'ReportReturned', data: back.data },
    } as const;
    expect(
      maySee(stateAfter(caseDecider, [reported(), reportTaken('case-2'), returned]), cast.neighbour),
    ).toBe(false);
  });

  it('is not made into a case that is just being merged into this one', () => {
    given(reported(), reportTaken('other-case'))
      .when(ask.MergeCase, cast.dutyChief)
      .refuses('MERGE_TARGET_NOT_OPEN', 'target');
  });

  it('ends no report by whoever refused it, once the reporter has appealed', () => {
    const appealed = [
      reported(),
      declined(),
      { ...declined(), event: { type: 'RefusalAppealed', data: { reason: '' } } },
    ] as const;
    for (const end of [ask.MergeCase, ask.RedirectCase])
      given(...appealed)
        .when(end, cast.dutyChief)
        .refuses('REFUSER_CANNOT_DECIDE');
  });
});
