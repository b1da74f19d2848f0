import { unitOf, type Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { committeesOf, partiesOf } from '../access';
import { agreedByAll, areParties } from '../guards';
import type { Mediation } from '../state';
import type { MediatorsCommands, MediatorsEvents } from './messages';

type Decided = Decision<MediatorsEvents>;
type Naming = MediatorsCommands['AppointMediators']['mediators'];

/** Up to five speak for a large side (宁波市人民调解条例 Art. 20). */
export const mostRepresentatives = 5;

/** For which committee each of them mediates; a refusal where somebody is of none, or has an interest. */
function named(mediators: Naming, state: Mediation): readonly { officer: string; unit: string }[] | Refused {
  const found = mediators.map(({ officer, posts }) => ({
    officer,
    unit: posts.find(({ role, unit }) => role === 'MEDIATOR' && committeesOf(state).includes(unit))?.unit,
  }));
  if (found.some(({ officer }) => state.recused.includes(officer)))
    return new Refused('OFFICER_IS_RECUSED', 'mediators');
  const known = found.filter((one): one is { officer: string; unit: string } => one.unit !== undefined);
  return known.length === found.length && known.length > 0
    ? known
    : new Refused('NOT_A_MEDIATOR_THERE', 'mediators');
}

function appointed(mediators: Naming, by: 'COMMITTEE' | 'PARTIES', state: Mediation): Decided {
  const found = named(mediators, state);
  return found instanceof Refused ? found : [{ type: 'MediatorsAppointed', data: { mediators: found, by } }];
}

export const appoint = ({ mediators }: MediatorsCommands['AppointMediators'], state: Mediation): Decided =>
  appointed(mediators, 'COMMITTEE', state);

export const choose = (
  { mediators, agreedBy }: MediatorsCommands['ChooseMediators'],
  state: Mediation,
): Decided => agreedByAll(state, agreedBy, 'agreedBy') ?? appointed(mediators, 'PARTIES', state);

export const recuse = (data: MediatorsCommands['RecuseMediator'], { mediators }: Mediation): Decided =>
  mediators.some(({ officer }) => officer === data.officer)
    ? [{ type: 'MediatorRecused', data }]
    : new Refused('NOT_A_MEDIATOR_THERE', 'officer');

export function represent(data: MediatorsCommands['NameRepresentatives'], state: Mediation): Decided {
  if (data.people.length > mostRepresentatives) return new Refused('TOO_MANY_REPRESENTATIVES', 'people');
  const side = partiesOf(state).filter(({ as }) => as === data.side);
  return data.people.every((number) => side.some((one) => one.number === number))
    ? [{ type: 'RepresentativesNamed', data }]
    : new Refused('PARTY_UNKNOWN', 'people');
}

export const invite = (data: MediatorsCommands['InviteParticipant'], state: Mediation): Decided =>
  areParties(state, data.agreedBy, 'agreedBy') ??
  agreedByAll(state, data.agreedBy, 'agreedBy') ?? [
    { type: 'ParticipantInvited', data: { ...data, number: state.people.length + 1 } },
  ];

export function inviteCommittee(
  { office: { code, isCommittee }, reason }: MediatorsCommands['InviteCommittee'],
  state: Mediation,
): Decided {
  if (!isCommittee) return new Refused('COMMITTEE_DOES_NOT_FIT', 'committee');
  if ([...committeesOf(state), ...state.invited].includes(code))
    return new Refused('COMMITTEE_INVITED_ALREADY', 'committee');
  return [{ type: 'CommitteeInvited', data: { committee: code, reason } }];
}

export const join = (_: object, __: Mediation, act: Act): Decided => [
  { type: 'CommitteeJoined', data: { committee: unitOf(act) } },
];

export const declineToJoin = (
  { reason }: MediatorsCommands['DeclineToJoin'],
  _: Mediation,
  act: Act,
): Decided => [{ type: 'CommitteeDeclined', data: { committee: unitOf(act), reason } }];
