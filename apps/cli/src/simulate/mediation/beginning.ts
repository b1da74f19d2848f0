import type { OtherRoad } from '@casegrid/domain';
import { stranger } from '../residents';
import type { MediationInputs, Party } from './inputs';
import type { MediationPen } from './mediation-pen';

/** Beside one who applies and one who does not, now and then a household on one side or several on the other. */
function named({ desk: { chance, applicant, begins } }: MediationPen): Party[] {
  const { name, phone } = applicant;
  const more = (as: Party['as'], share: number): Party[] =>
    chance.happens(share)
      ? Array.from({ length: 1 + chance.below(2) }, () => ({ as, ...stranger(chance) }))
      : [];
  return [
    { as: 'APPLICANT', name, phone, ...(begins === 'HIMSELF' && { isMyself: true }) },
    ...more('APPLICANT', 0.1),
    { as: 'RESPONDENT', ...stranger(chance) },
    ...more('RESPONDENT', 0.12),
  ];
}

const isOffice = (committee: string): boolean => committee.endsWith('-JUDICIAL');

function told(pen: MediationPen): MediationInputs['ApplyMediation'] {
  const { chance, dispute, scene, committee } = pen.desk;
  return {
    track: isOffice(committee) ? 'ADMINISTRATIVE' : 'PEOPLES',
    kind: dispute.kind,
    place: { unit: scene.place.code, description: scene.community.name },
    committee,
    summary: chance.among(dispute.summaries),
    isComplex: chance.happens(0.08),
    parties: pen.parties,
  };
}

/** Applied for, by a party himself or at the counter; or proposed by others. */
export function begin(pen: MediationPen): void {
  const { chance, applicant, begins } = pen.desk;
  pen.parties.push(...named(pen));
  pen.signers = pen.all;
  const leadsTo = 'PENDING_CONSENT' as const;
  if (begins === 'HIMSELF')
    return pen.write('ApplyMediation', { kind: 'RESIDENT', id: applicant.personId }, told(pen), { leadsTo });
  if (begins === 'AT_THE_COUNTER') return pen.write('ApplyMediation', pen.clerk, told(pen), { leadsTo });
  const proposer = chance.weighted({ COMMITTEE: 6, POLICE: 3, COURT: 2, PETITION_OFFICE: 1 });
  const reference = proposer === 'COMMITTEE' ? {} : { reference: pen.reference('调移字') };
  pen.write('ProposeMediation', pen.clerk, { ...told(pen), proposer, ...reference }, { leadsTo });
}

/** Those who have not agreed by applying say so. */
export function consent(pen: MediationPen): void {
  const { parties, desk, clerk } = pen;
  const asked = pen.all.filter(
    (number) => desk.begins === 'PROPOSED' || parties[number - 1]?.as === 'RESPONDENT',
  );
  for (const party of asked) {
    const leadsTo = party === asked.at(-1) ? 'ACCEPTED' : undefined;
    pen.write('RecordConsent', clerk, { party }, { ...(leadsTo && { leadsTo }) });
  }
}

const everyRoad: readonly OtherRoad[] = ['LITIGATION', 'ARBITRATION', 'ADMINISTRATION'];

/** The other roads that somebody is told of: a court is always one. */
export const roads = ({ desk: { chance } }: MediationPen): OtherRoad[] =>
  everyRoad.filter((road) => road === 'LITIGATION' || chance.happens(0.5));

/** One clear refusal ends it. */
export function refuse(pen: MediationPen): void {
  const input = { party: pen.respondent, roads: roads(pen), reason: pen.say('refusals') };
  pen.write('RecordRefusal', pen.clerk, input, { leadsTo: 'REFUSED' });
}

export function decline(pen: MediationPen): void {
  const reason = pen.desk.chance.weighted({ BEFORE_A_COURT: 3, DECIDED_ALREADY: 2 });
  const input = { reason, road: 'LITIGATION', explanation: pen.say('notAccepted') } as const;
  pen.write('DeclineMediation', pen.clerk, input, { leadsTo: 'NOT_ACCEPTED' });
}

/** A side of several names who speaks and signs for it. */
function represent(pen: MediationPen): void {
  const side = pen.all.filter((number) => pen.parties[number - 1]?.as === 'RESPONDENT');
  const [speaker] = side;
  if (side.length < 3 || speaker === undefined) return;
  pen.write('NameRepresentatives', pen.clerk, { side: 'RESPONDENT', people: [speaker] });
  pen.signers = pen.all.filter((number) => number === speaker || !side.includes(number));
}

/** Appointed by the committee, or chosen by the parties. */
export function appoint(pen: MediationPen): void {
  const mediators = [pen.mediator.id];
  represent(pen);
  if (pen.happens(0.25))
    pen.write('ChooseMediators', pen.clerk, { mediators, agreedBy: pen.all }, { leadsTo: 'MEDIATING' });
  else pen.write('AppointMediators', pen.clerk, { mediators }, { leadsTo: 'MEDIATING' });
}

/** From the first word to the first talk. */
export function accept(pen: MediationPen): void {
  begin(pen);
  consent(pen);
  appoint(pen);
}
