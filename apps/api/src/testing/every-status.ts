import type { AskedCommandType, CaseStatus } from '@casegrid/domain';
import { ask } from '@casegrid/domain/testing';
import { mutationOf } from '../cases/mutation-of';
import { acted, actOf, grid, reportInput, type Acted } from './acts';
import type { Caller } from './caller';

/** Who reports, and is no officer. */
export const reporter = '6f1c2f0e-5d8f-4a5c-9b7e-0c4a1f5d2b10';

const unit = '310115004-ENVIRONMENT';
const photo = { hash: 'd'.repeat(64), kind: 'PHOTO' };

/** What the API looks up is asked for by name. */
const named: { readonly [Name in AskedCommandType]?: (other: string) => object } = {
  ReportCase: () => reportInput,
  RecordSelfHandled: () => ({
    ...{ ...reportInput, evidence: [{ ...photo, hash: 'e'.repeat(64) }], evidenceAfter: [photo] },
    summary: '当场清理',
  }),
  RequestVerification: () => ({ assignee: `grid-${grid}`, note: '' }),
  RequestCheck: () => ({ assignee: 'check-310115', note: '' }),
  FileCase: () => ({ urgency: 'ORDINARY' }),
  DispatchCase: () => ({ leadUnit: unit }),
  ObjectToDispatch: () => ({ reason: 'NOT_OUR_COMPETENCE', explanation: '非本单位职责' }),
  EscalateCase: () => ({ to: '310115-URBAN_MANAGEMENT', reason: '需上级协调' }),
  InviteCoHandler: () => ({ unit, task: '协助清运' }),
  BlowWhistle: () => ({ unit, matter: '现场有人阻挠' }),
  OfferTransfer: () => ({ to: unit, reason: '属环卫职责' }),
  RequestSuspension: () => ({ ...ask.RequestSuspension.data, expectedUntil: '2099-12-31' }),
  KeepSuspended: () => ({ ...ask.KeepSuspended.data, expectedUntil: '2099-12-31' }),
  WaiveMilestone: () => ({
    milestone: 'mediation:11111111-0d8f-4a5c-9b7e-0c4a1f5d2b10',
    reason: '当事人已自行和解',
  }),
  MergeCase: (other) => ({ target: other, reason: '同一事项' }),
  ArchiveCase: () => ({ note: '' }),
  RejectDuplicate: (other) => ({ other, reason: '两处不同' }),
  CorrectCategory: () => ({ category: '0204', reason: '录入有误' }),
  CorrectPlace: () => ({
    place: { unit: `${grid.slice(0, 12)}002`, description: '西门' },
    reason: '在隔壁网格',
  }),
  CorrectReporter: () => ({ reporter: { name: '王秀兰' }, reason: '登记时听错姓名' }),
  GrantReveal: () => ({ ...ask.GrantReveal.data, officer: `grid-${grid}` }),
  DenyReveal: () => ({ ...ask.DenyReveal.data, officer: `grid-${grid}` }),
  RecuseOfficer: () => ({ officer: `grid-${grid}`, reason: '系当事人亲属' }),
};

/** Something to ask of each kind; `other` is another case. */
export const inputOf = (command: AskedCommandType, other: string): object =>
  named[command]?.(other) ?? ask[command].data;

type Step = readonly [who: string, command: AskedCommandType];

const filed: readonly Step[] = [['duty-310115', 'FileCase']];
const sent: readonly Step[] = [...filed, ['dispatch-310115', 'DispatchCase']];
const lead = 'environment-310115004';
const atWork: readonly Step[] = [...sent, [lead, 'SignCase']];
const done: readonly Step[] = [...atWork, [lead, 'CompleteHandling']];
const passed: readonly Step[] = [...done, ['check-310115', 'PassCheck']];
const closed: readonly Step[] = [
  ...passed,
  ['operator-310115', 'RecordCallback'],
  ['duty-310115', 'CloseCase'],
];

/** A way into each status, after the report of a resident. */
export const waysInto: Readonly<Record<CaseStatus, readonly Step[]>> = {
  REPORTED: [],
  VERIFYING: [['operator-310115', 'RequestVerification']],
  FILED: filed,
  NOT_FILED: [['duty-310115', 'DeclineFiling']],
  DISPATCHED: sent,
  HANDLING: atWork,
  RETURN_PENDING: [...sent, [lead, 'ObjectToDispatch']],
  SUSPENDED: [...atWork, [lead, 'RequestSuspension'], ['leader-310115', 'GrantSuspension']],
  HANDLED: done,
  CHECKED: passed,
  CLOSED: closed,
  REDIRECTED: [['duty-310115', 'RedirectCase']],
  MERGED: [['duty-310115', 'MergeCase']],
  VOIDED: [
    ['duty-310115', 'RequestVoid'],
    ['leader-310115', 'ApproveVoid'],
  ],
  ARCHIVED: [...closed, ['duty-310115', 'ArchiveCase']],
};

export const reportOne = async (caller: Caller): Promise<Acted> =>
  acted(await caller.ask(reporter, actOf('reportCase', reportInput)), 'reportCase');

/** A case in this status; `later` is asked for what would come too soon. */
export async function caseIn(
  status: CaseStatus,
  other: string,
  caller: Caller,
  later: Caller,
): Promise<Acted> {
  let so = await reportOne(caller);
  for (const [who, command] of waysInto[status]) {
    const name = mutationOf(command);
    const asked = actOf(name, { ...inputOf(command, other), caseId: so.case.id });
    so = acted(await (command === 'ArchiveCase' ? later : caller).ask(who, asked), name);
  }
  return so;
}
