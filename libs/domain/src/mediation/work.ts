import type { Vocabulary } from '../labels';
import { committeesOf } from './access';
import { missingMarks } from './agreeing/marks';
import { hasEnded, pendingIn } from './filing/filing';
import { codesOf } from '../labels';
import { visits, type ConfirmationStatus } from './outcomes';
import type { Mediation } from './state';
import { bindingStatuses } from './vocabulary';

/** What waits for those who mediate and for the judicial office, by what is to be done with it. */
export type MediationWorkList =
  | 'TO_ASK_CONSENT'
  | 'TO_APPOINT'
  | 'TO_MEDIATE'
  | 'TO_JOIN'
  | 'TO_TAKE_OVER'
  | 'TO_SIGN'
  | 'TO_SEAL'
  | 'TO_VISIT'
  | 'TO_PERSUADE'
  | 'TO_APPLY'
  | 'TO_RECORD_RULING'
  | 'TO_REPORT'
  | 'TO_FOLLOW_SUIT'
  | 'TO_FOLLOW_CHALLENGE'
  | 'TO_FOLLOW_DECISION'
  | 'TO_ARCHIVE';

export const mediationWorkLists: Vocabulary<MediationWorkList> = {
  TO_ASK_CONSENT: { zh: '待征求当事人同意', en: 'Consent to ask for and record' },
  TO_APPOINT: { zh: '待确定调解员', en: 'Mediators to appoint' },
  TO_MEDIATE: { zh: '待调解', en: 'Sessions to schedule and hold' },
  TO_JOIN: { zh: '联合调解邀请待答复', en: 'Invitations to join to answer' },
  TO_TAKE_OVER: { zh: '移交待接收', en: 'Hand-overs to answer' },
  TO_SIGN: { zh: '协议待签名', en: 'Agreements to sign' },
  TO_SEAL: { zh: '协议待盖章', en: 'Agreements to seal' },
  TO_VISIT: { zh: '待履行回访', en: 'Performance to follow up' },
  TO_PERSUADE: { zh: '待督促履行', en: 'Agreements breached, to persuade' },
  TO_APPLY: { zh: '待申请司法确认', en: 'Confirmation wished for, to apply for' },
  TO_RECORD_RULING: { zh: '司法确认结果待登记', en: 'What the court does, to record' },
  TO_REPORT: { zh: '激化风险待报告', en: 'Risks to report to the police' },
  TO_FOLLOW_SUIT: { zh: '诉讼结果待反馈', en: 'Suits to follow' },
  TO_FOLLOW_CHALLENGE: { zh: '案外人申请结果待登记', en: 'Challenges of third parties to follow' },
  TO_FOLLOW_DECISION: { zh: '处理决定待跟踪', en: 'Decisions to follow' },
  TO_ARCHIVE: { zh: '待归档', en: 'To put away' },
};

/** Whose work it is: an officer, an office, or the judicial offices that see it. */
export type Addressee = `OFFICER ${string}` | `UNIT ${string}` | 'JUSTICE';

type Addressing = (state: Mediation) => readonly Addressee[];

const office = (unit: string) => `UNIT ${unit}` as const;
const officer = (id: string) => `OFFICER ${id}` as const;

const committees: Addressing = (state) => committeesOf(state).map(office);
const mediators: Addressing = (state) => state.mediators.map((one) => officer(one.officer));
const mediatorsOrCommittees: Addressing = (state) =>
  (state.mediators.length > 0 ? mediators : committees)(state);
const mediatorsAndJustice: Addressing = (state) => ['JUSTICE', ...mediatorsOrCommittees(state)];

const isBinding = ({ status }: Mediation) => status !== undefined && bindingStatuses.includes(status);
const isAccepted = ({ status }: Mediation) => status === 'ACCEPTED' || status === 'MEDIATING';

const before =
  (...statuses: readonly ConfirmationStatus[]) =>
  ({ confirmation }: Mediation) =>
    confirmation !== undefined && statuses.includes(confirmation.status);

