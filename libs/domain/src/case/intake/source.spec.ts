import { codesOf } from '../../labels';
import { ask } from '../../testing/case-asks';
import { past, reported } from '../../testing/case-story';
import { communityOfficer, operator, resident } from '../../testing/cast';
import { specOf } from '../../testing/given';
import { caseDecider } from '../case';
import { caseSources, type CaseSource } from './source';

const given = specOf(caseDecider);
const from = (source: CaseSource) =>
  ({ type: 'ReportCase', data: { ...ask.ReportCase.data, source } }) as const;
const reportOf = (source: CaseSource) => ({ ...ask.ReportCase.data, category: '0201', source });

describe('where a report comes from', () => {
  it('is what an officer says, or what is usual for him', () => {
    for (const source of codesOf(caseSources))
      given()
        .when(from(source), operator)
        .then({ type: 'CaseReported', data: reportOf(source) });
    given()
      .when(ask.ReportCase, communityOfficer)
      .then({ type: 'CaseReported', data: reportOf('PATROL') });
  });

  it('is the web for a resident, who says nothing else', () => {
    given()
      .when(from('WEB'), resident)
      .then({ type: 'CaseReported', data: reportOf('WEB') });
    given().when(from('SUPERIOR'), resident).refuses('SOURCE_IS_NOT_YOURS', 'source');
  });

  it('stays with the case, and is not there where it was not on record', () => {
    expect(given(past('CaseReported', reportOf('LETTER'), operator)).state.source).toBe('LETTER');
    expect(given(reported()).state).not.toHaveProperty('source');
  });
});
