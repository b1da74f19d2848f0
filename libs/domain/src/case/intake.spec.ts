import {
  admin,
  communityOfficer,
  dutyChief,
  gridWorker,
  neighbour,
  nextGridWorker,
  officerAt,
  operator,
  post,
  resident,
  system,
} from '../testing/cast';
import { ask } from '../testing/case-asks';
import { recused, reported, verificationRecorded, verificationRequested } from '../testing/case-story';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';

const given = specOf(caseDecider);
describe('looking on site', () => {
  const asked = (assignee: string, ...assigneePosts: (typeof gridWorker.post)[]) =>
    ({ type: 'RequestVerification', data: { assignee, assigneePosts, note: '请核实' } }) as const;

  it('is asked of a grid worker of the street, in the post he has there', () => {
    const posts = [post('HANDLER', at.urban), post('GRID_WORKER', '310115005001001'), nextGridWorker.post];
    given(reported())
      .when(asked('zhang', ...posts), operator)
      .then({
        type: 'VerificationRequested',
        data: { assignee: 'zhang', unit: at.nextGrid, note: '请核实' },
      });
  });

  it('is not asked of somebody who is no grid worker there', () => {
    const nobodys = [
      asked('zhang'),
      asked('zhang', post('COMMUNITY_OFFICER', at.community)),
      asked('zhang', post('GRID_WORKER', '310115005001001')),
    ];
    for (const command of nobodys) {
      given(reported()).when(command, operator).refuses('NOT_A_GRID_WORKER_THERE', 'assignee');
    }
    const somewhere = { ...at.place, unit: at.district, path: [at.province, at.city, at.district] };
    given(reported(resident, somewhere))
      .when(asked('zhang', gridWorker.post), operator)
      .refuses('NOT_A_GRID_WORKER_THERE', 'assignee');
  });

  it('is not asked of whoever reported, be it as a resident', () => {
    for (const reporter of [gridWorker, { kind: 'RESIDENT', id: gridWorker.id } as const])
      given(reported(reporter))
        .when(ask.RequestVerification, operator)
        .refuses('REPORTER_CANNOT_VERIFY', 'assignee');
  });

  it('is asked by an operator in whose area it lies', () => {
    const elsewhere = officerAt('OPERATOR', `${at.otherDistrict}-SUPERVISION_CENTRE`, operator.id);
    given(reported(operator)).when(ask.RequestVerification, elsewhere).refuses('OUTSIDE_YOUR_SUBTREE');
    given(reported()).when(ask.RequestVerification, elsewhere).refuses('CASE_UNKNOWN');
  });

  it('is done by him who was asked, as a grid worker', () => {
    const looking = [reported(), verificationRequested()];
    given(looking)
      .when(ask.RecordVerification, gridWorker)
      .then({ type: 'VerificationRecorded', data: { finding: 'TRUE', note: '属实', evidence: [] } });
    given(looking)
      .when(ask.RecordVerification, officerAt('GRID_WORKER', at.grid, 'a colleague'))
      .refuses('NOT_THE_VERIFIER');
    given(looking)
      .when(ask.RecordVerification, officerAt('COMMUNITY_OFFICER', at.community, gridWorker.id))
      .refuses('NOT_THE_VERIFIER');
  });

  it('is asked of another while the first does not come: recused, relieved or moved, he holds nothing up', () => {
    const another = asked(nextGridWorker.id, nextGridWorker.post);
    for (const past of [[], [recused(gridWorker.id)]])
      given(reported(), verificationRequested(), past)
        .when(another, operator)
        .then({
          type: 'VerificationRequested',
          data: { assignee: nextGridWorker.id, unit: at.nextGrid, note: '请核实' },
        });
    const anew = [reported(), verificationRequested(), verificationRequested(nextGridWorker)];
    given(anew).when(ask.RecordVerification, gridWorker).refuses('NOT_THE_VERIFIER');
    given(anew)
      .when(ask.RecordVerification, nextGridWorker)
      .then({ type: 'VerificationRecorded', data: { finding: 'TRUE', note: '属实', evidence: [] } });
  });

  it('is not asked twice of the one who is awaited, whose time would begin anew', () => {
    given(reported(), verificationRequested())
      .when(ask.RequestVerification, operator)
      .refuses('VERIFIER_ASKED_ALREADY', 'assignee');
  });

  it('can be asked for again', () => {
    given(reported(), verificationRequested(), verificationRecorded())
      .when(asked(nextGridWorker.id, nextGridWorker.post), operator)
      .then({
        type: 'VerificationRequested',
        data: { assignee: nextGridWorker.id, unit: at.nextGrid, note: '请核实' },
      });
  });
});

describe('filing', () => {
  const chiefElsewhere = officerAt('DUTY_CHIEF', `${at.otherDistrict}-SUPERVISION_CENTRE`, operator.id);
  const chiefWhoReported = officerAt('DUTY_CHIEF', at.supervisionCentre, operator.id);

  it('gives a report its number and its urgency', () => {
    given(reported(), verificationRequested(), verificationRecorded())
      .when(ask.FileCase, dutyChief)
      .then({ type: 'CaseFiled', data: { number: '310115-2026-000001', urgency: 'URGENT' } });
  });

  it('is declined with a reason and the roads that stay open; the report is kept', () => {
    const declined = {
      type: 'FilingDeclined',
      data: { reason: 'IN_LITIGATION', explanation: '已起诉', otherRoads: ['LITIGATION'] },
    } as const;
    given(reported()).when(ask.DeclineFiling, dutyChief).then(declined);
    const { state } = given(reported(), { event: declined, by: dutyChief, at: '2026-03-02T05:00:00.000Z' });
    expect(state).toMatchObject({ id: 'case', status: 'NOT_FILED', place: at.place, reporter: resident });
  });

  it('is not decided by whoever reported, from whichever of his posts', () => {
    for (const command of [ask.FileCase, ask.DeclineFiling]) {
      given(reported(operator)).when(command, chiefWhoReported).refuses('REQUESTER_CANNOT_APPROVE');
    }
  });

  it('is decided by the duty chief in whose area it lies', () => {
    for (const command of [ask.FileCase, ask.DeclineFiling]) {
      given(reported(operator)).when(command, chiefElsewhere).refuses('OUTSIDE_YOUR_SUBTREE');
    }
  });

  it('is never decided by a resident or by the platform itself', () => {
    for (const command of [ask.FileCase, ask.DeclineFiling]) {
      given(reported()).when(command, resident).refuses('ROLE_MAY_NOT');
      given(reported()).when(command, system).refuses('ROLE_MAY_NOT');
    }
  });
});

describe('a report that is not theirs', () => {
  it('is unknown to other residents and to those who administer the platform', () => {
    for (const stranger of [neighbour, admin]) {
      given(reported()).when(ask.Comment, stranger).refuses('CASE_UNKNOWN');
    }
    given(reported())
      .when(ask.Comment, communityOfficer)
      .then({ type: 'Commented', data: { text: '谢谢' } });
  });
});
