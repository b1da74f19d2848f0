import type { CaseCommands, AskedCommandType } from '../case/commands';
import { checker, communityOfficer, gridWorker } from './cast';
import * as at from './street';

const report: CaseCommands['ReportCase'] = {
  caseId: 'case',
  category: at.rubbish,
  title: '垃圾堆放',
  description: '北门外三袋垃圾',
  place: at.place,
  evidence: [{ hash: 'a'.repeat(64), kind: 'PHOTO', caption: '现场' }],
  people: [{ personId: 'resident', part: 'REPORTER', name: 'sealed', phone: 'sealed too' }],
};

/** One thing to ask of each kind. */
export const ask: {
  readonly [Name in AskedCommandType]: { readonly type: Name; readonly data: CaseCommands[Name] };
} = {
  ReportCase: { type: 'ReportCase', data: report },
  RecordSelfHandled: {
    type: 'RecordSelfHandled',
    data: {
      ...report,
      people: [],
      number: '310115-2026-000002',
      summary: '当场清理',
      evidenceAfter: [{ hash: 'c'.repeat(64), kind: 'PHOTO' }],
      isSampled: true,
    },
  },
  RequestVerification: {
    type: 'RequestVerification',
    data: { assignee: gridWorker.id, assigneePosts: [gridWorker.post], note: '请核实' },
  },
  RecordVerification: { type: 'RecordVerification', data: { finding: 'TRUE', note: '属实', evidence: [] } },
  FileCase: { type: 'FileCase', data: { number: '310115-2026-000001', urgency: 'URGENT' } },
  DeclineFiling: {
    type: 'DeclineFiling',
    data: { reason: 'IN_LITIGATION', explanation: '已起诉', otherRoads: ['LITIGATION'] },
  },
  DispatchCase: {
    type: 'DispatchCase',
    data: {
      lead: at.unit(at.urban),
      coHandlers: [at.unit(at.community)],
      instructions: '请处置',
      category: at.rubbish,
      powers: [],
    },
  },
  RecallDispatch: { type: 'RecallDispatch', data: { reason: '该单位无人签收' } },
  SignCase: { type: 'SignCase', data: {} },
  ObjectToDispatch: {
    type: 'ObjectToDispatch',
    data: { reason: 'NOT_OUR_COMPETENCE', explanation: '非本单位职责', isEntitled: true },
  },
  UpholdObjection: { type: 'UpholdObjection', data: { explanation: '同意退单' } },
  DenyObjection: { type: 'DenyObjection', data: { explanation: '属贵单位职责' } },
  NoteProgress: { type: 'NoteProgress', data: { note: '已到场', reporterContacted: true, evidence: [] } },
  EscalateCase: {
    type: 'EscalateCase',
    data: { to: at.unit(at.street), category: at.rubbish, powers: [], reason: '需上级协调' },
  },
  DesignateUnit: { type: 'DesignateUnit', data: { explanation: '指定由贵单位承办' } },
  InviteCoHandler: { type: 'InviteCoHandler', data: { unit: at.unit(at.environment), task: '协助清运' } },
  AnswerTask: { type: 'AnswerTask', data: { answer: '已清运', evidence: [] } },
  ExcuseCoHandler: { type: 'ExcuseCoHandler', data: { unit: at.environment, reason: '已无需协助' } },
  BlowWhistle: { type: 'BlowWhistle', data: { unit: at.unit(at.police), matter: '现场有人阻挠' } },
  ReportIn: { type: 'ReportIn', data: { note: '已到场' } },
  CloseWhistle: { type: 'CloseWhistle', data: { unit: at.police, result: '已劝离' } },
  OfferTransfer: {
    type: 'OfferTransfer',
    data: { to: at.unit(at.environment), category: at.rubbish, powers: [], reason: '属环卫职责' },
  },
  AcceptTransfer: { type: 'AcceptTransfer', data: { note: '接收' } },
  DeclineTransfer: { type: 'DeclineTransfer', data: { reason: '非职责' } },
  WithdrawTransfer: { type: 'WithdrawTransfer', data: { reason: '改由本单位处置' } },
  HoldConsultation: {
    type: 'HoldConsultation',
    data: { participants: [at.urban, at.environment], conclusion: '由城管牵头' },
  },
  RequestExtension: { type: 'RequestExtension', data: { amount: 2, reason: '车辆故障' } },
  GrantExtension: { type: 'GrantExtension', data: { explanation: '同意延期' } },
  DenyExtension: { type: 'DenyExtension', data: { explanation: '不同意' } },
  RequestSuspension: {
    type: 'RequestSuspension',
    data: { reason: 'FUNDS', explanation: '改造资金未到位', expectedUntil: '2026-04-30', evidence: [] },
  },
  GrantSuspension: { type: 'GrantSuspension', data: { explanation: '同意挂账' } },
  DenySuspension: { type: 'DenySuspension', data: { explanation: '可先行处置' } },
  KeepSuspended: {
    type: 'KeepSuspended',
    data: { explanation: '资金仍未到位', expectedUntil: '2026-06-30' },
  },
  ResumeCase: { type: 'ResumeCase', data: { reason: '资金到位' } },
  WaiveMilestone: {
    type: 'WaiveMilestone',
    data: { milestone: 'mediation', reason: '当事人已自行和解' },
  },
  CompleteHandling: {
    type: 'CompleteHandling',
    data: { outcome: 'PARTLY_RESOLVED', summary: '已清运两袋', evidence: [] },
  },
  RequestCheck: {
    type: 'RequestCheck',
    data: { assignee: checker.id, assigneePosts: [checker.post], note: '请到现场核查' },
  },
  PassCheck: { type: 'PassCheck', data: { note: '已核查', evidence: [] } },
  FailCheck: { type: 'FailCheck', data: { reason: '仍有垃圾', evidence: [] } },
  CloseCase: { type: 'CloseCase', data: { note: '结案' } },
  ReopenCase: { type: 'ReopenCase', data: { reason: '又有垃圾' } },
  RecordCallback: {
    type: 'RecordCallback',
    data: { answers: { contacted: true, resolved: true, satisfaction: 'SATISFIED' }, note: '已清运，满意' },
  },
  OrderRework: { type: 'OrderRework', data: { reason: '回访反映未解决' } },
  WithdrawCase: { type: 'WithdrawCase', data: { reason: '已自行解决' } },
  RejectWithdrawal: { type: 'RejectWithdrawal', data: { reason: '受到压力', evidence: [] } },
  RedirectCase: {
    type: 'RedirectCase',
    data: { channel: 'LITIGATION', reference: '（2026）沪0115民初1号', explanation: '已起诉' },
  },
  AppealRefusal: { type: 'AppealRefusal', data: { reason: '属实，有照片' } },
  MergeCase: {
    type: 'MergeCase',
    data: { target: { caseId: 'other-case', status: 'HANDLING', isVisible: true }, reason: '同一事项' },
  },
  RejectDuplicate: {
    type: 'RejectDuplicate',
    data: { other: { caseId: 'other-case', status: 'HANDLING', isVisible: true }, reason: '两处不同' },
  },
  RequestVoid: { type: 'RequestVoid', data: { reason: 'TEST', explanation: '培训时录入' } },
  ApproveVoid: { type: 'ApproveVoid', data: { explanation: '同意' } },
  DenyVoid: { type: 'DenyVoid', data: { explanation: '并非测试' } },
  ArchiveCase: { type: 'ArchiveCase', data: { note: '', packageHash: 'd'.repeat(64) } },
  UrgeCase: { type: 'UrgeCase', data: { note: '请尽快处理' } },
  IssueSupervision: { type: 'IssueSupervision', data: { card: 'YELLOW', note: '超期未办' } },
  AnswerSupervision: { type: 'AnswerSupervision', data: { answer: '今日完成' } },
  LiftSupervision: { type: 'LiftSupervision', data: { reason: '已整改' } },
  GiveInstruction: { type: 'GiveInstruction', data: { text: '请街道牵头，三日内解决' } },
  AnswerInstruction: { type: 'AnswerInstruction', data: { number: 1, answer: '已组织清运' } },
  SetRisk: { type: 'SetRisk', data: { risk: 'YELLOW', reason: '邻里矛盾可能激化' } },
  RecuseOfficer: { type: 'RecuseOfficer', data: { officer: gridWorker.id, reason: '系当事人亲属' } },
  CorrectCategory: { type: 'CorrectCategory', data: { category: at.noise, reason: '录入有误' } },
  CorrectPlace: {
    type: 'CorrectPlace',
    data: { place: { ...at.place, unit: at.nextGrid, path: at.pathToNextGrid }, reason: '在隔壁网格' },
  },
  CorrectReporter: {
    type: 'CorrectReporter',
    data: {
      reporter: { personId: 'somebody', part: 'REPORTER', name: 'sealed anew' },
      reason: '登记时听错姓名',
    },
  },
  SetConfidentiality: { type: 'SetConfidentiality', data: { isConfidential: true, reason: '反映人要求' } },
  RequestReveal: { type: 'RequestReveal', data: { purpose: '需当面了解情况' } },
  GrantReveal: {
    type: 'GrantReveal',
    data: { officer: communityOfficer.id, hours: 72, explanation: '确有需要' },
  },
  DenyReveal: { type: 'DenyReveal', data: { officer: communityOfficer.id, explanation: '可由受理员转达' } },
  RevealPeople: { type: 'RevealPeople', data: {} },
  RequestExclusion: {
    type: 'RequestExclusion',
    data: { reason: 'FORCE_MAJEURE', explanation: '台风期间', evidence: [] },
  },
  AppealExclusion: { type: 'AppealExclusion', data: { reason: '有气象证明' } },
  GrantExclusion: { type: 'GrantExclusion', data: { explanation: '属实' } },
  DenyExclusion: { type: 'DenyExclusion', data: { explanation: '仍可处置' } },
  Comment: { type: 'Comment', data: { text: '谢谢' } },
  RedactEvidence: { type: 'RedactEvidence', data: { hash: 'a'.repeat(64), reason: '拍到未成年人' } },
  AttachEvidence: { type: 'AttachEvidence', data: { evidence: [{ hash: 'b'.repeat(64), kind: 'VIDEO' }] } },
};
