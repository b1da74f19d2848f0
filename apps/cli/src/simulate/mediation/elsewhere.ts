import type { Track } from '@casegrid/domain';
import { appoint, roads } from './beginning';
import type { MediationInputs } from './inputs';
import type { MediationPen } from './mediation-pen';
import type { MediationOccasion } from './words';

interface Receiver {
  readonly track: Track;
  readonly committee: string;
  readonly why: MediationOccasion;
}

const theOffice = ({ desk: { scene } }: MediationPen): Receiver => ({
  track: 'ADMINISTRATIVE',
  committee: `${scene.street.code}-JUDICIAL`,
  why: 'toOffice',
});

/** From a community up; what is with the street already goes to its judicial office. */
function theStreet(pen: MediationPen): Receiver {
  const committee = `${pen.desk.scene.street.code}-MEDIATION_COMMITTEE`;
  return pen.committee === committee ? theOffice(pen) : { track: 'PEOPLES', committee, why: 'upwards' };
}

/** What a court does is followed by the judicial office of the district. */
const theCourt = ({ desk: { company } }: MediationPen): Receiver => ({
  track: 'JUDICIAL',
  committee: `${company.map.district}-JUDICIAL`,
  why: 'toCourt',
});

function offer(pen: MediationPen, { track, committee, why }: Receiver): void {
  const input = { track, committee, reason: pen.say(why), files: [], agreedBy: pen.all };
  pen.write('OfferHandOver', pen.clerk, input);
}

const receiverOf = (pen: MediationPen, { committee }: Receiver) => {
  const before = pen.committee;
  pen.committee = committee;
  const { clerk } = pen;
  pen.committee = before;
  return clerk;
};

/** Offered, and taken; now and then only when it is offered again. */
function handOver(pen: MediationPen, to: Receiver): void {
  if (pen.happens(0.15)) {
    offer(pen, to);
    pen.write('DeclineHandOver', receiverOf(pen, to), { reason: pen.say('notTaken') });
  } else if (pen.happens(0.1)) {
    offer(pen, to);
    pen.write('WithdrawHandOver', pen.clerk, { reason: pen.say('offerBack') });
  }
  offer(pen, to);
  pen.committee = to.committee;
  pen.write('AcceptHandOver', pen.clerk, { note: pen.say('taken') }, { leadsTo: 'ACCEPTED' });
  appoint(pen);
}

export const goUp = (pen: MediationPen): void => handOver(pen, theStreet(pen));
export const goToTheOffice = (pen: MediationPen): void => handOver(pen, theOffice(pen));
export const goToTheCourt = (pen: MediationPen): void => handOver(pen, theCourt(pen));
export const offerUp = (pen: MediationPen): void => offer(pen, theStreet(pen));

/** What could not be settled is decided by the government of the street. */
export function decide(pen: MediationPen): void {
  const { company, scene } = pen.desk;
  const input = {
    decision: pen.file(),
    reference: pen.reference('处字'),
    explanation: pen.say('decided'),
  };
  pen.write('DecideDispute', company.holding('LEADER', scene.street.code), input, { leadsTo: 'DECIDED' });
}

export const obey = (pen: MediationPen): void =>
  pen.write('RecordDecisionOutcome', pen.clerk, { isKept: true, roads: [], note: pen.say('decisionKept') });

/** Somebody does not keep it, and is told where he may go. */
export function disregard(pen: MediationPen): void {
  const input = { isKept: false, roads: roads(pen), note: pen.say('decisionBroken') };
  pen.write('RecordDecisionOutcome', pen.clerk, input);
}

function end(
  pen: MediationPen,
  input: Pick<MediationInputs['TerminateMediation'], 'reason' | 'explanation'>,
): void {
  pen.write('TerminateMediation', pen.clerk, { ...input, roads: roads(pen) }, { leadsTo: 'TERMINATED' });
}

/** No agreement: the parties are told where they may go. */
export const giveUp = (pen: MediationPen): void =>
  end(pen, {
    reason: pen.desk.chance.among(['NO_AGREEMENT', 'TIME_OVER'] as const),
    explanation: pen.say('noAgreement'),
  });

/** There was more to it than a quarrel. */
export const leaveToThePolice = (pen: MediationPen): void =>
  end(pen, { reason: 'CRIMINAL_MATTER', explanation: pen.say('toThePolice') });

/** A party leaves; with nobody left on his side it is over. */
export function leave(pen: MediationPen): void {
  const side = pen.all.filter((number) => pen.parties[number - 1]?.as === 'RESPONDENT');
  for (const party of side) {
    const input = { party, road: 'LITIGATION', reason: pen.say('leaving') } as const;
    const leadsTo = party === side.at(-1) ? 'TERMINATED' : undefined;
    pen.write('LeaveMediation', pen.clerk, input, { ...(leadsTo && { leadsTo }) });
  }
}
