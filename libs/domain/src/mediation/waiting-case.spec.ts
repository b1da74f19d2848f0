import { asks } from '../testing/mediation-asks';
import { mediator } from '../testing/mediation-cast';
import { specOf } from '../testing/given';
import { community } from '../testing/street';
import type { WaitingCase } from './beginning/messages';
import { mediationDecider } from './mediation';

const given = specOf(mediationDecider);
const waiting: WaitingCase = {
  caseId: 'a-case',
  status: 'HANDLING',
  isVisible: true,
  unit: community,
  isWaiting: false,
};
const begin = (one: Partial<WaitingCase> = {}) =>
  ({ type: 'ApplyMediation', data: { ...asks.ApplyMediation, case: { ...waiting, ...one } } }) as const;

describe('a mediation for which a case waits', () => {
  it('names it', () => {
    const { office, ...data } = asks.ApplyMediation;
    given()
      .when(begin(), mediator)
      .then({ type: 'MediationApplied', data: { ...data, caseId: 'a-case', committee: office.code } });
  });

  it('is of a case that whoever asks may see', () => {
    given()
      .when(begin({ isVisible: false }), mediator)
      .refuses('CASE_UNKNOWN', 'caseId');
    const { status: _status, ...none } = waiting;
    const asked = { type: 'ApplyMediation', data: { ...asks.ApplyMediation, case: none } } as const;
    given().when(asked, mediator).refuses('CASE_UNKNOWN', 'caseId');
  });

  it('is of one that is not handled yet, and waits for nothing else', () => {
    given()
      .when(begin({ status: 'HANDLED' }), mediator)
      .refuses('CASE_NOT_OPEN', 'caseId');
    given()
      .when(begin({ status: 'CLOSED' }), mediator)
      .refuses('CASE_NOT_OPEN', 'caseId');
    given()
      .when(begin({ isWaiting: true }), mediator)
      .refuses('CASE_AWAITS_MEDIATION', 'caseId');
  });

  it('arose in the district in which the case lies', () => {
    given()
      .when(begin({ unit: '310104004001' }), mediator)
      .refuses('UNIT_ELSEWHERE', 'place.unit');
  });
});
