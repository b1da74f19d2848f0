import type { OfficerActor } from '../../act';
import { ask } from '../../testing/case-asks';
import { calledBack, closed, failed, selfHandled } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { ClockLife } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const { data } = ask.RecordSelfHandled;
const record = (change: object) => ({ type: 'RecordSelfHandled', data: { ...data, ...change } }) as const;

describe('a case that a grid worker sees to himself', () => {
  it('is reported and handled at once', () => {
    const { number, summary, evidenceAfter, isSampled, category, ...report } = data;
    given()
      .when(ask.RecordSelfHandled, cast.gridWorker)
      .then(
        { type: 'CaseReported', data: { ...report, category: category.code, source: 'PATROL' } },
        {
          type: 'CaseSelfHandled',
          data: { number, unit: at.grid, summary, evidence: evidenceAfter, isSampled },
        },
      );
  });

  it('is of a category on the list, in his subtree, with photos of before and after', () => {
    given()
      .when(record({ category: at.noise }), cast.gridWorker)
      .refuses('CATEGORY_NOT_SELF_HANDLED', 'category');
    given()
      .when(record({ evidence: [] }), cast.gridWorker)
      .refuses('PHOTO_MISSING', 'evidence');
    const document = [{ hash: 'd'.repeat(64), kind: 'DOCUMENT' }];
    given()
      .when(record({ evidenceAfter: document }), cast.gridWorker)
      .refuses('PHOTO_MISSING', 'evidenceAfter');
    const same = data.evidence;
    given()
      .when(record({ evidenceAfter: same }), cast.gridWorker)
      .refuses('PHOTO_MISSING', 'evidenceAfter');
    given().when(ask.RecordSelfHandled, cast.nextGridWorker).refuses('OUTSIDE_YOUR_SUBTREE', 'place.unit');
  });

  it('is checked by others when it was drawn for that, and else closed as it is', () => {
    const communityChecker: OfficerActor = cast.officerAt('CHECKER', at.community);
    given(...selfHandled(true))
      .when(ask.PassCheck, communityChecker)
      .refuses('HANDLER_CANNOT_CHECK');
    given(...selfHandled(true))
      .when(ask.PassCheck, cast.checker)
      .then({ type: 'CheckPassed', data: { note: '已核查', evidence: [] } });
    given(...selfHandled(false))
      .when(ask.PassCheck, cast.checker)
      .refuses('CASE_NOT_HANDLED');
    given(...selfHandled(false))
      .when(ask.CloseCase, cast.dutyChief)
      .then({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: '结案' } });
    expect(given(...selfHandled(false), calledBack(), closed()).state.isSelfHandled).toBe(true);
  });

  it('goes back to him when the check fails', () => {
    const { state } = given(...selfHandled(true), failed());
    expect(state).toMatchObject({ status: 'HANDLING', leadUnit: at.grid, reworks: 1 });
  });

  it.each([
    [true, 'CHECK'],
    [false, 'CLOSING'],
  ])('has one clock, that of what comes next (drawn for a check: %s)', (isSampled, kind) => {
    const life = new ClockLife();
    life.do('RecordSelfHandled', '2026-03-02 10:00', cast.gridWorker, { isSampled });
    expect(life.running).toEqual([kind]);
  });
});
