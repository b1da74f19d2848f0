import type { MediationStatus, Performance, SuitKind, Visit } from '@casegrid/domain';
import type { MediationPen } from './mediation-pen';
import type { MediationOccasion } from './words';

const words: Readonly<Record<Exclude<Performance, 'DUE'>, MediationOccasion>> = {
  FULL: 'done',
  PARTIAL: 'partly',
  BREACHED: 'broken',
};

interface Said {
  readonly obligation: number;
  readonly performance: Exclude<Performance, 'DUE'>;
  /** Days after the act before. */
  readonly days: number;
  readonly leadsTo?: MediationStatus;
}

const atSomeHour = (pen: MediationPen, days: number) => ({
  wait: { days, hour: 9 + pen.desk.chance.below(9) },
});

/** Said by whoever is owed, where he has a login; else by the mediator who looked. */
function record(pen: MediationPen, { obligation, performance, days, leadsTo }: Said): void {
  const input = { obligation, performance, note: pen.say(words[performance]) };
  const more = { ...atSomeHour(pen, days), ...(leadsTo && { leadsTo }) };
  pen.write('RecordPerformance', pen.speaker(1), input, more);
}

const visit = (pen: MediationPen, one: Visit, days: number): void =>
  pen.write('RecordFollowUp', pen.mediator, { visit: one, note: pen.say('visited') }, atSomeHour(pen, days));

/** The first of what is owed is done in time, after a visit. */
export function keepTheFirst(pen: MediationPen): void {
  visit(pen, 'FIRST', 5);
  record(pen, { obligation: 1, performance: 'FULL', days: 4 });
}

/** All of it is done in time. */
export function keep(pen: MediationPen): void {
  keepTheFirst(pen);
  if (pen.happens(0.2)) record(pen, { obligation: 2, performance: 'PARTIAL', days: 3 });
  record(pen, { obligation: 2, performance: 'FULL', days: 5, leadsTo: 'PERFORMED' });
  if (pen.happens(0.4)) visit(pen, 'SECOND', 13);
}

/** Of the second nothing comes by its day, and somebody talks to whoever owes it. */
export function breach(pen: MediationPen): void {
  record(pen, { obligation: 2, performance: 'BREACHED', days: 13, leadsTo: 'BREACHED' });
  pen.write('RecordPersuasion', pen.mediator, { note: pen.say('persuaded') });
}

/** He does it after all. */
export function giveIn(pen: MediationPen): void {
  record(pen, { obligation: 2, performance: 'FULL', days: 3, leadsTo: 'PERFORMED' });
}

/** Of what a court confirmed the second is not done by its day. */
export function disobey(pen: MediationPen): void {
  record(pen, { obligation: 1, performance: 'FULL', days: 1 });
  record(pen, { obligation: 2, performance: 'BREACHED', days: 4, leadsTo: 'BREACHED' });
}

/** The first is done, the second due much later. */
export function keepForNow(pen: MediationPen): void {
  keepTheFirst(pen);
  visit(pen, 'SECOND', 18);
}

/** Paid by and by, until after the last day, long after the third visit. */
export function payByInstalments(pen: MediationPen): void {
  visit(pen, 'FIRST', 6);
  visit(pen, 'SECOND', 22);
  record(pen, { obligation: 1, performance: 'FULL', days: 2 });
  record(pen, { obligation: 2, performance: 'FULL', days: 30 });
  visit(pen, 'THIRD', 27);
  visit(pen, 'LAST', 14);
  record(pen, { obligation: 3, performance: 'FULL', days: 2, leadsTo: 'PERFORMED' });
}

export const visitOnce = (pen: MediationPen): void => visit(pen, 'FIRST', 5);

/** A party goes to court, and its result is told back. */
function sue(pen: MediationPen, kind: SuitKind): void {
  const reference = pen.reference('民初');
  pen.write('RecordSuit', pen.mediator, { kind, party: 1, court: pen.court, reference });
  const result = pen.desk.chance.weighted({ UPHELD: 5, PARTLY_UPHELD: 2, SETTLED: 3 });
  const told = { suit: 1, result, reference, isAgreementVoid: false, note: pen.say('judged') };
  pen.write('RecordSuitResult', pen.justice, told);
}

/** What was agreed on does not hold: a court voids it. */
export function haveVoided(pen: MediationPen): void {
  const reference = pen.reference('民初');
  pen.write('RecordSuit', pen.mediator, { kind: 'CONTENT', party: 2, court: pen.court, reference });
  const result = 'UPHELD' as const;
  const told = { suit: 1, result, reference, isAgreementVoid: true, note: pen.say('judged') };
  pen.write('RecordSuitResult', pen.justice, told, { leadsTo: 'TERMINATED' });
}

export const sueForIt = (pen: MediationPen): void => sue(pen, 'PERFORMANCE');

/** About the dispute itself, in which the government decided. */
export const sueAnew = (pen: MediationPen): void => sue(pen, 'DISPUTE');
