import type { AskedMediationCommandType } from '../mediation/commands';
import { codesOf } from '../labels';
import { mediationStatuses } from '../mediation/vocabulary';
import type { Role } from '../officer/roles';
import * as cast from './mediation-cast';
import type { MediationStep } from './mediation-step';
import type { MediationLife } from './mediation-life';

const all = codesOf(mediationStatuses);
const mediators: readonly Role[] = ['MEDIATOR', 'JUSTICE_OFFICER'];
const byMediator = { by: cast.mediator, roles: mediators } as const;
const byJustice = { by: cast.justice, roles: ['JUSTICE_OFFICER'] } as const;
const binding = ['EFFECTIVE', 'CONFIRMING', 'CONFIRMED', 'BREACHED'] as const;
const onFile = ['ACCEPTED', 'MEDIATING', 'SIGNING', ...binding, 'PERFORMED', 'TERMINATED'] as const;

const beginning = { from: [], otherwise: 'MEDIATION_ALREADY_BEGUN', ...byMediator } as const;
const consenting = { from: ['PENDING_CONSENT'], otherwise: 'NOT_AWAITING_CONSENT', ...byMediator } as const;
const accepted = {
  from: ['ACCEPTED', 'MEDIATING'],
  otherwise: 'MEDIATION_NOT_UNDER_WAY',
  ...byMediator,
} as const;
const mediating = { from: ['MEDIATING'], otherwise: 'NOT_BEING_MEDIATED', ...byMediator } as const;
const signing = { from: ['SIGNING'], otherwise: 'NO_AGREEMENT_TO_SIGN', ...byMediator } as const;
const inForce = { from: binding, otherwise: 'NO_AGREEMENT_IN_FORCE' } as const;
const ofConfirmed = {
  from: ['CONFIRMED'],
  otherwise: 'NO_AGREEMENT_IN_FORCE',
  also: ['NOT_BEFORE_THE_COURT'],
  ...byJustice,
} as const;
const open = {
  from: ['PENDING_CONSENT', 'ACCEPTED', 'MEDIATING', 'SIGNING', ...binding],
  otherwise: 'MEDIATION_NOT_OPEN',
} as const;
const untilArchived = {
  from: all.filter((status) => status !== 'ARCHIVED'),
  otherwise: 'MEDIATION_ARCHIVED',
  ...byMediator,
} as const;

const offered = (life: MediationLife) => life.do('OfferHandOver', cast.mediator);
const scheduled = (life: MediationLife) =>
  life.do('ScheduleSession', cast.mediator, { at: '2026-05-05T01:00:00.000Z' });
const invited = (life: MediationLife) => life.do('InviteCommittee', cast.mediator);
const inCourt = (life: MediationLife) => life.do('RecordSuit', cast.mediator);

