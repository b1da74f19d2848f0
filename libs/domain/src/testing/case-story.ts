import type { Actor, OfficerActor } from '../act';
import type { CaseEvents } from '../case/events';
import type { Place } from '../case/shapes';
import type { SupervisionCard } from '../case/supervision/supervision-terms';
import type { CaseStatus } from '../case/vocabulary';
import type { MessageOf } from '../decider';
import * as cast from './cast';
import type { Past } from './given';
import * as at from './street';

export type CasePast = Past<CaseEvents>;

export const past = <Name extends keyof CaseEvents>(
  type: Name,
  data: CaseEvents[Name],
  by: Actor,
  moment: string = cast.noon,
): CasePast => ({ event: { type, data } as MessageOf<CaseEvents>, by, at: moment });

export const reported = (by: Actor = cast.resident, place: Place = at.place): CasePast =>
  past(
    'CaseReported',
    {
      caseId: 'case',
      category: at.rubbish.code,
      title: '垃圾堆放',
      description: '北门外三袋垃圾',
      place,
      evidence: [],
      people: [],
    },
    by,
  );
export const verificationRequested = (of: OfficerActor = cast.gridWorker): CasePast =>
  past('VerificationRequested', { assignee: of.id, unit: of.post.unit, note: '请核实' }, cast.operator);
export const verificationRecorded = (): CasePast =>
  past('VerificationRecorded', { finding: 'TRUE', note: '属实', evidence: [] }, cast.gridWorker);
export const filed = (): CasePast =>
  past('CaseFiled', { number: '310115-2026-000001', urgency: 'ORDINARY' }, cast.dutyChief);
export const declined = (): CasePast =>
  past('FilingDeclined', { reason: 'NOT_TRUE', explanation: '不属实', otherRoads: [] }, cast.dutyChief);
export const dispatched = (
  leadUnit: string = at.urban,
  coHandlers: readonly string[] = [],
  by: Actor = cast.dispatcher,
): CasePast => past('CaseDispatched', { leadUnit, coHandlers, instructions: '请处置' }, by);
export const signed = (by: OfficerActor = cast.handler): CasePast =>
  past('CaseSigned', { unit: by.post.unit }, by);
export const objected = (by: OfficerActor = cast.handler): CasePast =>
  past('DispatchObjected', { unit: by.post.unit, reason: 'NOT_OUR_COMPETENCE', explanation: '非职责' }, by);
export const upheld = (by: Actor = cast.dispatcher): CasePast =>
  past('ObjectionUpheld', { explanation: '同意' }, by);
export const denied = (by: Actor = cast.dispatcher): CasePast =>
  past('ObjectionDenied', { explanation: '请处置' }, by);
export const noted = (by: OfficerActor = cast.handler): CasePast =>
  past('HandlingNoted', { unit: by.post.unit, note: '已到场', reporterContacted: true, evidence: [] }, by);
export const escalated = (to: string, by: OfficerActor = cast.handler): CasePast =>
  past('CaseEscalated', { from: by.post.unit, to, reason: '需上级协调' }, by);
export const completed = (by: OfficerActor = cast.handler): CasePast =>
  past('HandlingCompleted', { unit: by.post.unit, outcome: 'RESOLVED', summary: '已清运', evidence: [] }, by);
export const passed = (by: Actor = cast.checker): CasePast =>
  past('CheckPassed', { note: '已核查', evidence: [] }, by);
export const failed = (by: Actor = cast.checker): CasePast =>
  past('CheckFailed', { reason: '仍有垃圾', evidence: [] }, by);
export const calledBack = (isReached = true, by: Actor = cast.operator): CasePast =>
  past(
    'CallbackRecorded',
    {
      note: isReached ? '已清运，满意' : '无人接听',
      ...(isReached && { answers: { contacted: true, resolved: true, satisfaction: 'SATISFIED' } }),
    },
    by,
  );
export const closed = (moment: string = cast.noon, by: Actor = cast.dutyChief): CasePast =>
  past('CaseClosed', { outcome: 'RESOLVED', note: '结案' }, by, moment);
export const reopened = (): CasePast => past('CaseReopened', { reason: '又有垃圾' }, cast.resident);

/** The clock of handling: four working hours from noon, in a story that goes on at noon. */
export const handlingClock = (dueAt = '2026-03-02T10:00:00.000Z'): CasePast =>
  past(
    'ClockStarted',
    {
      clock: 1,
      kind: 'HANDLING',
      policy: 'handling-rubbish',
      scope: 'CN',
      policyVersion: 1,
      calendar: 'CN',
      calendarVersion: 1,
      from: cast.noon,
      period: { amount: 4, unit: 'WORKING_HOUR' },
      pauses: [],
      dueOn: '2026-03-02',
      dueAt,
      marks: [],
    },
    cast.handler,
  );
export const extensionAsked = (by: OfficerActor = cast.communityOfficer): CasePast =>
  past('ExtensionRequested', { unit: by.post.unit, amount: 2, reason: '车辆故障' }, by);
export const suspensionAsked = (by: OfficerActor = cast.communityOfficer): CasePast =>
  past(
    'SuspensionRequested',
    {
      unit: by.post.unit,
      reason: 'FUNDS',
      explanation: '改造资金未到位',
      expectedUntil: '2026-04-30',
      evidence: [],
    },
    by,
  );
