import { codesOf, relations } from '@casegrid/domain';
import type { Bearer } from '../../token/issuer';
import { stranger } from '../residents';
import { daysAfter, type MediationPen } from './mediation-pen';

const hours = [9, 10, 14, 15, 19] as const;

function schedule(pen: MediationPen, days: number, hour: number): void {
  const isOpen = pen.happens(0.15);
  const said = { at: '', venue: pen.say('venues'), isOpen, agreedBy: isOpen ? pen.all : [] };
  pen.sessions += 1;
  pen.write('ScheduleSession', pen.mediator, said, { dated: (at) => ({ at: daysAfter(at, days, hour) }) });
}

/** A session is set, and held on its day; now and then it had to be put off. */
export function meet(pen: MediationPen): void {
  const { chance } = pen.desk;
  const hour = chance.among(hours);
  if (pen.happens(0.1)) {
    schedule(pen, 3, hour);
    pen.write('CancelSession', pen.mediator, { session: pen.sessions, reason: pen.say('sessionOff') });
  }
  const days = 1 + chance.below(5);
  schedule(pen, days, hour);
  const held = { session: pen.sessions, minutes: pen.file(), people: pen.all, note: pen.say('talked') };
  pen.write('HoldSession', pen.mediator, held, { wait: { days, hour } });
}

/** A session that is still to come when the story ends. */
export const meetLater = (pen: MediationPen): void =>
  schedule(pen, 3 + pen.desk.chance.below(8), pen.desk.chance.among(hours));

function invite(pen: MediationPen): void {
  const { chance } = pen.desk;
  const relation = chance.among(codesOf(relations));
  const input = { participant: stranger(chance), relation, agreedBy: pen.all };
  pen.write('InviteParticipant', pen.mediator, input);
}

/** A committee near by is asked to help. Who sits there, if it does. */
function askNeighbours(pen: MediationPen, willing: boolean): Bearer | undefined {
  const { company, scene } = pen.desk;
  const committee = company.committees(scene).find((one) => one !== pen.committee);
  if (committee === undefined) return undefined;
  const invited = company.holding('MEDIATOR', committee);
  pen.write('InviteCommittee', pen.clerk, { committee, reason: pen.say('jointly') });
  if (willing) pen.write('JoinMediation', invited, {});
  else pen.write('DeclineToJoin', invited, { reason: pen.say('notJointly') });
  return willing ? invited : undefined;
}

/** Its mediator has an interest: one of a committee that joined goes on in his place. */
export function standDown(pen: MediationPen): void {
  const { clerk, mediator } = pen;
  const other = askNeighbours(pen, true);
  if (!other) return;
  pen.write(
    'RecuseMediator',
    clerk,
    { officer: mediator.id, reason: pen.say('recused') },
    { leadsTo: 'ACCEPTED' },
  );
  pen.write('AppointMediators', other, { mediators: [other.id] }, { leadsTo: 'MEDIATING' });
  pen.standIn = other;
}

function besides(pen: MediationPen): void {
  if (pen.happens(0.12)) invite(pen);
  if (pen.happens(0.08)) askNeighbours(pen, pen.happens(0.6));
  if (pen.happens(0.2))
    pen.write('AttachToMediation', pen.speaker(1), {
      hash: pen.file(),
      kind: 'PHOTO',
      caption: pen.say('attached'),
    });
  if (pen.happens(0.25)) pen.write('NoteOnMediation', pen.mediator, { text: pen.say('noted') });
}

/** Talked about so many times, with what goes on beside that. */
export function talk(pen: MediationPen, times: number): void {
  besides(pen);
  for (let time = 0; time < times; time += 1) meet(pen);
}

/** It may become worse: the police are told at once. */
export function warn(pen: MediationPen): void {
  const { worst: kind } = pen.desk.dispute;
  pen.write('RecordRisk', pen.mediator, { kind, explanation: pen.say('risk') });
  pen.write('ReportRisk', pen.mediator, { police: pen.police, reference: pen.reference('接报') });
}

/** What was kept from happening is recorded as what it is. */
export function calm(pen: MediationPen): void {
  const { worst: kind } = pen.desk.dispute;
  const people = 3 + pen.desk.chance.below(40);
  pen.write('RecordPrevention', pen.mediator, { kind, explanation: pen.say('prevented'), people });
}

/** All parties ask for more time. */
export function extend(pen: MediationPen): void {
  const input = { amount: 15, askedBy: pen.all, reason: pen.say('longer') };
  pen.write('ExtendMediation', pen.mediator, input);
}
