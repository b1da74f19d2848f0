import { addDays, dayOf } from '@casegrid/domain';
import type { MediationPen } from './mediation-pen';

const number = '民特';

/** All parties apply, with the mediator or the judicial office. */
function applyJointly(pen: MediationPen): void {
  const by = pen.happens(0.5) ? pen.mediator : pen.justice;
  const input = { court: pen.court, appliedBy: pen.all };
  pen.write('ApplyConfirmation', by, input, { leadsTo: 'CONFIRMING' });
}

/** Before the court, which has taken it up. */
export function goToCourt(pen: MediationPen): string {
  const reference = pen.reference(number);
  applyJointly(pen);
  pen.write('RecordCourtAcceptance', pen.justice, { reference });
  return reference;
}

export function confirm(pen: MediationPen): void {
  const reference = goToCourt(pen);
  const ruled = { reference, ruling: pen.file() };
  pen.write('RecordConfirmation', pen.justice, ruled, { leadsTo: 'CONFIRMED' });
}

/** The court does not take it up. */
export function turnAway(pen: MediationPen): void {
  applyJointly(pen);
  const input = { reference: pen.reference(number), reason: pen.say('courtDeclined') };
  pen.write('RecordCourtRefusal', pen.justice, input, { leadsTo: 'EFFECTIVE' });
}

/** The court takes longer, and does not confirm it. */
export function refuse(pen: MediationPen): void {
  const reference = goToCourt(pen);
  const { justice } = pen;
  pen.write('RecordCourtExtension', justice, { reference, amount: 10 }, { wait: [2_880, 5_760] });
  const input = { reference, reason: pen.say('courtRefused') };
  pen.write('RecordConfirmationRefusal', justice, input, { leadsTo: 'EFFECTIVE' });
}

/** Somebody whom it harms goes to court against it. */
export function challenge(pen: MediationPen): void {
  const reference = pen.reference('民撤');
  const known = { dated: (at: string) => ({ knownOn: addDays(dayOf(at), -1) }) };
  pen.write('RecordChallenge', pen.justice, { reference, knownOn: '' }, known);
  if (pen.happens(0.6)) {
    const input = { reference, reason: pen.say('challengeRefused') };
    return pen.write('RecordChallengeRefusal', pen.justice, input, { leadsTo: 'CONFIRMED' });
  }
  const input = { reference, reason: pen.say('revoked') };
  pen.write('RecordRevocation', pen.justice, input, { leadsTo: 'EFFECTIVE' });
}

/** A creditor asks the court for what is not done. */
export function enforce(pen: MediationPen): void {
  pen.write('RecordEnforcement', pen.justice, { reference: pen.reference('执'), court: pen.court });
}
