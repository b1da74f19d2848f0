import type { Act } from '../../act';
import { beginsAt } from '../../clocks/telling-afterwards';
import { Refused, type Decision } from '../../decider';
import { withFile } from '../changes';
import { agreedByAll, byMediator, isMediating } from '../guards';
import type { MediationPhase } from '../phase';
import type { Mediation, Session } from '../state';
import type { SessionsCommands, SessionsEvents } from './messages';

type Decided = Decision<SessionsEvents>;

/**
 * A session is closed unless all parties want it open: others hear of it only then. It was to come at the moment that a
 * course which is told afterwards tells of.
 */
function schedule(
  { agreedBy, ...data }: SessionsCommands['ScheduleSession'],
  state: Mediation,
  act: Act,
): Decided {
  if (data.at <= beginsAt(state, act)) return new Refused('SESSION_NOT_TO_COME', 'at');
  const flaw = data.isOpen ? agreedByAll(state, agreedBy, 'agreedBy') : undefined;
  const session = state.sessions.length + 1;
  return flaw ?? [{ type: 'SessionScheduled', data: { session, ...data } }];
}

const scheduled = ({ sessions }: Mediation, session: number): Session | Refused =>
  sessions.find((one) => one.session === session && one.status === 'SCHEDULED') ??
  new Refused('SESSION_NOT_SCHEDULED', 'session');

function cancel(data: SessionsCommands['CancelSession'], state: Mediation): Decided {
  const one = scheduled(state, data.session);
  return one instanceof Refused ? one : [{ type: 'SessionCancelled', data }];
}

function hold(data: SessionsCommands['HoldSession'], state: Mediation, { actor }: Act): Decided {
  const one = scheduled(state, data.session);
  if (one instanceof Refused) return one;
  if (!data.people.every((number) => state.people.some((person) => person.number === number)))
    return new Refused('PARTY_UNKNOWN', 'people');
  return [{ type: 'SessionHeld', data: { ...data, mediator: actor.id, isOpen: one.isOpen } }];
}

const withSession = (state: Mediation, session: number, change: Partial<Session>): Mediation => ({
  ...state,
  sessions: state.sessions.map((one) => (one.session === session ? { ...one, ...change } : one)),
});

/** Sittings, with minutes and attendance (人民调解法 Art. 27). */
export const sessions: MediationPhase<SessionsCommands, SessionsEvents> = {
  rules: {
    ScheduleSession: { may: [isMediating, byMediator], then: schedule },
    CancelSession: { may: [isMediating, byMediator], then: cancel },
    HoldSession: { may: [isMediating, byMediator], then: hold },
  },
  evolve: {
    SessionScheduled: (state, { session, at, venue, isOpen }) => ({
      ...state,
      sessions: [
        ...state.sessions,
        { session, status: 'SCHEDULED', at, venue, isOpen, people: [], mediators: [] },
      ],
    }),
    SessionCancelled: (state, { session }) => withSession(state, session, { status: 'CANCELLED' }),
    SessionHeld: (state, { session, minutes, people, mediator }, { at }) =>
      withFile(
        withSession(state, session, { status: 'HELD', at, minutes, people, mediators: [mediator] }),
        minutes,
      ),
  },
  names: {
    SessionScheduled: { zh: '约定调解时间', en: 'Session scheduled' },
    SessionCancelled: { zh: '取消调解', en: 'Session cancelled' },
    SessionHeld: { zh: '进行调解', en: 'Session held' },
  },
};
