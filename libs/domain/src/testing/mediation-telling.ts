import { mediationNoticesOf } from '../notices/mediation/notices';
import * as cast from './mediation-cast';
import type { MediationLife } from './mediation-life';
import * as at from './street';

/** What an act on a mediation tells, event by event. */
export function toldBy(life: MediationLife, act: (life: MediationLife) => MediationLife) {
  const { state: before, events } = life;
  const from = events.length;
  const { state: after } = act(life);
  return events.slice(from).flatMap((event) => mediationNoticesOf({ event, before, after }));
}
export const keysOf = (...told: Parameters<typeof toldBy>) => toldBy(...told).map(({ key }) => key);
/** Of inboxes alone, without saying so. */
export const inInboxes = (...told: Parameters<typeof toldBy>) =>
  keysOf(...told).flatMap((key) => (key.includes(' INBOX ') ? [key.replace(' INBOX', '')] : []));

export const parties = ['PARTIES RESIDENT applicant', 'PARTIES RESIDENT respondent'];
export const itsMediator = `MEDIATORS OFFICER ${cast.mediator.id}`;
export const office = `JUDICIAL_OFFICE UNIT ${at.judicial}`;
