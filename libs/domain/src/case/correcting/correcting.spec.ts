import { ask } from '../../testing/case-asks';
import {
  dispatched,
  filed,
  past,
  reported,
  signed,
  storyInto,
  type CasePast,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf, stateAfter } from '../../testing/given';
import * as at from '../../testing/street';
import { maySeePeople } from '../access';
import { caseDecider } from '../case';

const given = specOf(caseDecider);
const placeAt = (unit: string, path: readonly string[]) =>
  ({ type: 'CorrectPlace', data: { place: { unit, path, description: '南门' }, reason: '在南门' } }) as const;

describe('a correction', () => {
  it('says what was said before, and what is right', () => {
    given(storyInto.FILED)
      .when(ask.CorrectCategory, cast.operator)
      .then({ type: 'CategoryCorrected', data: { from: '0201', category: '0204', reason: '录入有误' } });
    const same = { type: 'CorrectCategory', data: { category: at.rubbish, reason: '' } } as const;
    given(storyInto.FILED).when(same, cast.operator).then();
    const { data } = placeAt(at.nextGrid, at.pathToNextGrid);
    given(storyInto.FILED)
      .when(placeAt(at.nextGrid, at.pathToNextGrid), cast.dutyChief)
      .then({ type: 'PlaceCorrected', data: { from: at.grid, ...data } });
  });

  it('of a place leaves the case in its district, and with units that have charge of it', () => {
    const elsewhere = placeAt(at.otherDistrict, ['31', '3101', at.otherDistrict]);
    given(storyInto.FILED).when(elsewhere, cast.operator).refuses('UNIT_ELSEWHERE', 'place.unit');
    const inOtherStreet = placeAt(at.otherStreet, ['31', '3101', at.district, at.otherStreet]);
    given(reported(), filed(), dispatched(), signed())
      .when(inOtherStreet, cast.operator)
      .refuses('PLACE_OF_OTHER_UNITS', 'place.unit');
  });

  it('of the reporter leaves whoever was named before in his place, and no longer as the reporter', () => {
    const { CorrectReporter: command } = ask;
    const { reporter } = command.data;
    const wrong = { personId: 'wrong', part: 'REPORTER', name: 'sealed' } as const;
    const party = { personId: 'party', part: 'PARTY', name: 'sealed' } as const;
    const begun = reported();
    const named = {
      ...begun,
      event: { type: 'CaseReported', data: { ...begun.event.data, people: [wrong, party] } },
    } as CasePast;
    given(named, filed())
      .when(command, cast.operator)
      .then({ type: 'ReporterCorrected', data: command.data });
    const corrected = past('ReporterCorrected', command.data, cast.operator);
    expect(given(named, filed(), corrected).state.people).toEqual([
      { ...wrong, isMistaken: true },
      party,
      reporter,
    ]);
    expect(given(reported(), filed(), corrected).state.people).toEqual([reporter]);
    given(named, filed()).when(command, cast.supervisor).refuses('ROLE_MAY_NOT');
  });

  it('touches no clock', () => {
    const life = handling();
    const before = life.state.clocks;
    life.do('CorrectCategory', '2026-03-02 14:00');
    life.do('CorrectPlace', '2026-03-02 14:10');
    expect(life.state.clocks).toEqual(before);
    expect(life.state).toMatchObject({ category: '0204', place: { unit: at.nextGrid } });
  });
});

describe('a confidential case', () => {
  it('hides who reported it from those who handle it, and not from those who took the report down', () => {
    const confidential = {
      ...filed(),
      event: { type: 'ConfidentialityChanged', data: { isConfidential: true, reason: '本人要求' } },
    } as const;
    const open = stateAfter(caseDecider, [reported(), filed(), dispatched(), signed()]);
    const hidden = stateAfter(caseDecider, [reported(), filed(), dispatched(), signed(), confidential]);
    const seenBy = (state: typeof open) =>
      [cast.handler, cast.dispatcher, cast.operator, cast.dutyChief, cast.resident].map((actor) =>
        maySeePeople(state, actor),
      );
    expect(seenBy(open)).toEqual([true, true, true, true, true]);
    expect(seenBy(hidden)).toEqual([false, false, true, true, true]);
    given(reported(), filed(), confidential).when(ask.SetConfidentiality, cast.operator).then();
  });

  it('stays so for whoever handled it, and may become so when it is closed', () => {
    const open = { type: 'SetConfidentiality', data: { isConfidential: false, reason: '已无必要' } } as const;
    const himself = cast.officerAt('SUPERVISOR', at.district, cast.handler.id);
    const confidential = past('ConfidentialityChanged', ask.SetConfidentiality.data, cast.operator);
    const atWork = [reported(), filed(), dispatched(), signed(), confidential];
    given(...atWork)
      .when(open, himself)
      .refuses('HANDLER_CANNOT_REVEAL', 'isConfidential');
    given(...atWork)
      .when(open, cast.supervisor)
      .then({ type: 'ConfidentialityChanged', data: open.data });
    given(storyInto.CLOSED)
      .when(ask.SetConfidentiality, cast.operator)
      .then({ type: 'ConfidentialityChanged', data: ask.SetConfidentiality.data });
  });
});
