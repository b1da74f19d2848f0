import { ask } from '../../testing/case-asks';
import {
  filed,
  handledBy,
  passed,
  reported,
  recused,
  signed,
  dispatched,
  closed,
  voidAsked,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf, stateAfter } from '../../testing/given';
import { revealFaults } from '../../testing/reveal-book';
import { confidential, revealAsked, revealDenied, revealGranted } from '../../testing/reveal-story';
import * as at from '../../testing/street';
import { maySeePeople } from '../access';
import { awaitedApprovals } from '../approvals';
import { caseDecider } from '../case';
import { decidingUnits } from '../deciders';

const given = specOf(caseDecider);
const { communityOfficer, supervisor, leader } = cast;
const hidden = [reported(), filed(), confidential()];
const asked = [...hidden, revealAsked()];
const granted = [...asked, revealGranted()];
const justBefore = '2026-03-03T03:59:59.999Z';
const whenOver = '2026-03-03T04:00:00.000Z';

describe('who reported a confidential case', () => {
  it('is asked for with a purpose, by an officer from whom it is hidden', () => {
    given(hidden)
      .when(ask.RequestReveal, communityOfficer)
      .then({ type: 'RevealRequested', data: { purpose: '需当面了解情况' } });
    given(reported(), filed()).when(ask.RequestReveal, communityOfficer).refuses('NOT_CONFIDENTIAL_TO_YOU');
    given(reported(communityOfficer), confidential())
      .when(ask.RequestReveal, communityOfficer)
      .refuses('NOT_CONFIDENTIAL_TO_YOU');
    given(hidden).when(ask.RequestReveal, cast.operator).refuses('ROLE_MAY_NOT');
    given(hidden).when(ask.RequestReveal, cast.resident).refuses('ROLE_MAY_NOT');
    given(hidden, recused(communityOfficer.id))
      .when(ask.RequestReveal, communityOfficer)
      .refuses('OFFICER_IS_RECUSED');
  });

  it('is asked for once at a time by each, and again once it was denied or the grant is over', () => {
    given(asked).when(ask.RequestReveal, communityOfficer).refuses('REVEAL_ASKED');
    given(granted).when(ask.RequestReveal, communityOfficer, justBefore).refuses('REVEAL_ASKED');
    const again = { type: 'RevealRequested', data: { purpose: '需当面了解情况' } } as const;
    given(granted).when(ask.RequestReveal, communityOfficer, whenOver).then(again);
    given(asked, revealDenied()).when(ask.RequestReveal, communityOfficer).then(again);
    given(asked).when(ask.RequestReveal, cast.checker).then(again);
  });

  it('waits for those who may grant it, beside what else waits, until somebody has decided', () => {
    const { state } = given(asked, voidAsked());
    expect(awaitedApprovals(state)).toEqual(['VOID', 'REVEAL']);
    expect(decidingUnits(state, 'SUPERVISOR')).toEqual(at.pathToGrid);
    for (const decided of [revealGranted(), revealDenied()])
      expect(decidingUnits(given(asked, decided).state, 'SUPERVISOR')).toEqual([]);
  });

  it('is granted for some hours to whoever asked, by somebody above who did not', () => {
    const { data } = ask.GrantReveal;
    const { hours: _hours, ...said } = data;
    given(asked)
      .when({ type: 'GrantReveal', data: { ...data, hours: 24 } }, supervisor)
      .then({ type: 'RevealGranted', data: { ...said, until: whenOver } });
    given(asked).when(ask.DenyReveal, leader).then({ type: 'RevealDenied', data: ask.DenyReveal.data });
    given(hidden, revealAsked(supervisor))
      .when(ask.GrantReveal, supervisor)
      .refuses('REQUESTER_CANNOT_APPROVE');
    given(asked, revealAsked(supervisor))
      .when({ type: 'GrantReveal', data: { ...data, officer: supervisor.id } }, supervisor)
      .refuses('REQUESTER_CANNOT_APPROVE', 'officer');
    given(asked)
      .when({ type: 'DenyReveal', data: { ...said, officer: cast.checker.id } }, supervisor)
      .refuses('NOTHING_ASKED', 'officer');
    given(granted).when(ask.GrantReveal, supervisor).refuses('NOTHING_ASKED');
    given(asked).when(ask.GrantReveal, cast.dutyChief).refuses('ROLE_MAY_NOT');
  });

  it('is granted by nobody of an organisation that handled the case', () => {
    const done = [
      ...handledBy(cast.officerAt('COMMUNITY_OFFICER', at.street)),
      confidential(),
      revealAsked(),
    ];
    given(done).when(ask.GrantReveal, cast.officerAt('LEADER', at.street)).refuses('HANDLER_CANNOT_REVEAL');
  });

  it('is told while the grant runs, and what for is on record', () => {
    const told = { type: 'PeopleRevealed', data: { purpose: '需当面了解情况' } } as const;
    given(granted).when(ask.RevealPeople, communityOfficer).then(told);
    given(granted).when(ask.RevealPeople, communityOfficer, justBefore).then(told);
    given(granted).when(ask.RevealPeople, communityOfficer, whenOver).refuses('REVEAL_NOT_GRANTED');
    given(asked).when(ask.RevealPeople, communityOfficer).refuses('REVEAL_NOT_GRANTED');
    given(granted).when(ask.RevealPeople, cast.checker).refuses('REVEAL_NOT_GRANTED');
    given(granted, recused(communityOfficer.id))
      .when(ask.RevealPeople, communityOfficer)
      .refuses('OFFICER_IS_RECUSED');
    expect(maySeePeople(given(granted).state, communityOfficer)).toBe(false);
  });

  it('is nobody’s to know once the case has ended, or once it was open to all', () => {
    const over = [...handledBy(), confidential(), revealAsked(), revealGranted(), passed(), closed()];
    expect(stateAfter(caseDecider, over.slice(0, -1)).reveals).toHaveLength(1);
    expect(stateAfter(caseDecider, over).reveals).toEqual([]);
    given(over).when(ask.RevealPeople, communityOfficer).refuses('CASE_NOT_OPEN');
    given(granted, confidential(false), confidential())
      .when(ask.RevealPeople, communityOfficer)
      .refuses('REVEAL_NOT_GRANTED');
  });

  it('touches no clock, and whoever knows it may still check', () => {
    const life = handling();
    life.do('SetConfidentiality', '2026-03-02 14:00');
    const before = life.state.clocks;
    life.do('RequestReveal', '2026-03-02 14:10');
    life.do('GrantReveal', '2026-03-02 14:20');
    life.do('RevealPeople', '2026-03-02 14:30');
    expect(life.state.clocks).toEqual(before);
    const sent = [...hidden, dispatched(), revealAsked(cast.colleague), signed()];
    expect(stateAfter(caseDecider, sent).handledBy).toEqual([cast.handler.id]);
  });

  it('is kept by a book that knows each fault', () => {
    const revealed = { ...revealAsked(), event: { type: 'PeopleRevealed', data: { purpose: '' } } } as const;
    expect(revealFaults([...granted, revealed])).toEqual([]);
    expect(revealFaults([...asked, revealed])).toHaveLength(1);
    expect(revealFaults([...granted, { ...revealed, at: whenOver }])).toHaveLength(1);
    expect(revealFaults([...hidden, revealGranted(), revealGranted(supervisor)])).toHaveLength(3);
    expect(revealFaults([reported(), revealAsked(), revealAsked()])).toHaveLength(3);
  });
});
