import type { MessageOf } from '../decider';
import type { AskedMediationCommands, AskedMediationCommandType } from '../mediation/commands';
import { mediator, named, personOf } from './mediation-cast';
import { community, committee, otherCommittee, pathToStreet, streetCommittee } from './street';

const hash = (letter: string) => letter.repeat(64);

/** Files that stories name. */
export const files = {
  minutes: hash('a'),
  text: hash('b'),
  sheet: hash('c'),
  ruling: hash('d'),
  decision: hash('e'),
};

const begun = {
  mediationId: 'a-mediation',
  track: 'PEOPLES',
  kind: 'NEIGHBOURS',
  place: { unit: community, path: [...pathToStreet, community], description: '楼上楼下漏水' },
  summary: '楼上卫生间漏水，损坏楼下吊顶',
  isComplex: false,
  people: [
    { number: 1, as: 'APPLICANT', person: personOf('applicant') },
    { number: 2, as: 'RESPONDENT', person: personOf('respondent') },
  ],
  office: { code: committee, kind: 'MEDIATION_COMMITTEE' },
} as const;

const obligations = [
  { debtor: 2, creditor: 1, what: '修复卫生间防水', dueOn: '2026-03-20' },
  { debtor: 2, creditor: 1, what: '赔偿吊顶损失', amount: 300_000, dueOn: '2026-03-31' },
] as const;
const agreed = { obligations, isOfStatus: false, isConfirmationWished: true } as const;
const roads = ['ARBITRATION', 'ADMINISTRATION', 'LITIGATION'] as const;

/** What each command is asked with in stories. */
export const asks: AskedMediationCommands = {
  ApplyMediation: begun,
  ProposeMediation: { ...begun, proposer: 'POLICE', reference: '沪公浦(潍)调移字〔2026〕3号' },
  RecordConsent: { party: 2, number: '310115004001-2026-000001' },
  RecordRefusal: { party: 2, roads, reason: '不愿调解' },
  DeclineMediation: { reason: 'BEFORE_A_COURT', road: 'LITIGATION', explanation: '法院已受理' },
  AppointMediators: { mediators: [named(mediator)] },
  ChooseMediators: { mediators: [named(mediator)], agreedBy: [1, 2] },
  RecuseMediator: { officer: mediator.id, reason: '与一方为亲属' },
  NameRepresentatives: { side: 'APPLICANT', people: [1] },
  InviteParticipant: { person: personOf('aunt'), relation: 'RELATIVE', agreedBy: [1, 2] },
  InviteCommittee: { office: { code: otherCommittee, isCommittee: true }, reason: '另一方住在邻村' },
  JoinMediation: {},
  DeclineToJoin: { reason: '人手不足' },
  ScheduleSession: { at: '2026-03-05T01:00:00.000Z', venue: '居委会调解室', isOpen: false, agreedBy: [] },
  CancelSession: { session: 1, reason: '一方出差' },
  HoldSession: { session: 1, minutes: files.minutes, people: [1, 2], note: '双方各让一步' },
  RecordRisk: { kind: 'MASS_FIGHT', explanation: '双方亲属扬言聚集' },
  ReportRisk: { police: '潍坊新村派出所', reference: '接报2026-0305' },
  RecordPrevention: { kind: 'MASS_FIGHT', explanation: '劝散双方亲属', people: 20 },
  OfferHandOver: {
    track: 'PEOPLES',
    office: { code: streetCommittee, kind: 'MEDIATION_COMMITTEE' },
    reason: '村级调解不成，提请街道调解',
    files: [],
    agreedBy: [1, 2],
  },
  AcceptHandOver: { note: '接收' },
  DeclineHandOver: { reason: '不属于本级' },
  WithdrawHandOver: { reason: '双方愿继续' },
  ExtendMediation: { amount: 15, askedBy: [1, 2], reason: '等待鉴定' },
  DraftAgreement: { ...agreed, text: files.text },
  WithdrawDraft: { reason: '一方要求修改' },
  SignAgreement: { party: 1, sheet: files.sheet },
  SignAsMediator: {},
  SealAgreement: {},
  RecordOralAgreement: { ...agreed, agreedBy: [1, 2], record: '当场约定' },
  RecordPerformance: { obligation: 1, performance: 'FULL', note: '已修复' },
  RecordFollowUp: { visit: 'FIRST', note: '正在施工' },
  RecordPersuasion: { note: '上门说明违约后果' },
  ApplyConfirmation: { court: '浦东新区人民法院', appliedBy: [1, 2] },
  RecordCourtAcceptance: { reference: '(2026)沪0115民特12号' },
  RecordCourtRefusal: { reference: '(2026)沪0115民特12号', reason: '材料不全' },
  RecordCourtExtension: { reference: '(2026)沪0115民特12号', amount: 10 },
  RecordConfirmation: { reference: '(2026)沪0115民特12号', ruling: files.ruling },
  RecordConfirmationRefusal: { reference: '(2026)沪0115民特12号', reason: '内容不明确' },
  RecordChallenge: { reference: '(2026)沪0115民撤4号', knownOn: '2026-03-03' },
  RecordChallengeRefusal: { reference: '(2026)沪0115民撤4号', reason: '不足以证明损害其权益' },
  RecordRevocation: { reference: '(2026)沪0115民特监3号', reason: '损害案外人权益' },
  RecordEnforcement: { reference: '(2026)沪0115执99号', court: '浦东新区人民法院' },
  RecordSuit: { kind: 'PERFORMANCE', party: 1, court: '浦东新区人民法院', reference: '(2026)沪0115民初77号' },
  RecordSuitResult: {
    suit: 1,
    result: 'UPHELD',
    reference: '(2026)沪0115民初77号',
    isAgreementVoid: false,
    note: '判令履行',
  },
  RecordDecisionOutcome: { isKept: true, roads: [], note: '双方履行' },
  LeaveMediation: { party: 2, road: 'LITIGATION', reason: '准备起诉' },
  TerminateMediation: { reason: 'NO_AGREEMENT', roads, explanation: '分歧较大' },
  DecideDispute: {
    decision: files.decision,
    reference: '潍街处〔2026〕1号',
    explanation: '依民间纠纷处理办法',
  },
  AttachToMediation: { hash: 'f'.repeat(64), kind: 'PHOTO', caption: '漏水点' },
  NoteOnMediation: { text: '已电话联系' },
  MakePaper: {
    kind: 'REGISTRATION',
    number: '310115004001-MEDIATION_COMMITTEE-REGISTRATION-2026-000001',
    hash: '9'.repeat(64),
    templateVersion: 1,
  },
  ArchiveMediation: { note: '归档', missingFiles: [], withoutFiles: [] },
};

export const askOf = (
  type: AskedMediationCommandType,
  data: object = {},
): MessageOf<AskedMediationCommands> =>
  ({ type, data: { ...asks[type], ...data } }) as MessageOf<AskedMediationCommands>;
