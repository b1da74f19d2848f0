import { ask } from '../testing/case-asks';
import * as story from '../testing/case-story';
import * as cast from '../testing/cast';
import { specOf } from '../testing/given';
import { asChecker, asDutyChief, cannotCheck, cannotClose, mayCheck } from '../testing/judging';
import * as at from '../testing/street';
import { caseDecider } from './case';

const { reported, dispatched, signed, objected, upheld, denied, filed } = story;
const { completed, passed, failed, closed, reopened, handledBy } = story;
const { officerAt, handler, communityOfficer, gridWorker } = cast;
const given = specOf(caseDecider);

describe('somebody who judged', () => {
  const working = [ask.SignCase, ask.NoteProgress, ask.EscalateCase, ask.CompleteHandling] as const;

  it.each([
    ['failed a check', [...handledBy(handler), failed(handler)]],
    ['passed it', [...handledBy(cast.districtHandler), passed(handler), closed(), reopened()]],
    ['closed it', [...handledBy(cast.districtHandler), passed(), closed(undefined, handler), reopened()]],
  ])('never handles the case after he %s', (_, past) => {
    const sentAgain = [...past, dispatched()];
    given(sentAgain).when(ask.SignCase, handler).refuses('CHECKER_CANNOT_HANDLE');
    for (const work of working.slice(1)) {
      given(sentAgain, signed(cast.colleague)).when(work, handler).refuses('CHECKER_CANNOT_HANDLE');
    }
  });

  it('may still say that the case is not for his unit', () => {
    given(handledBy(cast.districtHandler), passed(handler), closed(), reopened(), dispatched())
      .when(ask.ObjectToDispatch, handler)
      .then({
        type: 'DispatchObjected',
        data: { unit: at.urban, reason: 'NOT_OUR_COMPETENCE', explanation: '非本单位职责', isEntitled: true },
      });
  });
});

describe('whoever dispatched', () => {
  const done = handledBy(handler);

  it('never checks or closes, from whichever of his posts', () => {
    cannotCheck(done, asChecker(cast.dispatcher.id), 'DISPATCHER_CANNOT_CHECK');
    cannotClose(done, asDutyChief(cast.dispatcher.id), 'DISPATCHER_CANNOT_CLOSE');
  });

  it('is also whoever sent the case back to a unit that had objected', () => {
    const denier = officerAt('DISPATCHER', at.commandCentre, 'denier');
    const kept = [...done.slice(0, 3), objected(), denied(denier), signed(), completed()];
    cannotCheck(kept, asChecker('denier'), 'DISPATCHER_CANNOT_CHECK');
    cannotClose(kept, asDutyChief('denier'), 'DISPATCHER_CANNOT_CLOSE');
  });

  it('is anybody who ever did, before the case was given back or reopened', () => {
    const first = officerAt('DISPATCHER', at.commandCentre, 'first');
    const second = [dispatched(at.urban, [], cast.dispatcher), signed(), completed()];
    const before = [
      reported(),
      filed(),
      dispatched(at.community, [], first),
      objected(communityOfficer),
      upheld(),
    ];
    cannotCheck([...before, ...second], asChecker('first'), 'DISPATCHER_CANNOT_CHECK');
  });
});

describe('whoever reported', () => {
  const byOperator = [reported(cast.operator), ...handledBy(handler).slice(1)];

  it('never judges what came of it, from whichever of his posts', () => {
    cannotCheck(byOperator, asChecker(cast.operator.id), 'REQUESTER_CANNOT_APPROVE');
    cannotClose(byOperator, asDutyChief(cast.operator.id), 'REQUESTER_CANNOT_APPROVE');
    cannotCheck([reported(gridWorker), ...byOperator.slice(1)], gridWorker, 'REQUESTER_CANNOT_APPROVE');
    cannotCheck(
      [reported(cast.resident), ...byOperator.slice(1)],
      asChecker(cast.resident.id),
      'REQUESTER_CANNOT_APPROVE',
    );
  });

  it('is one person: his colleagues may', () => {
    mayCheck(byOperator, cast.checker);
  });
});
