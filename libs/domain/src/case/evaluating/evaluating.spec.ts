import { ask } from '../../testing/case-asks';
import {
  calledBack,
  closed,
  failed,
  exclusionAsked,
  exclusionDenied,
  handledBy,
  passed,
  reopened,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { specOf } from '../../testing/given';
import { longAfter } from '../../testing/step-parts';
import * as at from '../../testing/street';
import { awaitedApprovals } from '../approvals';
import { caseDecider } from '../case';
import { decidingUnits } from '../deciders';

const given = specOf(caseDecider);
const done = handledBy();
const asked = exclusionAsked(cast.handler);
const appealed = {
  ...asked,
  event: { type: 'ExclusionAppealed', data: { reason: '有气象证明' } },
} as const;
const ofCity = cast.officerAt('SUPERVISOR', at.city);

describe('an exclusion from evaluation', () => {
  it('is asked for once, by the unit that handled the case', () => {
    given(done)
      .when(ask.RequestExclusion, cast.handler)
      .then({ type: 'ExclusionRequested', data: ask.RequestExclusion.data });
    given(done, asked).when(ask.RequestExclusion, cast.handler).refuses('EXCLUSION_ASKED_BEFORE');
    expect(awaitedApprovals(given(done, asked).state)).toEqual(['EXCLUSION']);
  });

  it('is decided above that unit, and never by whoever asked', () => {
    given(done, asked)
      .when(ask.GrantExclusion, cast.supervisor)
      .then({ type: 'ExclusionGranted', data: { explanation: '属实', unit: at.district } });
    const near = cast.officerAt('LEADER', at.street);
    given(done, asked).when(ask.GrantExclusion, near).refuses('HIGHER_LEADER_NEEDED');
    const himself = cast.officerAt('SUPERVISOR', at.district, cast.handler.id);
    given(done, asked).when(ask.DenyExclusion, himself).refuses('REQUESTER_CANNOT_APPROVE');
  });

  it('waits for supervisors of the units from which it may be decided, and for nobody else', () => {
    const above = [at.province, at.city, at.district];
    expect(decidingUnits(given(done, asked).state, 'SUPERVISOR')).toEqual(above);
    expect(decidingUnits(given(done, asked, exclusionDenied(), appealed).state, 'SUPERVISOR')).toEqual(
      above.slice(0, 2),
    );
    expect(decidingUnits(given(done).state, 'SUPERVISOR')).toEqual([]);
  });

  it('that was denied is appealed once, and decided higher still', () => {
    given(done, asked).when(ask.AppealExclusion, cast.handler).refuses('EXCLUSION_NOT_DENIED');
    given(done, asked, exclusionDenied(), appealed)
      .when(ask.GrantExclusion, cast.supervisor)
      .refuses('HIGHER_LEADER_NEEDED');
    given(done, asked, exclusionDenied(), appealed)
      .when(ask.DenyExclusion, ofCity)
      .then({ type: 'ExclusionDenied', data: { explanation: '仍可处置', unit: at.city } });
    given(done, asked, exclusionDenied(), appealed, exclusionDenied(at.city))
      .when(ask.AppealExclusion, cast.handler)
      .refuses('APPEALED_BEFORE');
  });

  it('waits while the case is handled anew, and nothing is put away before it is decided', () => {
    expect(awaitedApprovals(given(done, asked, failed()).state)).toEqual([]);
    given(done, asked, failed()).when(ask.GrantExclusion, cast.supervisor).refuses('NOTHING_ASKED');
    given(done, asked, exclusionDenied(), failed())
      .when(ask.AppealExclusion, cast.handler)
      .refuses('EXCLUSION_NOT_DENIED');
    for (const archivist of [cast.dutyChief, cast.system])
      given(done, passed(), calledBack(), closed(), asked)
        .when(ask.ArchiveCase, archivist, longAfter)
        .refuses('REQUEST_PENDING');
  });

  it('is not granted by whoever asked first, though a colleague appealed', () => {
    const byColleague = { ...appealed, by: cast.colleague } as const;
    const himself = cast.officerAt('SUPERVISOR', at.city, cast.handler.id);
    given(done, asked, exclusionDenied(), byColleague)
      .when(ask.GrantExclusion, himself)
      .refuses('REQUESTER_CANNOT_APPROVE');
  });

  it('of a case that is reopened is asked for anew', () => {
    const over = [passed(), calledBack(), closed(), reopened()];
    expect(given(done, asked, over).state).not.toHaveProperty('exclusion');
  });

  it('leaves the case as it is', () => {
    const { exclusion, ...rest } = given(done, asked).state;
    expect(exclusion?.status).toBe('ASKED');
    expect(rest).toEqual(given(done).state);
  });
});
