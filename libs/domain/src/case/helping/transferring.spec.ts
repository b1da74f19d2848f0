import { ask } from '../../testing/case-asks';
import {
  completed,
  dispatched,
  escalated,
  extensionAsked,
  filed,
  offered,
  reported,
  signed,
} from '../../testing/case-story';
import * as cast from '../../testing/cast';
import { handling } from '../../testing/clock-life';
import { specOf } from '../../testing/given';
import * as at from '../../testing/street';
import { caseDecider } from '../case';
import { isProblem } from '../waiting';

const given = specOf(caseDecider);
const atWork = [reported(), filed(), dispatched(), signed()];
const offer = offered(at.environment, cast.handler);

describe('a transfer', () => {
  it('ends what the unit that had it had asked for', () => {
    const requested = extensionAsked(cast.handler);
    const accepted = {
      ...offer,
      event: { type: 'TransferAccepted', data: { unit: at.environment, from: at.urban, note: '' } },
      by: cast.environmentHandler,
    } as const;
    expect(given(...atWork, requested, offer, accepted).state).not.toHaveProperty('asked');
  });

  it('moves the lead only when the other unit accepts, and its time runs on', () => {
    const life = handling();
    const before = life.state.clocks;
    life.do('OfferTransfer', '2026-03-02 14:00', cast.handler);
    expect(life.state.leadUnit).toBe(at.urban);
    life.do('AcceptTransfer', '2026-03-02 14:30', cast.environmentHandler);
    expect(life.state).toMatchObject({
      leadUnit: at.environment,
      coHandlers: [at.community, at.urban],
      transfers: 1,
    });
    expect(life.state.clocks).toEqual(before.map((clock) => ({ ...clock, unit: at.environment })));
  });

  it('leaves what was late before with the unit that was late, told or not', () => {
    for (const isTold of [true, false]) {
      const life = handling();
      if (isTold) life.tellAll('2026-03-02 17:30');
      life.do('OfferTransfer', '2026-03-02 18:00', cast.handler);
      life.do('AcceptTransfer', '2026-03-02 18:30', cast.environmentHandler);
      expect(life.events.map(({ type }) => type).slice(isTold ? -1 : -3)).toEqual(
        isTold ? ['TransferAccepted'] : ['DeadlineBreached', 'CaseRaised', 'TransferAccepted'],
      );
      expect(life.of('DeadlineBreached')).toHaveLength(1);
      expect(life.state.clocks).toMatchObject([{ unit: at.environment, breachedBy: [at.urban] }]);
      expect(life.state.supervision).toMatchObject({ card: 'PLAIN' });
    }
  });

  it('leaves to whoever accepts what he himself is late with, and no clock of those who help', () => {
    const life = handling();
    life.do('InviteCoHandler', '2026-03-02 12:00', cast.handler);
    life.do('OfferTransfer', '2026-03-02 14:00', cast.handler);
    life.do('AcceptTransfer', '2026-03-02 14:30', cast.environmentHandler);
    const [own, helper] = life.state.clocks;
    expect([own?.breachedBy, own?.unit]).toEqual([undefined, at.environment]);
    expect(helper).toMatchObject({ kind: 'ASSISTANCE', unit: life.of('CoHandlerInvited')[0]?.unit });
    life.tellAll('2026-03-02 17:30');
    expect(life.state.clocks[0]).toMatchObject({ unit: at.environment, breachedBy: [at.environment] });
  });

  it('is offered to one unit at a time, which may decline', () => {
    given(...atWork, offer)
      .when(ask.OfferTransfer, cast.handler)
      .refuses('TRANSFER_PENDING');
    given(...atWork, offer)
      .when(ask.DeclineTransfer, cast.environmentHandler)
      .then({ type: 'TransferDeclined', data: { unit: at.environment, reason: '非职责' } });
    const street = cast.officerAt('COMMUNITY_OFFICER', at.street);
    given(...atWork, offer)
      .when(ask.AcceptTransfer, street)
      .refuses('NO_TRANSFER_OFFERED');
    const toItself = {
      type: 'OfferTransfer',
      data: { to: at.unit(at.urban), category: at.rubbish, powers: [], reason: '' },
    } as const;
    given(...atWork)
      .when(toItself, cast.handler)
      .refuses('UNIT_LEADS_ALREADY', 'to');
  });

  it('that nobody answers is withdrawn by the unit that made it, which may offer it to another', () => {
    given(...atWork, offer)
      .when(ask.WithdrawTransfer, cast.handler)
      .then({ type: 'TransferWithdrawn', data: { unit: at.environment, reason: '改由本单位处置' } });
    const withdrawn = {
      ...offer,
      event: { type: 'TransferWithdrawn', data: { unit: at.environment, reason: '' } },
    } as const;
    const { when } = given(...atWork, offer, withdrawn);
    when(ask.AcceptTransfer, cast.environmentHandler).refuses('CASE_UNKNOWN');
    when(ask.WithdrawTransfer, cast.handler).refuses('NO_TRANSFER_PENDING');
    when(ask.OfferTransfer, cast.handler).then({
      type: 'TransferOffered',
      data: { unit: at.environment, reason: '属环卫职责' },
    });
    given(...atWork, offer)
      .when(ask.WithdrawTransfer, cast.environmentHandler)
      .refuses('NOT_THE_LEAD_UNIT');
  });

  it('leads no further down than the case was escalated: there it comes by a new dispatch', () => {
    const raised = [...atWork, escalated(at.districtUrban), signed(cast.districtHandler)];
    given(...raised)
      .when(ask.OfferTransfer, cast.districtHandler)
      .refuses('UNIT_BELOW_LEAD', 'to');
  });

  it('lapses when the case moves on', () => {
    expect(given(...atWork, offer, completed()).state).not.toHaveProperty('transfer');
  });

  it('that is one too many makes the case a problem', () => {
    const { state } = given(...atWork);
    expect(isProblem({ ...state, transfers: 2, reworks: 2, objections: 2 })).toBe(false);
    expect(isProblem({ ...state, objections: 3 })).toBe(true);
    expect(isProblem({ ...state, transfers: 3 })).toBe(true);
    expect(isProblem({ ...state, reworks: 3 })).toBe(true);
  });
});
