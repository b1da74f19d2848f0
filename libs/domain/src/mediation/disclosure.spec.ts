import { neighbour, officerAt } from '../testing/cast';
import { asks } from '../testing/mediation-asks';
import * as cast from '../testing/mediation-cast';
import { courses, fileHashes as hashes, wordsInside as inside } from '../testing/mediation-courses';
import * as lives from '../testing/mediation-life';
import type { MediationLife } from '../testing/mediation-life';
import { district } from '../testing/street';
import { disclosed, hashFieldsOf, isKeptInside, mediationSightOf, type MediationSight } from './disclosure';

const shownOf = ({ events, state }: MediationLife, sight: MediationSight) =>
  events.map((event) => [event.type, disclosed(event, state, sight)] as const);
const allShown = (sight: MediationSight) => courses.flatMap((course) => shownOf(course(), sight));
const saidTo = (sight: MediationSight, words: readonly (string | undefined)[]) => {
  const text = JSON.stringify(allShown(sight));
  return words.filter((word) => word !== undefined && text.includes(word));
};

describe('the events of a mediation', () => {
  it('say everything to whoever works on it', () => {
    expect(saidTo('WORKING', inside)).toEqual(inside);
    expect(saidTo('WORKING', hashes)).toEqual(hashes);
    for (const [, data] of allShown('WORKING')) expect(data).toBeDefined();
  });

  it('say to a party everything but what was feared', () => {
    const feared = [asks.RecordRisk.explanation, asks.ReportRisk.police, asks.RecordPrevention.explanation];
    expect(saidTo('PARTY', inside)).toEqual(inside.filter((word) => !feared.includes(word ?? '')));
    const unheard = allShown('PARTY').filter(([, data]) => data === undefined);
    expect(unheard.map(([type]) => type)).toEqual([
      'RiskFound',
      'ClockStarted',
      'RiskReported',
      'ClockStopped',
      'PreventionRecorded',
    ]);
  });

  it('say nothing of what is inside to those outside, nor of closed sessions, risks, files and notes that there were any', () => {
    expect(saidTo('OUTSIDE', [...inside, ...hashes])).toEqual([]);
    const unheard = allShown('OUTSIDE').filter(([, data]) => data === undefined);
    expect([...new Set(unheard.map(([type]) => type))].sort()).toEqual([
      'ClockStarted',
      'ClockStopped',
      'MediationFileAttached',
      'MediationNoted',
      'PaperMade',
      'PersuasionRecorded',
      'PreventionRecorded',
      'RiskFound',
      'RiskReported',
      'SessionHeld',
      'SessionScheduled',
    ]);
  });

  it('say to an auditor that each happened, and the hashes of files, and no word', () => {
    expect(saidTo('AUDITOR', inside)).toEqual([]);
    expect(saidTo('AUDITOR', hashes)).toEqual(hashes);
    for (const [, data] of allShown('AUDITOR')) expect(data).toBeDefined();
  });

  it('keep the place of everything that they do not say', () => {
    const [, first] = shownOf(lives.applied(), 'OUTSIDE')[0] ?? [];
    expect(first).toMatchObject({ summary: null, people: null, kind: 'NEIGHBOURS' });
    expect(first).toMatchObject({ place: { unit: asks.ApplyMediation.place.unit, description: null } });
  });

  it('tell all of a session that is open when it was and where, and of no session which it was', () => {
    const data = { isOpen: true, agreedBy: [1, 2] };
    const life = lives.mediating().do('ScheduleSession', cast.mediator, data);
    const [event] = life.events.slice(-1);
    expect(event && disclosed(event, life.state, 'OUTSIDE')).toEqual({
      session: null,
      at: asks.ScheduleSession.at,
      venue: asks.ScheduleSession.venue,
      isOpen: true,
    });
    const cancelled = life.do('CancelSession', cast.mediator);
    const [end] = cancelled.events.slice(-1);
    expect(end && isKeptInside(end, cancelled.state)).toBe(false);
  });

  it('name the fields that hold hashes, which are no words', () => {
    expect(hashFieldsOf('AgreementDrafted')).toEqual(['text']);
    expect(hashFieldsOf('MediationNoted')).toEqual([]);
  });

  it('are shown by what somebody has to do with it now', () => {
    const { state } = lives.mediating().do('InviteParticipant', cast.mediator);
    const sights = [cast.mediator, cast.applicant, officerAt('AUDITOR', district), cast.fellow, neighbour];
    expect(sights.map((actor) => mediationSightOf(state, actor))).toEqual([
      'WORKING',
      'PARTY',
      'AUDITOR',
      'OUTSIDE',
      'OUTSIDE',
    ]);
    expect(mediationSightOf(state, { kind: 'RESIDENT', id: 'aunt' })).toBe('OUTSIDE');
    const recused = lives.mediating().do('RecuseMediator', cast.respondent).state;
    expect(mediationSightOf(recused, cast.mediator)).toBe('OUTSIDE');
  });
});
