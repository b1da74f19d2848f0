import { unitOf, type Act } from '../../act';
import { dayOf, type Day } from '../../calendar/days';
import { Refused, type Decision, type MessageOf } from '../../decider';
import { partiesOf } from '../access';
import { agreedByAll, partyBy } from '../guards';
import { withAgreement } from '../changes';
import type { Agreement, Mediation } from '../state';
import { missingMarks, signatories } from './marks';
import type { AgreeingCommands, AgreeingEvents, NewObligation } from './messages';

type Decided = Decision<AgreeingEvents>;
type Event = MessageOf<AgreeingEvents>;

/** What is owed is owed by one party to another; what is still to be done has a day. */
function flawIn(obligations: readonly NewObligation[], state: Mediation, act: Act): Refused | undefined {
  const isBetween = ({ debtor, creditor }: NewObligation) =>
    debtor !== creditor &&
    [debtor, creditor].every((number) => partiesOf(state).some((one) => one.number === number));
  if (obligations.length === 0) return new Refused('OBLIGATION_MISSING', 'obligations');
  if (!obligations.every(isBetween)) return new Refused('OBLIGATION_NOT_BETWEEN_PARTIES', 'obligations');
  const isPast = ({ dueOn }: NewObligation) => dueOn !== undefined && dueOn < dayOf(act.at);
  return obligations.some(isPast) ? new Refused('OBLIGATION_DUE_IN_THE_PAST', 'obligations') : undefined;
}

export const draft = (data: AgreeingCommands['DraftAgreement'], state: Mediation, act: Act): Decided =>
  flawIn(data.obligations, state, act) ?? [{ type: 'AgreementDrafted', data }];

/** What was performed on the spot needs no more than to take effect. */
const tookEffect = (at: string, obligations: readonly { readonly dueOn?: Day }[]): Event[] => [
  { type: 'AgreementTookEffect', data: { on: dayOf(at) } },
  ...(obligations.every(({ dueOn }) => dueOn === undefined)
    ? [{ type: 'AgreementPerformed', data: {} } as const]
    : []),
];

/** The mark; and with the last one that it needs, the agreement itself. */
const marked = (mark: Event, change: Partial<Agreement>, state: Mediation, { at }: Act): Decided => {
  const { agreement } = withAgreement(state, change);
  const isLast = agreement !== undefined && missingMarks(state, agreement).length === 0;
  return [mark, ...(isLast ? tookEffect(at, agreement.obligations) : [])];
};

export function sign(data: AgreeingCommands['SignAgreement'], state: Mediation, act: Act): Decided {
  const { signedBy = [] } = state.agreement ?? {};
  const party = partyBy(state, data.party, act);
  if (party instanceof Refused) return party;
  if (!signatories(state).includes(data.party)) return new Refused('NOT_A_SIGNATORY', 'party');
  if (signedBy.includes(data.party)) return new Refused('SIGNED_ALREADY', 'party');
  if (act.actor.kind !== 'RESIDENT' && !data.sheet) return new Refused('SIGNED_SHEET_NEEDED', 'sheet');
  return marked({ type: 'AgreementSigned', data }, { signedBy: [...signedBy, data.party] }, state, act);
}

export function signAsMediator(_: object, state: Mediation, act: Act): Decided {
  const { signedByMediators = [] } = state.agreement ?? {};
  const { id: mediator } = act.actor;
  if (signedByMediators.includes(mediator)) return new Refused('SIGNED_ALREADY');
  const mark = { type: 'AgreementSignedByMediator', data: { mediator } } as const;
  return marked(mark, { signedByMediators: [...signedByMediators, mediator] }, state, act);
}

export function seal(_: object, state: Mediation, act: Act): Decided {
  if (state.agreement?.isSealed) return new Refused('SEALED_ALREADY');
  const mark = { type: 'AgreementSealed', data: { committee: unitOf(act) } } as const;
  return marked(mark, { isSealed: true }, state, act);
}

export const agreeOrally = (
  data: AgreeingCommands['RecordOralAgreement'],
  state: Mediation,
  act: Act,
): Decided =>
  agreedByAll(state, data.agreedBy, 'agreedBy') ??
  flawIn(data.obligations, state, act) ?? [
    { type: 'OralAgreementReached', data },
    ...tookEffect(act.at, data.obligations),
  ];
