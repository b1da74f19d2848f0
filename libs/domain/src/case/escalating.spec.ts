import type { Unit } from '../territory/unit';
import { ask } from '../testing/case-asks';
import * as story from '../testing/case-story';
import { communityOfficer, handler, districtHandler, officerAt } from '../testing/cast';
import { specOf } from '../testing/given';
import * as at from '../testing/street';
import { caseDecider } from './case';

const { reported, filed, dispatched, signed, escalated } = story;
const given = specOf(caseDecider);
const filing = [reported(), filed()];

describe('escalating a case', () => {
  const to = (unit: Unit, about: object = {}) =>
    ({ type: 'EscalateCase', data: { ...ask.EscalateCase.data, ...about, to: unit } }) as const;
  const inHandOf = (by: typeof handler, place = at.place) => [
    reported(undefined, place),
    filed(),
    dispatched(by.post.unit, [at.environment]),
    signed(by),
  ];
  const rise = (by: typeof handler, unit: string, place = at.place) =>
    given(inHandOf(by, place)).when(to(at.unit(unit)), by);

  it('hands the lead to an office or the unit itself one level up', () => {
    for (const unit of [at.districtUrban, at.district]) {
      rise(handler, unit).then({
        type: 'CaseEscalated',
        data: { from: at.urban, to: unit, reason: '需上级协调' },
      });
    }
  });

  it('never goes down, sideways, elsewhere or past a level', () => {
    for (const unit of [at.community, at.environment, at.otherDistrict, at.city]) {
      rise(handler, unit).refuses('NOT_THE_NEXT_LEVEL', 'to');
    }
    rise(officerAt('HANDLER', at.province), at.city).refuses('NOT_THE_NEXT_LEVEL', 'to');
  });

  it('may pass over an area, which not every street has, but nothing above it', () => {
    for (const unit of [at.area, at.street]) {
      rise(communityOfficer, unit, at.placeInArea).then({
        type: 'CaseEscalated',
        data: { from: at.community, to: unit, reason: '需上级协调' },
      });
    }
    rise(communityOfficer, at.district, at.placeInArea).refuses('NOT_THE_NEXT_LEVEL', 'to');
  });

  it('never makes a centre lead: who supervises does not handle', () => {
    for (const centre of [at.commandCentre, at.supervisionCentre]) {
      rise(handler, centre).refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
    }
  });

  it('goes to the government above whatever it is about, and to an office that may handle it', () => {
    const rise = (unit: string, about: object) =>
      given(inHandOf(handler)).when(to(at.unit(unit), about), handler);
    const foreign = { category: { ...at.rubbish, offices: ['CIVIL_AFFAIRS'] } };
    const raised = (unit: string) =>
      ({ type: 'CaseEscalated', data: { from: at.urban, to: unit, reason: '需上级协调' } }) as const;
    rise(at.districtUrban, foreign).refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
    rise(at.district, foreign).then(raised(at.district));
    const power = { id: 'p', category: at.rubbish.code, unit: at.districtUrban, source: '沪府〔2026〕1号' };
    const listed = (basis: 'DEVOLVED' | 'WITHDRAWN') => ({ powers: [{ ...power, basis }] });
    rise(at.districtUrban, { ...foreign, ...listed('DEVOLVED') }).then(raised(at.districtUrban));
    rise(at.districtUrban, listed('WITHDRAWN')).refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'to');
  });

  it('is for the unit that leads', () => {
    given(filing, dispatched(at.urban, [at.community]), signed())
      .when(to(at.unit(at.districtUrban)), communityOfficer)
      .refuses('NOT_THE_LEAD_UNIT');
  });

  it('leaves one lead, the upper unit, which has to sign; the lower one helps', () => {
    const story = [...inHandOf(handler), escalated(at.districtUrban)];
    const { state } = given(story);
    expect(state).toMatchObject({ status: 'DISPATCHED', leadUnit: at.districtUrban });
    expect(state.coHandlers).toEqual([at.environment, at.urban]);
    given(story).when(ask.SignCase, handler).refuses('NOT_THE_LEAD_UNIT');
    given(story, signed(districtHandler))
      .when(ask.NoteProgress, handler)
      .then({
        type: 'HandlingNoted',
        data: { unit: at.urban, note: '已到场', reporterContacted: true, evidence: [] },
      });
  });

  it('makes a unit that helped lead, and no longer help', () => {
    const { state } = given(
      filing,
      dispatched(at.urban, [at.districtUrban]),
      signed(),
      escalated(at.districtUrban),
    );
    expect(state.coHandlers).toEqual([at.urban]);
  });
});
