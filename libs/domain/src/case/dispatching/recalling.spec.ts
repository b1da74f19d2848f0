import { ask } from '../../testing/case-asks';
import { dispatched, filed, past, reported, signed } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { dispatched as dispatchedNow, verdictsOf } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const sent = [reported(), filed(), dispatched()];

describe('a recall', () => {
  it('takes a case back from a unit that has not signed for it, which is then nobody’s', () => {
    given(...sent)
      .when(ask.RecallDispatch, cast.dispatcher)
      .then({ type: 'DispatchRecalled', data: { unit: at.urban, reason: '该单位无人签收' } });
    const recalled = past('DispatchRecalled', { unit: at.urban, reason: '误派' }, cast.dispatcher);
    const { state } = given(...sent, recalled);
    expect(state).toMatchObject({ status: 'FILED', coHandlers: [] });
    expect(state.leadUnit).toBeUndefined();
    given(...sent, signed())
      .when(ask.RecallDispatch, cast.dispatcher)
      .refuses('CASE_NOT_DISPATCHED');
    given(...sent)
      .when(ask.RecallDispatch, cast.dutyChief)
      .refuses('ROLE_MAY_NOT');
  });

  it('judges nobody for a time that was not over, and starts that of dispatching', () => {
    const life = dispatchedNow();
    life.do('RecallDispatch', '2026-03-02 12:20', cast.dispatcher);
    expect(verdictsOf(life).slice(-2)).toEqual([
      'SIGNING NOT_JUDGED RECALLED',
      'HANDLING NOT_JUDGED RECALLED',
    ]);
    expect(life.running).toEqual(['DISPATCH']);
  });
});
