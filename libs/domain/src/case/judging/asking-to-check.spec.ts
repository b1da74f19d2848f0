import type { OfficerActor } from '../../act';
import { ask } from '../../testing/case-asks';
import { filed, handledBy, passed, recused, reported } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { specOf, stateAfter } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const done = handledBy();
const toCheck = (by: OfficerActor, ...others: readonly OfficerActor[]) => {
  const assigneePosts = [by, ...others].map(({ post }) => post);
  return { type: 'RequestCheck', data: { assignee: by.id, assigneePosts, note: '' } } as const;
};

describe('a check', () => {
  it('is asked of somebody who may check the case', () => {
    const asked = (by: OfficerActor) =>
      ({ type: 'CheckRequested', data: { assignee: by.id, unit: by.post.unit, note: '' } }) as const;
    for (const by of [cast.checker, cast.gridWorker])
      given(done).when(toCheck(by), cast.operator).then(asked(by));
    given(done)
      .when(toCheck(cast.leader, cast.checker), cast.dutyChief)
      .then({
        type: 'CheckRequested',
        data: { assignee: cast.leader.id, unit: cast.checker.post.unit, note: '' },
      });
  });

  it('is asked of nobody who had to do with it, nor from whose posts it is not checked', () => {
    const refusals = [
      [toCheck(cast.handler), 'HANDLER_CANNOT_CHECK'],
      [toCheck(cast.officerAt('CHECKER', at.community, cast.dispatcher.id)), 'DISPATCHER_CANNOT_CHECK'],
      [toCheck(cast.checker, cast.colleague), 'HANDLER_CANNOT_CHECK'],
      [toCheck(cast.operator), 'NOT_A_CHECKER_THERE'],
      [toCheck(cast.nextGridWorker), 'NOT_A_CHECKER_THERE'],
      [
        { ...toCheck(cast.checker), data: { ...toCheck(cast.checker).data, assigneePosts: [] } },
        'NOT_A_CHECKER_THERE',
      ],
    ] as const;
    for (const [command, code] of refusals)
      given(done).when(command, cast.operator).refuses(code, 'assignee');
    given(handledBy(), recused(cast.checker.id))
      .when(toCheck(cast.checker), cast.operator)
      .refuses('OFFICER_IS_RECUSED', 'assignee');
    const own = [reported(cast.gridWorker), ...done.slice(1)];
    given(own).when(toCheck(cast.gridWorker), cast.operator).refuses('REQUESTER_CANNOT_APPROVE', 'assignee');
  });

  it('is asked for while it is to be checked, and whoever may does it', () => {
    given(reported(), filed()).when(ask.RequestCheck, cast.operator).refuses('CASE_NOT_HANDLED');
    const { data } = ask.RequestCheck;
    const asked = {
      ...passed(cast.operator),
      event: {
        type: 'CheckRequested',
        data: { assignee: data.assignee, unit: at.supervisionCentre, note: '' },
      },
    } as const;
    const state = stateAfter(caseDecider, [...done, asked]);
    expect(state).toMatchObject({ status: 'HANDLED', checkAsked: { assignee: cast.checker.id } });
    given(done, asked)
      .when(ask.PassCheck, cast.gridWorker)
      .then({ type: 'CheckPassed', data: ask.PassCheck.data });
    expect(stateAfter(caseDecider, [...done, asked, passed()]).checkAsked).toBeUndefined();
  });
});