export const mediationSteps: Readonly<Record<AskedMediationCommandType, MediationStep>> = {
  ApplyMediation: { ...beginning, to: 'PENDING_CONSENT' },
  ProposeMediation: { ...beginning, to: 'PENDING_CONSENT' },
  RecordConsent: { ...consenting, to: 'ACCEPTED' },
  RecordRefusal: { ...consenting, to: 'REFUSED' },
  DeclineMediation: { ...consenting, to: 'NOT_ACCEPTED' },
  AppointMediators: { ...accepted, to: 'MEDIATING' },
  ChooseMediators: { ...accepted, to: 'MEDIATING' },
  RecuseMediator: { ...mediating, to: 'ACCEPTED' },
  NameRepresentatives: accepted,
  InviteParticipant: mediating,
  InviteCommittee: accepted,
  JoinMediation: { also: ['MEDIATION_UNKNOWN'], ...accepted, by: cast.otherMediator, after: invited },
  DeclineToJoin: { also: ['MEDIATION_UNKNOWN'], ...accepted, by: cast.otherMediator, after: invited },
  ScheduleSession: { ...mediating, data: { at: '2026-05-05T01:00:00.000Z' } },
  CancelSession: { ...mediating, after: scheduled },
  HoldSession: { ...mediating, after: scheduled },
  RecordRisk: { ...open, ...byMediator },
  ReportRisk: {
    ...untilArchived,
    also: ['NO_RISK_TO_REPORT'],
    from: [...open.from],
    after: (life) => life.do('RecordRisk', cast.mediator),
  },
  RecordPrevention: { ...open, ...byMediator },
  OfferHandOver: accepted,
  AcceptHandOver: {
    also: ['MEDIATION_UNKNOWN'],
    ...accepted,
    by: cast.streetMediator,
    after: offered,
    to: 'ACCEPTED',
  },
  DeclineHandOver: { also: ['MEDIATION_UNKNOWN'], ...accepted, by: cast.streetMediator, after: offered },
  WithdrawHandOver: { ...accepted, after: offered },
  ExtendMediation: mediating,
  DraftAgreement: {
    ...mediating,
    to: 'SIGNING',
    data: { obligations: [{ debtor: 2, creditor: 1, what: '道歉' }] },
  },
  WithdrawDraft: { ...signing, to: 'MEDIATING' },
  SignAgreement: signing,
  SignAsMediator: signing,
  SealAgreement: signing,
  RecordOralAgreement: { ...mediating, to: 'EFFECTIVE' },
  RecordPerformance: { ...inForce, ...byMediator, data: { obligation: 2, performance: 'PARTIAL' } },
  RecordFollowUp: { from: [...binding, 'PERFORMED'], otherwise: 'NO_AGREEMENT_IN_FORCE', ...byMediator },
  RecordPersuasion: { from: ['BREACHED'], otherwise: 'AGREEMENT_NOT_BREACHED', ...byMediator },
  ApplyConfirmation: {
    from: ['EFFECTIVE', 'BREACHED'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['CONFIRMATION_APPLIED_ALREADY'],
    ...byMediator,
    to: { EFFECTIVE: 'CONFIRMING' },
  },
  RecordCourtAcceptance: {
    from: ['CONFIRMING'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['NOT_BEFORE_THE_COURT'],
    ...byJustice,
  },
  RecordCourtRefusal: {
    from: ['CONFIRMING'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['NOT_BEFORE_THE_COURT'],
    ...byJustice,
    to: 'EFFECTIVE',
  },
  RecordCourtExtension: {
    from: ['CONFIRMING'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['NOT_BEFORE_THE_COURT'],
    ...byJustice,
    after: (life) => life.do('RecordCourtAcceptance', cast.justice),
  },
  RecordConfirmation: {
    from: ['CONFIRMING'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['NOT_BEFORE_THE_COURT'],
    ...byJustice,
    to: 'CONFIRMED',
  },
  RecordConfirmationRefusal: {
    from: ['CONFIRMING'],
    otherwise: 'NO_AGREEMENT_IN_FORCE',
    also: ['NOT_BEFORE_THE_COURT'],
    ...byJustice,
    to: 'EFFECTIVE',
  },
  RecordRevocation: { ...ofConfirmed, to: 'EFFECTIVE' },
  RecordChallenge: ofConfirmed,
  RecordChallengeRefusal: {
    ...ofConfirmed,
    also: ['NOT_BEFORE_THE_COURT', 'NOT_CHALLENGED'],
    after: (life) => life.do('RecordChallenge', cast.justice),
  },
  RecordEnforcement: ofConfirmed,
  RecordSuit: { ...inForce, otherwise: 'NOTHING_TO_SUE_ABOUT', ...byMediator },
  RecordSuitResult: {
    ...inForce,
    otherwise: 'NOTHING_TO_SUE_ABOUT',
    also: ['SUIT_UNKNOWN'],
    ...byMediator,
    after: inCourt,
  },
  RecordDecisionOutcome: {
    from: ['DECIDED'],
    otherwise: 'NOT_DECIDED_BY_GOVERNMENT',
    by: cast.justice,
    roles: mediators,
  },
  LeaveMediation: {
    from: ['ACCEPTED', 'MEDIATING', 'SIGNING'],
    otherwise: 'MEDIATION_NOT_UNDER_WAY',
    ...byMediator,
    to: 'TERMINATED',
  },
  TerminateMediation: {
    from: ['ACCEPTED', 'MEDIATING', 'SIGNING'],
    otherwise: 'MEDIATION_NOT_UNDER_WAY',
    ...byMediator,
    to: 'TERMINATED',
  },
  DecideDispute: {
    from: ['ACCEPTED', 'MEDIATING'],
    otherwise: 'MEDIATION_NOT_UNDER_WAY',
    by: cast.streetLeader,
    roles: ['LEADER'],
    after: onAdministrativeTrack,
    to: 'DECIDED',
  },
  AttachToMediation: untilArchived,
  NoteOnMediation: untilArchived,
  MakePaper: { from: onFile, otherwise: 'PAPER_NOT_TO_BE_MADE', also: ['MEDIATION_ARCHIVED'], ...byMediator },
  ArchiveMediation: {
    from: ['REFUSED', 'NOT_ACCEPTED'],
    otherwise: 'MEDIATION_NOT_ENDED',
    also: ['FILE_INCOMPLETE'],
    ...byMediator,
    to: 'ARCHIVED',
  },
};

function onAdministrativeTrack(life: MediationLife): MediationLife {
  const office = { code: cast.justice.post.unit, kind: 'JUDICIAL' };
  return life
    .do('OfferHandOver', cast.mediator, { track: 'ADMINISTRATIVE', office })
    .do('AcceptHandOver', cast.justice);
}
