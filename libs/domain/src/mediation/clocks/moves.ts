import { mediationClockKinds, type ClockKind, type MediationClockKind } from '../../deadlines/clock-kinds';
import { dayOf } from '../../calendar/days';
import type { MessageOf } from '../../decider';
import { codesOf } from '../../labels';
import type { StopReason } from '../../clocks/clock';
import type { Moves } from '../../clocks/moves';
import type { MediationEvents, MediationEventType } from '../events';
import type { Mediation } from '../state';
import type { Visit } from '../outcomes';
import { isOwed, lastDueOn } from '../standing';
import { bindingStatuses } from '../vocabulary';

/** What an event does to the clocks of its mediation. */
interface MediationMoves extends Moves {
  readonly start?:
    readonly MediationClockKind[] | ((after: Mediation, at: string) => readonly MediationClockKind[]);
}

const all = codesOf(mediationClockKinds);
const acceptance: readonly ClockKind[] = [
  'MEDIATION_ACCEPTANCE',
  'ADMINISTRATIVE_ACCEPTANCE',
  'COMPLEX_ACCEPTANCE',
];
const untilSettled: readonly ClockKind[] = [...acceptance, 'MEDIATION', 'HAND_OVER'];
/** A risk waits to be reported however the mediation goes (人民调解法 Art. 25). */
const allButRisk = all.filter((kind) => kind !== 'RISK_REPORT');

const taken = (kinds: readonly ClockKind[], reason: StopReason) => ({ taken: { kinds, reason } });
const ended = (reason: StopReason): MediationMoves => taken(allButRisk, reason);

const acceptanceOf = ({ track, isComplex }: Mediation): readonly MediationClockKind[] => {
  if (track !== 'ADMINISTRATIVE') return ['MEDIATION_ACCEPTANCE'];
  return [isComplex ? 'COMPLEX_ACCEPTANCE' : 'ADMINISTRATIVE_ACCEPTANCE'];
};

/** What was performed meanwhile needs no court any more, whatever that says of it. */
const whileBinding =
  (kind: MediationClockKind) =>
  ({ status }: Mediation): readonly MediationClockKind[] =>
    bindingStatuses.some((one) => one === status) ? [kind] : [];

/** What is still owed, and due later than the day of the third visit, is looked after once more. */
const lastVisit = (after: Mediation, at: string): readonly MediationClockKind[] => {
  const last = lastDueOn(after, isOwed);
  return last !== undefined && last > dayOf(at) ? ['LAST_FOLLOW_UP'] : [];
};

/** Each visit has a clock of its own. */
const visited: Readonly<Record<Visit, MediationMoves>> = {
  FIRST: { done: ['FIRST_FOLLOW_UP'] },
  SECOND: { done: ['SECOND_FOLLOW_UP'] },
  THIRD: { done: ['THIRD_FOLLOW_UP'], start: lastVisit },
  LAST: { done: ['LAST_FOLLOW_UP'] },
};

/** The only events that touch a clock of a mediation, beside visits. */
const moves: { readonly [Type in MediationEventType]?: MediationMoves } = {
  MediationApplied: { start: acceptanceOf },
  MediationProposed: { start: acceptanceOf },
  ConsentRefused: { done: acceptance },
  MediationNotAccepted: { done: acceptance },
  MediationAccepted: { done: acceptance, start: ['MEDIATION'] },
  RiskFound: { start: ['RISK_REPORT'] },
  RiskReported: { done: ['RISK_REPORT'] },
  HandOverOffered: { start: ['HAND_OVER'] },
  // What one committee had to do another has to do from now on, with a time of its own.
  HandOverAccepted: { done: ['HAND_OVER'], ...taken(['MEDIATION'], 'REASSIGNED'), start: ['MEDIATION'] },
  HandOverDeclined: { done: ['HAND_OVER'] },
  HandOverWithdrawn: taken(['HAND_OVER'], 'RECALLED'),
  MediationExtended: { extend: ['MEDIATION'] },
  MediationTerminated: { done: ['MEDIATION'], ...taken(allButRisk, 'EXCUSED') },
  DisputeDecided: { done: untilSettled, start: ['SUIT_AFTER_DECISION'] },
  AgreementTookEffect: {
    done: untilSettled,
    start: ['FIRST_FOLLOW_UP', 'SECOND_FOLLOW_UP', 'THIRD_FOLLOW_UP', 'CONFIRMATION'],
  },
  AgreementPerformed: ended('EXCUSED'),
  AgreementVoided: ended('EXCUSED'),
  // Whoever went to court did so in time; its judgment decides what becomes of the decision.
  SuitFiled: { done: ['SUIT_AFTER_DECISION'] },
  ConfirmationApplied: { done: ['CONFIRMATION'], start: ['COURT_ACCEPTANCE'] },
  CourtAccepted: { done: ['COURT_ACCEPTANCE'], start: whileBinding('COURT_RULING') },
  CourtDeclined: { done: ['COURT_ACCEPTANCE'] },
  CourtExtended: { extend: ['COURT_RULING'] },
  AgreementConfirmed: { done: ['COURT_ACCEPTANCE', 'COURT_RULING'], start: whileBinding('ENFORCEMENT') },
  ConfirmationRefused: { done: ['COURT_ACCEPTANCE', 'COURT_RULING'] },
  ConfirmationRevoked: taken(['ENFORCEMENT'], 'EXCUSED'),
  EnforcementApplied: { done: ['ENFORCEMENT'] },
  ConfirmationWindowLapsed: taken(['CONFIRMATION'], 'LAPSED'),
  EnforcementWindowLapsed: taken(['ENFORCEMENT'], 'LAPSED'),
  DecisionBecameFinal: taken(['SUIT_AFTER_DECISION'], 'LAPSED'),
  DecisionOutcomeRecorded: taken(['SUIT_AFTER_DECISION'], 'EXCUSED'),
  MediationArchived: ended('EXCUSED'),
};

export const movesOf = (event: MessageOf<MediationEvents>): MediationMoves | undefined =>
  event.type === 'FollowUpRecorded' ? visited[event.data.visit] : moves[event.type];

/** The clocks that an event starts, of the mediation as it left it. */
export function startedBy(
  event: MessageOf<MediationEvents>,
  after: Mediation,
  at: string,
): readonly MediationClockKind[] {
  const { start = [] } = movesOf(event) ?? {};
  return typeof start === 'function' ? start(after, at) : start;
}
