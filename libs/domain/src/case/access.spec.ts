import { codesOf } from '../labels';
import { roles, type Role } from '../officer/roles';
import { handledBy, past, reported, verificationRequested } from '../testing/case-story';
import * as cast from '../testing/cast';
import { stateAfter } from '../testing/given';
import * as at from '../testing/street';
import { mayReplay, maySee, maySeePeople } from './access';
import { caseDecider } from './case';

const { officerAt, holdingAll } = cast;
const fresh = stateAfter(caseDecider, [reported()]);
const handled = stateAfter(caseDecider, handledBy(cast.handler, [at.environment]));
const rolesThat = (may: (role: Role) => boolean) => codesOf(roles).filter(may);

describe('a case', () => {
  it('is seen by its reporter, and by no other resident', () => {
    expect(maySee(fresh, cast.resident)).toBe(true);
    expect(maySee(fresh, cast.neighbour)).toBe(false);
  });

  it('is seen by an officer who reported it, from whichever of his posts', () => {
    const own = stateAfter(caseDecider, [reported(cast.operator)]);
    expect(maySee(own, officerAt('ADMIN', at.otherDistrict, cast.operator.id))).toBe(true);
  });

  it('is not seen by an officer who happens to have the id of the resident who reported', () => {
    expect(maySee(fresh, officerAt('HANDLER', at.urban, cast.resident.id))).toBe(false);
  });

  it('is seen over their subtree by all but handlers, mediators, integrators and administrators', () => {
    const unseeing: Role[] = ['HANDLER', 'MEDIATOR', 'INTEGRATOR', 'ADMIN'];
    const everywhere = rolesThat((role) => maySee(fresh, officerAt(role, at.district)));
    expect(everywhere).toEqual(codesOf(roles).filter((role) => !unseeing.includes(role)));
  });

  it('is not seen from another subtree, nor from below', () => {
    for (const unit of [at.otherDistrict, at.otherCommunity, at.nextGrid]) {
      expect(rolesThat((role) => maySee(fresh, officerAt(role, unit)))).toEqual([]);
    }
  });

  it('is seen by the units that lead and help, and by no other office of the street', () => {
    expect(maySee(handled, cast.handler)).toBe(true);
    expect(maySee(handled, cast.environmentHandler)).toBe(true);
    expect(maySee(handled, officerAt('HANDLER', at.police))).toBe(false);
  });

  it('is not seen through a post that somebody holds beside the one he acts from', () => {
    const outsider = holdingAll('chen', ['HANDLER', at.police], ['HANDLER', at.urban]);
    expect(maySee(handled, outsider)).toBe(false);
  });

  it('is seen by a grid worker of the next grid once he is asked to look', () => {
    expect(maySee(fresh, cast.nextGridWorker)).toBe(false);
    const looking = stateAfter(caseDecider, [reported(), verificationRequested(cast.nextGridWorker)]);
    expect(maySee(looking, cast.nextGridWorker)).toBe(true);
  });

  it('is seen no more by whoever looked, once he has said what he found', () => {
    const told = past(
      'VerificationRecorded',
      { finding: 'TRUE', note: '属实', evidence: [] },
      cast.nextGridWorker,
    );
    const looked = [reported(), verificationRequested(cast.nextGridWorker), told];
    expect(maySee(stateAfter(caseDecider, looked), cast.nextGridWorker)).toBe(false);
  });

  it('is not shown to administrators and integrators even if their unit leads', () => {
    expect(maySee(handled, officerAt('ADMIN', at.urban))).toBe(false);
    expect(maySee(handled, officerAt('INTEGRATOR', at.urban))).toBe(false);
  });

  it('is seen by the platform itself, which finishes what others began', () => {
    expect(maySee(fresh, cast.system)).toBe(true);
  });
});

describe('the people of a case', () => {
  it('are seen by its reporter and by those who work with them', () => {
    expect(maySeePeople(handled, cast.resident)).toBe(true);
    expect(maySeePeople(handled, cast.neighbour)).toBe(false);
    expect(rolesThat((role) => maySeePeople(handled, officerAt(role, at.street)))).toEqual([
      'GRID_WORKER',
      'COMMUNITY_OFFICER',
      'OPERATOR',
      'DUTY_CHIEF',
      'DISPATCHER',
    ]);
    expect(maySeePeople(handled, cast.handler)).toBe(true);
  });
});

describe('the stored events of a case', () => {
  it('are read by supervisors, auditors and integrators over their subtree, and by the platform', () => {
    const readers = rolesThat((role) => mayReplay(at.pathToGrid, officerAt(role, at.district)));
    expect(readers).toEqual(['SUPERVISOR', 'AUDITOR', 'INTEGRATOR']);
    expect(rolesThat((role) => mayReplay(at.pathToGrid, officerAt(role, at.otherDistrict)))).toEqual([]);
    expect(mayReplay(at.pathToGrid, cast.resident)).toBe(false);
    expect(mayReplay(at.pathToGrid, cast.system)).toBe(true);
  });
});
