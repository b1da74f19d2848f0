import {
  checker,
  dispatcher,
  dutyChief,
  gridWorker,
  nextGridWorker,
  officerAt,
  operator,
  resident,
  system,
} from '../../testing/cast';
import { ask } from '../../testing/case-asks';
import { reported, type CasePast } from '../../testing/case-story';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import type { CaseSource } from './source';

const given = specOf(caseDecider);
const reportFrom = (source?: CaseSource) =>
  ({
    type: 'CaseReported',
    data: { ...ask.ReportCase.data, category: '0201', ...(source && { source }) },
  }) as const;

describe('a report', () => {
  it('is taken from a resident wherever it is, and keeps the code of its category', () => {
    given().when(ask.ReportCase, resident).then(reportFrom('WEB'));
  });

  it('is taken from the platform itself, which hands in what others collected', () => {
    given().when(ask.ReportCase, system).then(reportFrom());
  });

  it('is taken from an officer for a place within his subtree alone', () => {
    given().when(ask.ReportCase, gridWorker).then(reportFrom('PATROL'));
    given().when(ask.ReportCase, operator).then(reportFrom('HOTLINE'));
    given().when(ask.ReportCase, nextGridWorker).refuses('OUTSIDE_YOUR_SUBTREE', 'place.unit');
    const elsewhere = officerAt('COMMUNITY_OFFICER', at.otherCommunity);
    given().when(ask.ReportCase, elsewhere).refuses('OUTSIDE_YOUR_SUBTREE', 'place.unit');
  });

  it('is not taken from those who judge it later', () => {
    given().when(ask.ReportCase, dutyChief).refuses('ROLE_MAY_NOT');
    given().when(ask.ReportCase, checker).refuses('ROLE_MAY_NOT');
    given().when(ask.ReportCase, dispatcher).refuses('ROLE_MAY_NOT');
  });

  it('is confidential from the first where its reporter wishes so', () => {
    const { event } = reported();
    const wished = {
      ...reported(),
      event: { ...event, data: { ...event.data, isConfidential: true } },
    } as CasePast;
    expect(given(wished).state.isConfidential).toBe(true);
    expect(given(reported()).state.isConfidential).toBe(false);
  });

  it('is made once', () => {
    given(reported()).when(ask.ReportCase, resident).refuses('CASE_ALREADY_REPORTED');
  });
});
