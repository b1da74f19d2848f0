import type { Phase } from '../phase';
import * as guard from '../guards';
import { decline, report, requestVerification } from './decisions';
import type { IntakeCommands, IntakeEvents } from './messages';

const { byRole, isIn } = guard;
const filing = [
  isIn('CASE_NOT_AWAITING_ACCEPTANCE', 'REPORTED'),
  byRole('DUTY_CHIEF'),
  guard.notByReporter,
  guard.notByRefuser,
] as const;

/** From the report to its filing, or to the reasons for not filing it. */
export const intake: Phase<IntakeCommands, IntakeEvents> = {
  rules: {
    ReportCase: { may: [guard.isNew, guard.byReporting], then: report },
    RequestVerification: {
      may: [isIn('CASE_NOT_AWAITING_ACCEPTANCE', 'REPORTED', 'VERIFYING'), byRole('OPERATOR')],
      then: requestVerification,
    },
    RecordVerification: {
      may: [isIn('CASE_NOT_BEING_VERIFIED', 'VERIFYING'), guard.byVerifier],
      then: (data) => [{ type: 'VerificationRecorded', data }],
    },
    FileCase: { may: filing, then: (data) => [{ type: 'CaseFiled', data }] },
    DeclineFiling: { may: filing, then: decline },
  },
  evolve: {
    CaseReported: (state, { caseId, category, place, people, source, isConfidential }, { actor }) => ({
      ...state,
      id: caseId,
      status: 'REPORTED',
      category,
      place,
      people,
      reporter: actor,
      ...(source && { source }),
      isConfidential: isConfidential === true,
    }),
    VerificationRequested: (state, { assignee }) => ({ ...state, status: 'VERIFYING', verifier: assignee }),
    VerificationRecorded: (state) => ({ ...state, status: 'REPORTED' }),
    CaseFiled: (state, { number, urgency }, { at }) => ({
      ...state,
      status: 'FILED',
      number,
      urgency,
      filedAt: at,
    }),
    FilingDeclined: (state, { appealableUntil }, { actor, at }) => ({
      ...state,
      status: 'NOT_FILED',
      refusal: { ...state.refusal, by: actor.id, at, ...(appealableUntil && { appealableUntil }) },
    }),
  },
  names: {
    CaseReported: { zh: '上报', en: 'Reported' },
    VerificationRequested: { zh: '派发核实', en: 'Verification asked for' },
    VerificationRecorded: { zh: '核实反馈', en: 'Verified on site' },
    CaseFiled: { zh: '立案', en: 'Filed' },
    FilingDeclined: { zh: '不予立案', en: 'Not filed' },
  },
};