/** Whether its parties may put an agreement in force before a court, as long as the window is open. */
export const isConfirmable = (state: Mediation): boolean =>
  isBinding(state) &&
  state.agreement?.isOfStatus === false &&
  (state.confirmation === undefined || before('DECLINED')(state));

/** Three times; and once more where a clock runs for that. */
const isToBeVisited = ({ visited, clocks }: Mediation): boolean =>
  codesOf(visits).some((visit) => visit !== 'LAST' && !visited.includes(visit)) ||
  clocks.some(({ kind }) => kind === 'LAST_FOLLOW_UP');

/** Of a party's signature on paper every mediator may make a record; his own each sets himself. */
const signing: Addressing = (state) => {
  const marks = state.agreement ? missingMarks(state, state.agreement) : [];
  if (marks.some(({ kind }) => kind === 'PARTY')) return mediators(state);
  return marks.flatMap((mark) => (mark.kind === 'MEDIATOR' ? officer(mark.mediator) : []));
};

interface Work {
  readonly waits: (state: Mediation) => boolean;
  readonly for: Addressing;
  /** Also for somebody who was recused from it: it is his office that is asked. */
  readonly isAlsoForRecused?: true;
}

const isIn = (status: Mediation['status']) => (state: Mediation) => state.status === status;

const works: Readonly<Record<MediationWorkList, Work>> = {
  TO_ASK_CONSENT: { waits: isIn('PENDING_CONSENT'), for: committees },
  TO_APPOINT: { waits: isIn('ACCEPTED'), for: committees },
  TO_MEDIATE: { waits: isIn('MEDIATING'), for: mediators },
  TO_JOIN: { waits: isAccepted, for: ({ invited }) => invited.map(office), isAlsoForRecused: true },
  TO_TAKE_OVER: {
    waits: isAccepted,
    for: ({ handOver }) => (handOver ? [office(handOver.committee)] : []),
    isAlsoForRecused: true,
  },
  TO_SIGN: { waits: isIn('SIGNING'), for: signing },
  TO_SEAL: {
    waits: (state) => state.status === 'SIGNING' && state.agreement?.isSealed === false,
    for: ({ committee }) => [office(committee)],
  },
  TO_VISIT: {
    waits: (state) => isBinding(state) && isToBeVisited(state),
    for: mediators,
  },
  TO_PERSUADE: { waits: isIn('BREACHED'), for: mediators },
  TO_APPLY: {
    waits: (state) => isConfirmable(state) && state.agreement?.isConfirmationWished === true,
    for: mediatorsAndJustice,
  },
  TO_RECORD_RULING: {
    waits: (state) =>
      (isBinding(state) || state.status === 'PERFORMED') && before('APPLIED', 'ACCEPTED')(state),
    for: () => ['JUSTICE'],
  },
  TO_REPORT: {
    waits: ({ status, risks }) => status !== 'ARCHIVED' && risks.some(({ isReported }) => !isReported),
    for: mediatorsAndJustice,
  },
  TO_FOLLOW_SUIT: {
    waits: ({ suits }) => suits.some(({ result }) => result === undefined),
    for: mediatorsAndJustice,
  },
  TO_FOLLOW_CHALLENGE: {
    waits: (state) =>
      (isBinding(state) || state.status === 'PERFORMED') && state.confirmation?.isChallenged === true,
    for: () => ['JUSTICE'],
  },
  TO_FOLLOW_DECISION: {
    waits: ({ status, decision }) => status === 'DECIDED' && (decision === 'OPEN' || decision === 'FINAL'),
    for: mediatorsAndJustice,
  },
  TO_ARCHIVE: { waits: (state) => hasEnded(state) && pendingIn(state) === undefined, for: committees },
};

/** Lists in which also somebody finds it who was recused from it. */
export const isAlsoForRecused = (list: MediationWorkList): boolean => works[list].isAlsoForRecused === true;

/** For whom it waits in a list; for nobody when it is not in it. */
export const addresseesOf = (state: Mediation, list: MediationWorkList): readonly Addressee[] =>
  works[list].waits(state) ? works[list].for(state) : [];
