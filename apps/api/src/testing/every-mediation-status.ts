import type { AskedMediationCommandType, MediationStatus } from '@casegrid/domain';
import { mediationAsk } from '@casegrid/domain/testing';
import { mutationOf } from '../cases/mutation-of';
import type { Caller } from './caller';
import {
  applicant,
  application,
  justice,
  Mediating,
  mediator,
  obligations,
  type MediationSeen,
} from './mediating';
import { saying } from './papers';

type Named = Partial<Readonly<Record<AskedMediationCommandType, object>>>;

const parties = application.parties.map(({ isMyself: _his, ...party }) => party);
const agreement = { obligations: obligations() };

/** What the API looks up, seals or makes is asked for by name. */
const named: Named = {
  ApplyMediation: application,
  ProposeMediation: { ...application, parties, proposer: 'POLICE' },
  RecordConsent: { party: 2 },
  AppointMediators: { mediators: [mediator] },
  ChooseMediators: { mediators: [mediator], agreedBy: [1, 2] },
  RecuseMediator: { officer: mediator, reason: '与一方为亲属' },
  InviteParticipant: { participant: { name: '周大姨' }, relation: 'RELATIVE', agreedBy: [1, 2] },
  InviteCommittee: { committee: '310115004-MEDIATION_COMMITTEE', reason: '另一方住在邻村' },
  ScheduleSession: { at: '2099-12-31T01:00:00.000Z', venue: '居委会调解室', agreedBy: [] },
  OfferHandOver: {
    ...{ track: 'ADMINISTRATIVE', committee: '310115004-JUDICIAL' },
    ...{ files: [], agreedBy: [1, 2], reason: '复杂' },
  },
  DraftAgreement: { ...agreement, text: 'b'.repeat(64) },
  RecordOralAgreement: { ...agreement, agreedBy: [1, 2], record: '当场约定' },
  MakePaper: { kind: 'REGISTRATION', fields: saying({ claims: '赔偿吊顶损失。' }) },
  ArchiveMediation: { note: '归档' },
};

/** Something to ask of each kind. */
export const mediationInputOf = (command: AskedMediationCommandType): object =>
  named[command] ?? mediationAsk(command).data;

type Step = readonly [who: string, command: AskedMediationCommandType, more?: object];

const applied: readonly Step[] = [[applicant, 'ApplyMediation']];
const accepted: readonly Step[] = [...applied, [mediator, 'RecordConsent']];
const mediated: readonly Step[] = [...accepted, [mediator, 'AppointMediators']];
const signing: readonly Step[] = [...mediated, [mediator, 'DraftAgreement']];
const agreed: readonly Step[] = [
  ...signing,
  [applicant, 'SignAgreement'],
  [mediator, 'SignAgreement', { party: 2 }],
  [mediator, 'SignAsMediator'],
  [mediator, 'SealAgreement'],
];
const confirming: readonly Step[] = [...agreed, [justice, 'ApplyConfirmation']];
const refused: readonly Step[] = [...applied, [mediator, 'RecordRefusal']];

/** A way into each status, from the application of a resident. */
const waysInto: Readonly<Record<MediationStatus, readonly Step[]>> = {
  PENDING_CONSENT: applied,
  ACCEPTED: accepted,
  MEDIATING: mediated,
  SIGNING: signing,
  EFFECTIVE: agreed,
  CONFIRMING: confirming,
  CONFIRMED: [...confirming, [justice, 'RecordCourtAcceptance'], [justice, 'RecordConfirmation']],
  BREACHED: [...agreed, [applicant, 'RecordPerformance', { performance: 'BREACHED' }]],
  PERFORMED: [
    ...agreed,
    [applicant, 'RecordPerformance'],
    [applicant, 'RecordPerformance', { obligation: 2 }],
  ],
  DECIDED: [
    ...mediated,
    [mediator, 'OfferHandOver'],
    [justice, 'AcceptHandOver'],
    ['leader-310115004', 'DecideDispute'],
  ],
  REFUSED: refused,
  NOT_ACCEPTED: [...applied, [mediator, 'DeclineMediation']],
  TERMINATED: [...mediated, [mediator, 'TerminateMediation']],
  ARCHIVED: [...refused, [mediator, 'ArchiveMediation']],
};

/** A mediation in this status. */
export async function mediationIn(status: MediationStatus, caller: Caller): Promise<MediationSeen> {
  const one = new Mediating(() => caller);
  let so: MediationSeen | undefined;
  for (const [who, command, more] of waysInto[status])
    so = await one.act(who, mutationOf(command), { ...mediationInputOf(command), ...more });
  if (!so) throw new Error(`there is no way into ${status}`);
  return so;
}
