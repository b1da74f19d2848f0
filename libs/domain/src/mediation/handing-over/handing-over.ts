import { holds, unitOf, type Act } from '../../act';
import { withOne } from '../../case/changes';
import { Refused, type Decision } from '../../decider';
import { mostOf } from '../../deadlines/policy';
import { mediatingRoles } from '../access';
import { fitsTrack } from '../beginning/decisions';
import { agreedByAll, byCommittee, byMediator, isAccepted, isMediating, nothingOffered } from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import type { Mediation } from '../state';
import type { HandingOverCommands, HandingOverEvents } from './messages';

type Decided = Decision<HandingOverEvents>;

const isOffered: MediationGuard = ({ handOver }) => (handOver ? undefined : 'NO_HAND_OVER_PENDING');

const byReceiver: MediationGuard = ({ handOver }, { actor }) => {
  if (!holds(actor, ...mediatingRoles)) return 'ROLE_MAY_NOT';
  return handOver?.committee === actor.post.unit ? undefined : 'NOT_OFFERED_TO_YOU';
};

function offer({ office, ...data }: HandingOverCommands['OfferHandOver'], state: Mediation): Decided {
  if (!fitsTrack(data.track, office.kind)) return new Refused('COMMITTEE_DOES_NOT_FIT', 'committee');
  if (state.track === data.track && state.committee === office.code)
    return new Refused('HANDED_TO_ITSELF', 'committee');
  if (!data.files.every((hash) => state.files.includes(hash))) return new Refused('FILE_UNKNOWN', 'files');
  return (
    agreedByAll(state, data.agreedBy, 'agreedBy') ?? [
      { type: 'HandOverOffered', data: { ...data, committee: office.code } },
    ]
  );
}

const accept = (
  { note }: HandingOverCommands['AcceptHandOver'],
  { handOver, committee: from }: Mediation,
): Decided =>
  handOver
    ? [
        {
          type: 'HandOverAccepted',
          data: { note, track: handOver.track, committee: handOver.committee, from },
        },
      ]
    : new Refused('NO_HAND_OVER_PENDING');

/** Once, while there is time, and because all parties ask for it (宁波市人民调解条例 Art. 27). */
function extend(data: HandingOverCommands['ExtendMediation'], state: Mediation, act: Act): Decided {
  if (state.extensions > 0) return new Refused('NO_MORE_EXTENSIONS');
  const clock = state.clocks.find(({ kind }) => kind === 'MEDIATION');
  if (!clock) return new Refused('NO_CLOCK_RUNS');
  if (act.now > clock.dueAt) return new Refused('DEADLINE_PASSED');
  if (data.amount > mostOf(act.clocks?.deadlines.policies ?? [], 'MEDIATION_EXTENSION'))
    return new Refused('EXTENSION_TOO_LONG', 'amount');
  return agreedByAll(state, data.askedBy, 'askedBy') ?? [{ type: 'MediationExtended', data }];
}

const withoutOffer = ({ handOver: _offer, ...state }: Mediation): Mediation => state;

/**
 * The three kinds of mediation hand over to one another, and hard disputes go up (三调联动; 信访工作条例 Art. 37): an offer
 * and an acceptance, in one stream, so that one track is active and nothing is lost.
 */
export const handingOver: MediationPhase<HandingOverCommands, HandingOverEvents> = {
  rules: {
    OfferHandOver: { may: [isAccepted, byCommittee, nothingOffered], then: offer },
    AcceptHandOver: { may: [isAccepted, isOffered, byReceiver], then: accept },
    DeclineHandOver: {
      may: [isAccepted, isOffered, byReceiver],
      then: (data) => [{ type: 'HandOverDeclined', data }],
    },
    WithdrawHandOver: {
      may: [isAccepted, isOffered, byCommittee],
      then: (data) => [{ type: 'HandOverWithdrawn', data }],
    },
    ExtendMediation: { may: [isMediating, byMediator], then: extend },
  },
  evolve: {
    HandOverOffered: (state, { track, committee }, fact) => ({
      ...state,
      handOver: { track, committee, by: unitOf(fact), at: fact.at },
    }),
    HandOverAccepted: (state, { track, committee }) => ({
      ...withoutOffer(state),
      track,
      committee,
      joined: [],
      invited: [],
      committees: withOne(state.committees, committee),
      mediators: [],
      extensions: 0,
      status: 'ACCEPTED',
    }),
    HandOverDeclined: withoutOffer,
    HandOverWithdrawn: withoutOffer,
    MediationExtended: (state) => ({ ...state, extensions: state.extensions + 1 }),
  },
  names: {
    HandOverOffered: { zh: '提出移交', en: 'Hand-over offered' },
    HandOverAccepted: { zh: '接受移交', en: 'Hand-over accepted' },
    HandOverDeclined: { zh: '不接受移交', en: 'Hand-over declined' },
    HandOverWithdrawn: { zh: '撤回移交', en: 'Hand-over taken back' },
    MediationExtended: { zh: '双方同意延长', en: 'Extended at the wish of all parties' },
  },
};
