import { ask } from '../testing/case-asks';
import * as story from '../testing/case-story';
import { colleague, communityOfficer, dispatcher, handler, officerAt } from '../testing/cast';
import { specOf } from '../testing/given';
import type { Power } from '../powers/powers';
import * as at from '../testing/street';
import { caseDecider } from './case';

const { reported, filed, dispatched, signed, objected, upheld, denied } = story;
const given = specOf(caseDecider);
const filing = [reported(), filed()];

const dispatchTo = (
  lead: string,
  coHandlers: string[] = [],
  category = at.rubbish,
  powers: readonly Power[] = [],
) =>
  ({
    type: 'DispatchCase',
    data: {
      lead: at.unit(lead),
      coHandlers: coHandlers.map(at.unit),
      instructions: '请处置',
      category,
      powers,
    },
  }) as const;
const dispatchedTo = (leadUnit: string, coHandlers: string[] = []) =>
  ({ type: 'CaseDispatched', data: { leadUnit, coHandlers, instructions: '请处置' } }) as const;

describe('dispatching', () => {
  it('sends a case to one unit that leads and to those that help, each once', () => {
    given(filing)
      .when(dispatchTo(at.urban, [at.community, at.urban, at.environment, at.community]), dispatcher)
      .then(dispatchedTo(at.urban, [at.community, at.environment]));
  });

  it.each([at.community, at.street, at.environment, at.districtUrban, at.city])(
    'reaches %s, whose place it is and whose category',
    (unit) => {
      given(filing).when(dispatchTo(unit), dispatcher).then(dispatchedTo(unit));
    },
  );

  it('reaches no unit that has no charge of the place', () => {
    for (const unit of [at.otherCommunity, `${at.otherStreet}-URBAN_MANAGEMENT`, at.nextGrid]) {
      given(filing).when(dispatchTo(unit), dispatcher).refuses('UNIT_ELSEWHERE', 'leadUnit');
      given(filing)
        .when(dispatchTo(at.urban, [unit]), dispatcher)
        .refuses('UNIT_ELSEWHERE', 'coHandlers');
    }
  });

  it('reaches no unit that may not handle the category: by its kind, or by its level', () => {
    for (const unit of [at.police, at.grid, at.province]) {
      given(filing).when(dispatchTo(unit), dispatcher).refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
    }
  });

  it('goes by the list of powers where it says anything', () => {
    const list: Power[] = [
      { id: 'police', category: '02', unit: at.police, basis: 'DELEGATED', source: '委托书' },
      { id: 'urban', category: '0201', unit: at.urban, basis: 'WITHDRAWN', source: '收回' },
    ];
    given(filing)
      .when(dispatchTo(at.police, [], at.rubbish, list), dispatcher)
      .then(dispatchedTo(at.police));
    given(filing)
      .when(dispatchTo(at.urban, [], at.rubbish, list), dispatcher)
      .refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
  });

  it('reaches no centre, whatever the catalogue says: who supervises does not handle', () => {
    const centres = ['COMMAND_CENTRE', 'SUPERVISION_CENTRE'] as const;
    const category = { ...at.rubbish, offices: centres };
    for (const centre of [at.commandCentre, at.supervisionCentre]) {
      given(filing)
        .when(dispatchTo(centre, [], category), dispatcher)
        .refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'leadUnit');
      given(filing)
        .when(dispatchTo(at.urban, [centre]), dispatcher)
        .refuses('UNIT_MAY_NOT_HANDLE_CATEGORY', 'coHandlers');
    }
  });

  it('is for a dispatcher in whose area it lies', () => {
    const elsewhere = officerAt('DISPATCHER', `${at.otherDistrict}-COMMAND_CENTRE`, communityOfficer.id);
    given(reported(communityOfficer), filed())
      .when(ask.DispatchCase, elsewhere)
      .refuses('OUTSIDE_YOUR_SUBTREE');
  });
});

const objection = { reason: 'NOT_OUR_COMPETENCE', explanation: '非本单位职责' } as const;

