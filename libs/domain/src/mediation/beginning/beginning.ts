import { holds, type Fact } from '../../act';
import { mediatingRoles } from '../access';
import { ended, withPerson } from '../changes';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import type { Mediation } from '../state';
import * as decided from './decisions';
import type { BeginningCommands, BeginningEvents } from './messages';

/** Parties apply by themselves or at the counter of the committee. */
const byPartyOrClerk: MediationGuard = (_, { actor }) =>
  actor.kind === 'RESIDENT' || holds(actor, ...mediatingRoles) ? undefined : 'ROLE_MAY_NOT';

const byClerk: MediationGuard = (_, { actor }) =>
  holds(actor, ...mediatingRoles) ? undefined : 'ROLE_MAY_NOT';

type Begun = BeginningEvents['MediationApplied'];

/** Whoever applies has agreed by that; to what others propose nobody has yet. */
function begun(state: Mediation, data: Begun, agreed: boolean): Mediation {
  const { mediationId: id, caseId, track, kind, summary, place, committee, isComplex, people } = data;
  return {
    ...state,
    id,
    status: 'PENDING_CONSENT',
    ...(caseId !== undefined && { caseId }),
    ...{ track, kind, summary, place, committee, committees: [committee], isComplex },
    people: people.map((one) => ({
      ...one,
      ...(agreed && one.as === 'APPLICANT' && { consent: 'GIVEN' as const }),
    })),
  };
}

/** From the wish of a party, or somebody's proposal, to the word of each of them (人民调解法 Art. 17, 18). */
export const beginning: MediationPhase<BeginningCommands, BeginningEvents> = {
  rules: {
    ApplyMediation: { may: [guard.isNew, byPartyOrClerk], then: decided.apply },
    ProposeMediation: { may: [guard.isNew, byClerk], then: decided.propose },
    RecordConsent: { may: [guard.awaitsConsent, guard.byPartyOrCommittee], then: decided.consent },
    RecordRefusal: { may: [guard.awaitsConsent, guard.byPartyOrCommittee], then: decided.refuse },
    DeclineMediation: {
      may: [guard.awaitsConsent, guard.byCommittee],
      then: (data) => [{ type: 'MediationNotAccepted', data }],
    },
  },
  evolve: {
    MediationApplied: (state, data) => begun(state, data, true),
    MediationProposed: (state, { proposer, reference, ...data }) => ({
      ...begun(state, data, false),
      proposal: { proposer, ...(reference !== undefined && { reference }) },
    }),
    ConsentGiven: (state, { party }) => withPerson(state, party, { consent: 'GIVEN' }),
    ConsentRefused: (state, { party }, { at }: Fact) =>
      ended(withPerson(state, party, { consent: 'REFUSED' }), 'REFUSED', at),
    MediationAccepted: (state, { number }, { at }) => ({
      ...state,
      status: 'ACCEPTED',
      ...(number && { number }),
      acceptedAt: at,
    }),
    MediationNotAccepted: (state, _, { at }) => ended(state, 'NOT_ACCEPTED', at),
  },
  names: {
    MediationApplied: { zh: '申请调解', en: 'Applied for' },
    MediationProposed: { zh: '提议调解', en: 'Proposed' },
    ConsentGiven: { zh: '当事人同意调解', en: 'A party agreed to mediation' },
    ConsentRefused: { zh: '当事人拒绝调解', en: 'A party refused mediation' },
    MediationAccepted: { zh: '受理', en: 'Accepted' },
    MediationNotAccepted: { zh: '不予受理', en: 'Not accepted' },
  },
};
