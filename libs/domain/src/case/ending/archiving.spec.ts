import { Refused } from '../../decider';
import { ask } from '../../testing/case-asks';
import { closed, handledBy, passed, storyInto } from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { closed as lived } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import { caseDecider } from '../case';

const given = specOf(caseDecider);

describe('an archive', () => {
  it('takes in what can no longer be reopened', () => {
    const life = lived();
    expect(life.try('ArchiveCase', '2026-03-09 23:59')).toEqual(new Refused('REOPEN_WINDOW_OPEN'));
    life.do('ArchiveCase', '2026-03-10 09:00');
    expect(life.state.status).toBe('ARCHIVED');
    expect(life.try('ReopenCase', '2026-03-10 10:00')).toEqual(new Refused('CASE_NOT_CLOSED'));
  });

  it('says what it took in by the hash of the event before it', () => {
    given(...handledBy(), passed(), closed())
      .when(ask.ArchiveCase, cast.dutyChief, '2026-03-09T16:00:00.000Z')
      .then({ type: 'CaseArchived', data: { note: '', packageHash: 'd'.repeat(64) } });
  });

  it('is made by the platform thirty days later, when nobody else has made it', () => {
    const before = given(...handledBy(), passed(), closed());
    before.when(ask.ArchiveCase, cast.system, '2026-04-09T15:59:59.000Z').refuses('REOPEN_WINDOW_OPEN');
    before
      .when(ask.ArchiveCase, cast.system, '2026-04-09T16:00:00.000Z')
      .then({ type: 'CaseArchived', data: ask.ArchiveCase.data });
    given(...storyInto.CHECKED)
      .when(ask.ArchiveCase, cast.system, '2027-01-01T00:00:00.000Z')
      .refuses('CASE_NOT_CLOSED');
  });

  it('is sealed: nothing is added to it, and what must not be seen can still be hidden', () => {
    const archived = given(...storyInto.ARCHIVED);
    archived.when(ask.Comment, cast.resident).refuses('CASE_ARCHIVED');
    archived.when(ask.AttachEvidence, cast.communityOfficer).refuses('CASE_ARCHIVED');
    archived.when(ask.RedactEvidence, cast.operator).refuses('EVIDENCE_UNKNOWN', 'hash');
  });

  it('takes in nothing that is not closed', () => {
    given(...storyInto.CHECKED)
      .when(ask.ArchiveCase, cast.dutyChief)
      .refuses('CASE_NOT_CLOSED');
    given(...handledBy(), passed(), closed())
      .when(ask.ArchiveCase, cast.dutyChief, '2026-03-09T15:59:59.000Z')
      .refuses('REOPEN_WINDOW_OPEN');
  });
});