describe('an objection to being sent a case', () => {
  const made = {
    type: 'DispatchObjected',
    data: { ...objection, isEntitled: true, unit: at.urban },
  } as const;
  const pending = [...filing, dispatched(at.urban, [at.community]), objected()];

  it('may say that such cases are not on its list of powers, where that is so', () => {
    const unlisted = { reason: 'NOT_ON_POWERS_LIST', explanation: '清单无此事项' } as const;
    const objecting = (isEntitled: boolean) =>
      ({ type: 'ObjectToDispatch', data: { ...unlisted, isEntitled } }) as const;
    given(filing, dispatched())
      .when(objecting(false), handler)
      .then({ type: 'DispatchObjected', data: { ...unlisted, isEntitled: false, unit: at.urban } });
    given(filing, dispatched()).when(objecting(true), handler).refuses('POWER_IS_LISTED', 'reason');
  });

  it('is made by the unit that leads, before it signs or while it handles', () => {
    given(filing, dispatched()).when(ask.ObjectToDispatch, handler).then(made);
    given(filing, dispatched(), signed()).when(ask.ObjectToDispatch, handler).then(made);
    given(filing, dispatched(at.urban, [at.community]))
      .when(ask.ObjectToDispatch, communityOfficer)
      .refuses('NOT_THE_LEAD_UNIT');
  });

  it('is upheld by a dispatcher: then nobody has the case, until it is dispatched anew', () => {
    given(pending)
      .when(ask.UpholdObjection, dispatcher)
      .then({ type: 'ObjectionUpheld', data: { explanation: '同意退单' } });
    const { state } = given(pending, upheld());
    expect(state).toMatchObject({ status: 'FILED', coHandlers: [] });
    expect(state.leadUnit).toBeUndefined();
  });

  it('is denied by a dispatcher: then the unit has to sign', () => {
    given(pending)
      .when(ask.DenyObjection, dispatcher)
      .then({ type: 'ObjectionDenied', data: { explanation: '属贵单位职责' } });
    expect(given(pending, denied()).state).toMatchObject({ status: 'DISPATCHED', leadUnit: at.urban });
  });

  it('is not decided by whoever made it, from whichever of his posts', () => {
    const alsoDispatcher = officerAt('DISPATCHER', at.commandCentre, handler.id);
    for (const command of [ask.UpholdObjection, ask.DenyObjection]) {
      given(pending).when(command, alsoDispatcher).refuses('REQUESTER_CANNOT_APPROVE');
      given(pending, denied(), objected(colleague))
        .when(command, alsoDispatcher)
        .refuses('REQUESTER_CANNOT_APPROVE');
    }
  });

  it('is decided by a dispatcher in whose area the case lies', () => {
    const elsewhere = officerAt('DISPATCHER', `${at.otherDistrict}-COMMAND_CENTRE`, communityOfficer.id);
    const own = [reported(communityOfficer), ...pending.slice(1)];
    for (const command of [ask.UpholdObjection, ask.DenyObjection]) {
      given(own).when(command, elsewhere).refuses('OUTSIDE_YOUR_SUBTREE');
    }
  });
});

describe('a unit that is designated', () => {
  const sent = [reported(), filed(), dispatched(), objected()];

  it('has the case to sign for, and may not object to it again', () => {
    given(sent)
      .when(ask.DesignateUnit, dispatcher)
      .then({ type: 'UnitDesignated', data: { explanation: '指定由贵单位承办' } });
    given(sent, story.designated()).when(ask.ObjectToDispatch, handler).refuses('UNIT_IS_DESIGNATED');
    expect(given(sent, story.designated()).state.status).toBe('DISPATCHED');
  });

  it('is no longer so when another unit has the case', () => {
    const { state } = given(sent, story.designated(), signed(), story.escalated(at.district));
    expect(state.leadUnit).toBe(at.district);
    given(sent, story.designated(), signed(), story.escalated(at.district))
      .when(ask.ObjectToDispatch, officerAt('HANDLER', at.district))
      .then({ type: 'DispatchObjected', data: { ...objection, isEntitled: true, unit: at.district } });
  });

  it('is the end of objections: three in all, whoever makes them', () => {
    const again = [dispatched(), objected(), upheld()];
    given(reported(), filed(), again, again, dispatched())
      .when(ask.ObjectToDispatch, handler)
      .then({ type: 'DispatchObjected', data: { ...objection, isEntitled: true, unit: at.urban } });
    given(reported(), filed(), again, again, again, dispatched())
      .when(ask.ObjectToDispatch, handler)
      .refuses('NO_MORE_OBJECTIONS');
  });
});
