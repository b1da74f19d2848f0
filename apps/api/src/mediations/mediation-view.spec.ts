import type { Actor } from '@casegrid/domain';
import { mediationCast as cast, mediationLives as lives } from '@casegrid/domain/testing';
import { mediationOf } from './mediation-view';

/** One closed session that was held, one open one to come, and a risk that the police have not heard of. */
const { state } = lives
  .mediating()
  .do('ScheduleSession', cast.mediator)
  .do('HoldSession', cast.mediator)
  .do('ScheduleSession', cast.mediator, { isOpen: true, agreedBy: [1, 2] })
  .do('RecordRisk', cast.mediator);
const seenBy = (actor: Actor) => mediationOf({ state, revision: 0 }, actor);
const clocksOf = (actor: Actor) => seenBy(actor)?.clocks.map(({ kind }) => kind);

describe('the page of a mediation', () => {
  it('tells those outside of no closed session, by no gap in numbers and by no minutes that are missing', () => {
    expect(seenBy(cast.mediator)?.sessions.map(({ session }) => session)).toEqual([1, 2]);
    expect(seenBy(cast.mediator)?.missingPapers).toMatchObject([
      { kind: 'REGISTRATION' },
      { kind: 'MINUTES', session: 1 },
    ]);
    for (const actor of [cast.fellow, cast.streetLeader, cast.justice]) {
      expect(seenBy(actor)?.sessions).toMatchObject([{ session: 1, isOpen: true }]);
      expect(seenBy(actor)?.missingPapers).toEqual([]);
    }
  });

  it('tells of a risk that waits to be reported those who can report it, and no party', () => {
    for (const actor of [cast.mediator, cast.justice])
      expect(clocksOf(actor)).toEqual(['MEDIATION', 'RISK_REPORT']);
    for (const actor of [cast.applicant, cast.respondent, cast.fellow, cast.streetLeader])
      expect(clocksOf(actor)).toEqual(['MEDIATION']);
  });
});
