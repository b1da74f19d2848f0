import { awaitedApprovals, type ApprovalKind, type Case, type CaseStatus } from '@casegrid/domain';
import {
  leader,
  photo,
  leadOf,
  said,
  dispatched,
  noted,
  objected,
  completed,
  filed,
  signed,
  commented,
  extensionAsked,
  suspensionAsked,
  passed,
  type Onward,
} from './told-acts';

function raise(message: string): never {
  throw new Error(message);
}

/** What may come next, by status; what is there twice happens twice as often. */
const onward: Readonly<Record<CaseStatus, readonly Onward[]>> = {
  REPORTED: [
    filed,
    filed,
    ({ place }) => ({
      type: 'VerificationRequested',
      data: { assignee: 'worker', unit: place.unit, note: said },
    }),
    () => ({
      type: 'FilingDeclined',
      data: { reason: 'TOO_VAGUE', explanation: said, otherRoads: ['SERVICE_HOTLINE'] },
    }),
  ],
  VERIFYING: [
    () => ({ type: 'VerificationRecorded', data: { finding: 'TRUE', note: said, evidence: [photo] } }),
  ],
  FILED: [
    dispatched,
    dispatched,
    dispatched,
    () => ({ type: 'CaseMergedInto', data: { target: 'another', reason: said } }),
    () => ({ type: 'VoidRequested', data: { reason: 'TEST', explanation: said } }),
    () => ({ type: 'CaseWithdrawn', data: { reason: said } }),
    () => ({
      type: 'CaseRedirected',
      data: { channel: 'LITIGATION', reference: '1', explanation: said },
    }),
  ],
  NOT_FILED: [commented],
  DISPATCHED: [signed, signed, objected],
  HANDLING: [
    noted,
    extensionAsked,
    suspensionAsked,
    completed,
    completed,
    (state) => ({
      type: 'TransferAccepted',
      data: { unit: `${state.place.path[3]}-URBAN_MANAGEMENT`, from: leadOf(state), note: said },
    }),
    (state) => ({
      type: 'CaseEscalated',
      data: { from: leadOf(state), to: `${state.place.path[2]}-COMMAND_CENTRE`, reason: said },
    }),
  ],
  SUSPENDED: [
    () => ({ type: 'CaseResumed', data: { reason: said } }),
    () => ({ type: 'SuspensionKept', data: { explanation: said, expectedUntil: '2031-01-01' } }),
  ],
  RETURN_PENDING: [
    () => ({ type: 'ObjectionUpheld', data: { explanation: said } }),
    () => ({ type: 'ObjectionDenied', data: { explanation: said } }),
  ],
  REDIRECTED: [commented],
  MERGED: [commented],
  VOIDED: [commented],
  ARCHIVED: [commented],
  HANDLED: [passed, passed, () => ({ type: 'CheckFailed', data: { reason: said, evidence: [] } })],
  CHECKED: [
    () => ({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: said } }),
    () => ({ type: 'CallbackRecorded', data: { note: said } }),
    () => ({ type: 'ReworkOrdered', data: { reason: said } }),
  ],
  CLOSED: [
    commented,
    () => ({ type: 'EvidenceAttached', data: { evidence: [photo] } }),
    () => ({ type: 'CaseReopened', data: { reason: said } }),
    () => ({ type: 'CaseArchived', data: { note: said, packageHash: 'd'.repeat(64) } }),
    ({ exclusion }) =>
      exclusion
        ? { type: 'Commented', data: { text: said } }
        : {
            type: 'ExclusionRequested',
            data: { reason: 'FORCE_MAJEURE', explanation: said, evidence: [] },
          },
  ],
};

const untold = ({ clocks }: Case) =>
  clocks.find(({ isBreached, warned, pausedSince }) => !pausedSince && (warned < 80 || !isBreached));

/** The platform tells something about a clock of his. */
const told: Onward = (state) => {
  const { clock, kind, dueAt, warned } = untold(state) ?? raise('no clock has anything to tell');
  return warned < 80
    ? { type: 'DeadlineWarned', data: { clock, kind, percent: warned < 50 ? 50 : 80, at: dueAt, dueAt } }
    : { type: 'DeadlineBreached', data: { clock, kind, dueAt } };
};

/** What a leader may make of what was asked. */
const answers: Readonly<Record<ApprovalKind, readonly Onward[]>> = {
  EXTENSION: [
    () => ({ type: 'ExtensionGranted', actor: leader, data: { amount: 1, explanation: said } }),
    () => ({ type: 'ExtensionDenied', actor: leader, data: { explanation: said } }),
  ],
  SUSPENSION: [
    () => ({ type: 'CaseSuspended', actor: leader, data: { explanation: said } }),
    () => ({ type: 'SuspensionDenied', actor: leader, data: { explanation: said } }),
  ],
  SUSPENSION_REVIEW: onward.SUSPENDED,
  VOID: [
    () => ({ type: 'CaseVoided', actor: leader, data: { explanation: said } }),
    () => ({ type: 'VoidDenied', actor: leader, data: { explanation: said } }),
  ],
  EXCLUSION: [
    () => ({ type: 'ExclusionGranted', actor: leader, data: { explanation: said, unit: '310115' } }),
    () => ({ type: 'ExclusionDenied', actor: leader, data: { explanation: said, unit: '310115' } }),
  ],
  REVEAL: [
    ({ reveals: [{ officer } = raise('nobody asked')] }) => ({
      type: 'RevealDenied',
      actor: leader,
      data: { officer, explanation: said },
    }),
  ],
};

/** What its reporter took back goes to no unit again, unless he did not do so freely. */
const takenBack: Partial<Record<CaseStatus, readonly Onward[]>> = {
  HANDLED: [passed, () => ({ type: 'WithdrawalRejected', data: { reason: said, evidence: [] } })],
  CHECKED: [() => ({ type: 'CaseClosed', data: { outcome: 'WITHDRAWN', note: said } })],
};

function actsOn(state: Case): readonly Onward[] {
  const { status = 'REPORTED', withdrawnAt } = state;
  const [approval] = awaitedApprovals(state);
  if (approval) return answers[approval];
  return (withdrawnAt && takenBack[status]) || onward[status];
}

export const waysOn = (state: Case): readonly Onward[] => {
  const ways = actsOn(state);
  return untold(state) ? [...ways, ...ways, told] : ways;
};
