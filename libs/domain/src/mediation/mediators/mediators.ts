import { holds } from '../../act';
import { withOne } from '../../case/changes';
import { mediatingRoles } from '../access';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import type { Mediation } from '../state';
import * as decided from './decisions';
import type { MediatorsCommands, MediatorsEvents } from './messages';

const without = (list: readonly string[], item: string) => list.filter((one) => one !== item);

const byInvited: MediationGuard = (state, { actor }) => {
  if (!holds(actor, ...mediatingRoles)) return 'ROLE_MAY_NOT';
  return state.invited.includes(actor.post.unit) ? undefined : 'COMMITTEE_NOT_INVITED';
};

/** Without mediators it waits for some. */
const withMediators = (state: Mediation, mediators: Mediation['mediators']): Mediation => ({
  ...state,
  mediators,
  status: mediators.length > 0 ? 'MEDIATING' : 'ACCEPTED',
});

/** Who mediates, chosen or appointed (人民调解法 Art. 19), and who takes part beside the parties (Art. 20). */
export const mediators: MediationPhase<MediatorsCommands, MediatorsEvents> = {
  rules: {
    AppointMediators: { may: [guard.isAccepted, guard.byCommittee], then: decided.appoint },
    ChooseMediators: { may: [guard.isAccepted, guard.byCommittee], then: decided.choose },
    RecuseMediator: { may: [guard.isMediating, guard.byPartyOrCommittee], then: decided.recuse },
    NameRepresentatives: { may: [guard.isAccepted, guard.byCommittee], then: decided.represent },
    InviteParticipant: { may: [guard.isMediating, guard.byMediator], then: decided.invite },
    InviteCommittee: { may: [guard.isAccepted, guard.byCommittee], then: decided.inviteCommittee },
    JoinMediation: { may: [guard.isAccepted, byInvited], then: decided.join },
    DeclineToJoin: { may: [guard.isAccepted, byInvited], then: decided.declineToJoin },
  },
  evolve: {
    MediatorsAppointed: (state, { mediators: chosen, by }) =>
      withMediators(
        state,
        chosen.map((one) => ({ ...one, chosenBy: by })),
      ),
    MediatorRecused: (state, { officer }) => ({
      ...withMediators(
        state,
        state.mediators.filter((one) => one.officer !== officer),
      ),
      recused: withOne(state.recused, officer),
    }),
    RepresentativesNamed: (state, { side, people }) => ({
      ...state,
      people: state.people.map(({ isRepresentative, ...one }) => {
        const speaks = one.as === side ? people.includes(one.number) : isRepresentative;
        return speaks ? { ...one, isRepresentative: true } : one;
      }),
    }),
    ParticipantInvited: (state, { number, person, relation }) => ({
      ...state,
      people: [...state.people, { number, as: 'PARTICIPANT', person, relation }],
    }),
    CommitteeInvited: (state, { committee }) => ({ ...state, invited: [...state.invited, committee] }),
    CommitteeJoined: (state, { committee }) => ({
      ...state,
      invited: without(state.invited, committee),
      joined: [...state.joined, committee],
      committees: withOne(state.committees, committee),
    }),
    CommitteeDeclined: (state, { committee }) => ({ ...state, invited: without(state.invited, committee) }),
  },
  names: {
    MediatorsAppointed: { zh: '确定调解员', en: 'Mediators appointed' },
    MediatorRecused: { zh: '调解员回避', en: 'A mediator was recused' },
    RepresentativesNamed: { zh: '推选代表', en: 'Representatives named' },
    ParticipantInvited: { zh: '邀请参与调解', en: 'Somebody was invited to take part' },
    CommitteeInvited: { zh: '邀请联合调解', en: 'Another committee was invited' },
    CommitteeJoined: { zh: '参加联合调解', en: 'Another committee joined' },
    CommitteeDeclined: { zh: '不参加联合调解', en: 'Another committee declined' },
  },
};
