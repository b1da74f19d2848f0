import type { MediationEvent } from '../../mediation/disclosure';
import { committeesOf, mediatingRoles, partiesOf } from '../../mediation/access';
import type { Mediation } from '../../mediation/state';
import { levelOf, standsAt } from '../../territory/code';
import type { Level } from '../../territory/levels';
import { atUnits, type NoticeReceiver } from '../notice';
import type { MediationAudience } from '../vocabulary';

/** An event, and the mediation as the act left it that the event is of, and as that act found it. */
export interface MediationTelling {
  readonly event: MediationEvent;
  readonly before: Mediation;
  readonly after: Mediation;
}

type Receivers = (telling: MediationTelling) => readonly NoticeReceiver[];

const committees = (units: readonly string[]) => atUnits(units, ...mediatingRoles);

const committee: Receivers = ({ after }) => committees(committeesOf(after));

/** Those who were parties when it happened: whoever left by it hears of it too. */
const parties: Receivers = ({ before, after }) =>
  partiesOf(before.people.length > 0 ? before : after).map(({ person }) => ({
    kind: 'RESIDENT',
    id: person.personId,
  }));

const invitedPerson: Receivers = ({ event, after }) =>
  event.type === 'ParticipantInvited'
    ? after.people
        .filter(({ number }) => number === event.data.number)
        .map(({ person }) => ({ kind: 'RESIDENT', id: person.personId }))
    : [];

const mediators: Receivers = (telling) => {
  const named = telling.after.mediators.map(({ officer: id }): NoticeReceiver => ({ kind: 'OFFICER', id }));
  return named.length > 0 ? named : committee(telling);
};

/** To which it is offered, or was until then; or which was invited. */
const askedCommittee: Receivers = ({ event, before, after }) => {
  if (event.type === 'CommitteeInvited') return committees([event.data.committee]);
  const offer = after.handOver ?? before.handOver;
  return offer ? committees([offer.committee]) : [];
};

const onPath = ({ place: { path } }: Mediation, level: Level) =>
  path.filter((unit) => levelOf(unit) === level);

/** That of the street or town; of the district where it arose in none. */
const judicialOffice: Receivers = ({ after }) => {
  const streets = onPath(after, 'STREET');
  const units = streets.length > 0 ? streets : onPath(after, 'DISTRICT');
  return atUnits(
    units.map((unit) => `${unit}-JUDICIAL`),
    'JUSTICE_OFFICER',
  );
};

export const mediationReceivers: Readonly<Record<MediationAudience, Receivers>> = {
  PARTIES: parties,
  INVITED_PERSON: invitedPerson,
  MEDIATORS: mediators,
  COMMITTEE: committee,
  ASKED_COMMITTEE: askedCommittee,
  FORMER_COMMITTEE: ({ event }) => (event.type === 'HandOverAccepted' ? committees([event.data.from]) : []),
  JUDICIAL_OFFICE: judicialOffice,
  LOCAL_LEADERS: ({ after }) => atUnits([standsAt(after.committee), ...onPath(after, 'STREET')], 'LEADER'),
  NAMED_OFFICER: ({ event }) =>
    event.type === 'MediatorRecused' ? [{ kind: 'OFFICER', id: event.data.officer }] : [],
};
