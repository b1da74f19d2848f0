import { isParty, type Participant, type Session } from '@casegrid/domain';
import {
  heading,
  mediatorNames,
  nameOf,
  officerNames,
  partyNames,
  partyRecord,
  type Telling,
  type Told,
} from './told';
import { capacityOf } from './words';

const sessionIn = ({ state, subject }: Told): Session | undefined =>
  state.sessions.find(({ session }) => session === subject.session);

export const invitation: Telling = (told) => {
  const { state, subject, maker } = told;
  const session = sessionIn(told);
  const invited = state.people.find(({ number }) => number === subject.person);
  return {
    record: {
      ...heading(told),
      invited: invited && { name: nameOf(told, invited.number), capacity: capacityOf(invited) },
      partyNames: partyNames(told),
      session: { beginsAt: session?.at, place: session?.venue, isOpen: session?.isOpen },
      mediators: mediatorNames(told),
    },
    proposed: { contact: { name: maker } },
  };
};

/** Who came: as it is on record once the session was held, and before that as whoever makes the minutes says. */
function presentAt(session: Session | undefined, { state, present }: Told): readonly Participant[] {
  const numbers = session?.status === 'HELD' ? session.people : present;
  return state.people.filter(({ number, left }) => (numbers ? numbers.includes(number) : !left));
}

/** Sessions that were called off do not count. */
const ordinalOf = ({ state, subject: { session = 0 } }: Told): number =>
  state.sessions.filter((one) => one.status !== 'CANCELLED' && one.session <= session).length;

export const minutes: Telling = (told) => {
  const { state, maker } = told;
  const session = sessionIn(told);
  const present = presentAt(session, told);
  const mediators = [...(session?.mediators ?? []), ...state.mediators.map(({ officer }) => officer)];
  return {
    record: {
      ...heading(told),
      session: { ordinal: ordinalOf(told), place: session?.venue, isOpen: session?.isOpen },
      mediators: officerNames(told, [...new Set(mediators)]),
      parties: present.filter(isParty).map(partyRecord(told)),
      participants: present
        .filter((one) => !isParty(one))
        .map((one) => ({
          name: nameOf(told, one.number),
          capacity: capacityOf(one),
          unit: told.people.get(one.number)?.address,
        })),
    },
    proposed: { session: { beginsAt: session?.at }, recorder: maker },
  };
};
