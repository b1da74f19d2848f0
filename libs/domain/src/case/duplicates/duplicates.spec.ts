import { ask } from '../../testing/case-asks';
import { duplicateRejected, filed, reported, storyInto } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const than = (other: Partial<(typeof ask.RejectDuplicate.data)['other']>) =>
  ({
    type: 'RejectDuplicate',
    data: { reason: '两处不同', other: { caseId: 'other-case', isVisible: true, ...other } },
  }) as typeof ask.RejectDuplicate;

describe('a duplicate', () => {
  it('is rejected by whoever takes reports down, once, with the reason', () => {
    for (const somebody of [cast.operator, cast.dutyChief])
      given(reported())
        .when(ask.RejectDuplicate, somebody)
        .then({ type: 'DuplicateRejected', data: { other: 'other-case', reason: '两处不同' } });
    given(reported(), duplicateRejected()).when(ask.RejectDuplicate, cast.dutyChief).then();
    expect(given(reported(), duplicateRejected(), duplicateRejected('third')).state.notSameAs).toEqual([
      'other-case',
      'third',
    ]);
  });

  it('is another case, which whoever rejects it may see, be it over', () => {
    given(reported()).when(than({}), cast.operator).refuses('CASE_UNKNOWN', 'other');
    given(reported())
      .when(than({ status: 'FILED', isVisible: false }), cast.operator)
      .refuses('CASE_UNKNOWN', 'other');
    given(reported())
      .when(than({ caseId: 'case', status: 'REPORTED' }), cast.operator)
      .refuses('NOT_ANOTHER_CASE', 'other');
    given(reported())
      .when(than({ status: 'CLOSED' }), cast.operator)
      .then({ type: 'DuplicateRejected', data: { other: 'other-case', reason: '两处不同' } });
  });

  it('is rejected while the case is open, and may be merged all the same', () => {
    given(storyInto.CLOSED).when(ask.RejectDuplicate, cast.operator).refuses('CASE_NOT_OPEN');
    given(reported(), filed(), duplicateRejected())
      .when(ask.MergeCase, cast.dutyChief)
      .then({ type: 'CaseMergedInto', data: { target: 'other-case', reason: '同一事项' } });
  });

  it('touches no clock', () => {
    const life = handling();
    const before = life.state.clocks;
    expect(life.do('RejectDuplicate', '2026-03-02 14:00')).toHaveLength(1);
    expect(life.state.clocks).toEqual(before);
  });
});
