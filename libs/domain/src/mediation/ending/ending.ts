import { covers, holds, type Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { depthOf } from '../../territory/code';
import { partiesOf } from '../access';
import { ended, withFile, withoutAgreement, withPerson } from '../changes';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import type { Mediation } from '../state';
import { sides } from '../vocabulary';
import type { EndingCommands, EndingEvents } from './messages';

type Decided = Decision<EndingEvents>;

/** With a side on which nobody is left there is nobody to mediate between. */
function leave(data: EndingCommands['LeaveMediation'], state: Mediation, act: Act): Decided {
  const party = guard.partyBy(state, data.party, act);
  if (party instanceof Refused) return party;
  const left = partiesOf(state).filter(({ number }) => number !== data.party);
  const isOver = sides.some((side) => !left.some(({ as }) => as === side));
  const { road, reason: explanation } = data;
  return [
    { type: 'PartyLeft', data },
    ...(isOver
      ? [{ type: 'MediationTerminated', data: { reason: 'PARTY_LEFT', roads: [road], explanation } } as const]
      : []),
  ];
}

const terminate = (data: EndingCommands['TerminateMediation']): Decided =>
  data.roads.length > 0 ? [{ type: 'MediationTerminated', data }] : new Refused('ROADS_NOT_TOLD', 'roads');

/** The government of a street or town, or above, on the path of the place (民间纠纷处理办法 Art. 2, 17). */
const byGovernment: MediationGuard = ({ place }, { actor }) => {
  if (!holds(actor, 'LEADER')) return 'ROLE_MAY_NOT';
  if (!covers(actor.post, place.path)) return 'OUTSIDE_YOUR_SUBTREE';
  return depthOf(actor.post.unit) <= streetDepth ? undefined : 'HIGHER_LEADER_NEEDED';
};
const streetDepth = depthOf('310115004');

const isAdministrative: MediationGuard = ({ track }) =>
  track === 'ADMINISTRATIVE' ? undefined : 'NOT_ON_THE_ADMINISTRATIVE_TRACK';

/** What was to be signed by somebody who has left is not what was agreed on. */
const unbound = (state: Mediation): Mediation =>
  state.status === 'SIGNING' ? { ...withoutAgreement(state), status: 'MEDIATING' } : state;

/** How it ends without an agreement: freely left, terminated with the other roads told, or decided by the government. */
export const ending: MediationPhase<EndingCommands, EndingEvents> = {
  rules: {
    LeaveMediation: { may: [guard.isUnderWay, guard.byPartyOrCommittee], then: leave },
    TerminateMediation: { may: [guard.isUnderWay, guard.byCommittee], then: terminate },
    DecideDispute: {
      may: [guard.isAccepted, byGovernment, isAdministrative],
      then: (data) => [{ type: 'DisputeDecided', data }],
    },
  },
  evolve: {
    PartyLeft: (state, { party, road }, { at }) => unbound(withPerson(state, party, { left: { at, road } })),
    MediationTerminated: (state, termination, { at }) => ({
      ...ended(withoutAgreement(state), 'TERMINATED', at),
      termination,
    }),
    DisputeDecided: (state, { decision }, { at }) => ({
      ...ended(withFile(state, decision), 'DECIDED', at),
      decision: 'OPEN',
    }),
  },
  names: {
    PartyLeft: { zh: '当事人退出', en: 'A party left' },
    MediationTerminated: { zh: '终止调解', en: 'Ended without agreement' },
    DisputeDecided: { zh: '作出处理决定', en: 'Decided by the government' },
  },
};
