import type { Caller } from './caller';
import { applicant, application, hashOf, justice, Mediating, mediator } from './mediating';

const roads = ['LITIGATION'];

/**
 * Seven disputes of today: one accepted; left by a party; without agreement, and with a fight prevented; refused; not
 * accepted; settled and confirmed by a court; handed over after a closed session.
 */
export async function disputesOfToday(caller: Caller): Promise<void> {
  const one = () => new Mediating(() => caller);
  await one().accepted();
  const left = one();
  await left.mediated();
  await left.act(applicant, 'leaveMediation', { party: 1, road: 'LITIGATION', reason: '起诉' });
  const failed = one();
  await failed.mediated();
  await failed.act(mediator, 'recordPrevention', { kind: 'MASS_FIGHT', explanation: '劝散', people: 9 });
  await failed.act(mediator, 'terminateMediation', {
    reason: 'NO_AGREEMENT',
    roads,
    explanation: '分歧大',
  });
  const refused = one();
  await refused.act(applicant, 'applyMediation', application);
  await refused.act(mediator, 'recordRefusal', { party: 2, roads, reason: '不愿' });
  const declined = one();
  await declined.act(applicant, 'applyMediation', application);
  const because = { reason: 'BEFORE_A_COURT', road: 'LITIGATION', explanation: '已立案' };
  await declined.act(mediator, 'declineMediation', because);
  const confirmed = one();
  await confirmed.agreed();
  await confirmed.act(justice, 'applyConfirmation', { court: '浦东新区人民法院', appliedBy: [1, 2] });
  await confirmed.act(justice, 'recordCourtAcceptance', { reference: '民特1' });
  await confirmed.act(justice, 'recordConfirmation', { reference: '民特1', ruling: hashOf('r') });
  const handed = one();
  await handed.mediated();
  const at = new Date(Date.now() + 3_600_000).toISOString();
  await handed.act(mediator, 'scheduleSession', { at, venue: '调解室', agreedBy: [] });
  const held = { session: 1, minutes: hashOf('m'), people: [1, 2], note: '分歧' };
  await handed.act(mediator, 'holdSession', held);
  const offer = { track: 'ADMINISTRATIVE', committee: '310115004-JUDICIAL', files: [], agreedBy: [1, 2] };
  await handed.act(mediator, 'offerHandOver', { ...offer, reason: '复杂' });
  await handed.act(justice, 'acceptHandOver');
}