export const suspended = (by: OfficerActor = cast.leader): CasePast[] => [
  past('CaseSuspended', { explanation: '同意挂账' }, by),
  past('ClockPaused', { clock: 1, kind: 'HANDLING', from: cast.noon }, by),
];

export const reportWithdrawn = (): CasePast =>
  past('ReportWithdrawn', { reason: '已自行解决' }, cast.resident);
export const withdrawn = (): CasePast => past('CaseWithdrawn', { reason: '已自行解决' }, cast.resident);
export const redirected = (): CasePast =>
  past(
    'CaseRedirected',
    { channel: 'LITIGATION', reference: '（2026）沪0115民初1号', explanation: '已起诉' },
    cast.dutyChief,
  );
export const merged = (): CasePast =>
  past('CaseMergedInto', { target: 'other-case', reason: '同一事项' }, cast.dutyChief);
export const reportTaken = (from = 'other-case', follower = cast.neighbour): CasePast =>
  past('ReportTaken', { from, followers: [follower.id] }, cast.system);
export const duplicateRejected = (other = 'other-case'): CasePast =>
  past('DuplicateRejected', { other, reason: '两处不同' }, cast.operator);
export const voidAsked = (by: OfficerActor = cast.dutyChief): CasePast =>
  past('VoidRequested', { reason: 'TEST', explanation: '培训时录入' }, by);
export const voided = (by: OfficerActor = cast.leader): CasePast =>
  past('CaseVoided', { explanation: '同意' }, by);
export const archived = (): CasePast =>
  past('CaseArchived', { note: '', packageHash: 'd'.repeat(64) }, cast.dutyChief);

export const supervised = (card: SupervisionCard = 'PLAIN'): CasePast =>
  past('SupervisionIssued', { card, note: '超期未办' }, cast.supervisor);
export const instructed = (number = 1): CasePast =>
  past('InstructionGiven', { number, text: '请街道牵头' }, cast.leader);
export const recused = (officer: string): CasePast =>
  past('OfficerRecused', { officer, reason: '系当事人亲属' }, cast.dutyChief);

export const designated = (by: OfficerActor = cast.dispatcher): CasePast =>
  past('UnitDesignated', { explanation: '指定承办' }, by);
export const invited = (unit: string = at.environment, by: OfficerActor = cast.communityOfficer): CasePast =>
  past('CoHandlerInvited', { unit, task: '协助清运' }, by);
export const whistled = (unit: string = at.police, by: OfficerActor = cast.communityOfficer): CasePast =>
  past('WhistleBlown', { unit, matter: '现场有人阻挠' }, by);
export const reportedIn = (unit: string = at.police): CasePast =>
  past('DepartmentReportedIn', { unit, note: '已到场' }, cast.officerAt('HANDLER', unit));
export const offered = (unit: string = at.environment, by: OfficerActor = cast.communityOfficer): CasePast =>
  past('TransferOffered', { unit, reason: '属环卫职责' }, by);

export const selfHandled = (isSampled: boolean, by: OfficerActor = cast.gridWorker): CasePast[] => [
  reported(by),
  past(
    'CaseSelfHandled',
    { number: '310115-2026-000002', unit: by.post.unit, summary: '当场清理', evidence: [], isSampled },
    by,
  ),
];
export const exclusionAsked = (by: OfficerActor = cast.communityOfficer): CasePast =>
  past('ExclusionRequested', { reason: 'FORCE_MAJEURE', explanation: '台风期间', evidence: [] }, by);
export const exclusionDenied = (unit: string = at.district): CasePast =>
  past('ExclusionDenied', { explanation: '仍可处置', unit }, cast.officerAt('SUPERVISOR', unit));

/** The usual way from its report to the moment when this unit's officer says that it is done. */
export const handledBy = (
  by: OfficerActor = cast.handler,
  coHandlers: readonly string[] = [],
): CasePast[] => [reported(), filed(), dispatched(by.post.unit, coHandlers), signed(by), completed(by)];

const filing = [reported(), filed()];
const sent = [...filing, dispatched(at.community)];
const atWork = [...sent, signed(cast.communityOfficer)];
const done = handledBy(cast.communityOfficer);

/** A way into each status. Its community leads, whose officers see it all the time. */
export const storyInto: Readonly<Record<CaseStatus, readonly CasePast[]>> = {
  REPORTED: [reported()],
  VERIFYING: [reported(), verificationRequested(cast.otherGridWorker)],
  FILED: filing,
  NOT_FILED: [reported(), declined()],
  DISPATCHED: sent,
  HANDLING: atWork,
  RETURN_PENDING: [...sent, objected(cast.communityOfficer)],
  SUSPENDED: [...atWork, handlingClock(), suspensionAsked(), ...suspended()],
  HANDLED: done,
  CHECKED: [...done, passed()],
  CLOSED: [...done, passed(), calledBack(), closed()],
  REDIRECTED: [...filing, redirected()],
  MERGED: [...filing, merged()],
  VOIDED: [...filing, voidAsked(), voided()],
  ARCHIVED: [...done, passed(), calledBack(), closed('2026-02-01T04:00:00.000Z'), archived()],
};
