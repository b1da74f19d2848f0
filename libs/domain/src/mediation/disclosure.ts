import type { Actor } from '../act';
import type { MessageOf } from '../decider';
import { isStillParty, seatOf, worksOn } from './access';
import type { MediationEvents, MediationEventType } from './events';
import type { Mediation } from './state';

/**
 * What somebody is shown of the events of a mediation that he may know of: everything, for whoever works on it; for a
 * party all but what was feared of him or others; for an auditor each event and the hashes of its files, as of redacted
 * evidence, and no words; for all others what the mediation has come to.
 */
export type MediationSight = 'WORKING' | 'PARTY' | 'AUDITOR' | 'OUTSIDE';

export function mediationSightOf(state: Mediation, actor: Actor): MediationSight {
  if (actor.kind === 'SYSTEM' || worksOn(state, actor)) return 'WORKING';
  const seat = seatOf(state, actor);
  if (seat && isStillParty(seat)) return 'PARTY';
  return actor.kind === 'OFFICER' && actor.post.role === 'AUDITOR' ? 'AUDITOR' : 'OUTSIDE';
}

export type MediationEvent = MessageOf<MediationEvents>;

/** Of one type of event. */
interface Disclosed<Data> {
  /** Fields that everybody gets who may know of the mediation; the others are inside. */
  readonly open: readonly (keyof Data & string)[] | 'ALL';
  /** Fields that are hashes of files. */
  readonly hashes?: readonly (keyof Data & string)[];
  /** Whether not even that it happened is for those outside. */
  readonly isKept?: (data: Data, state: Mediation) => boolean;
  /** Whether it is not for the parties either: a fear of what one of them might do is no word to him. */
  readonly isOfRisk?: (data: Data) => boolean;
}

const always = () => true;
const nothing = { open: [] } as const;
const risky = { open: [], isKept: always, isOfRisk: always } as const;
const isOfRiskClock = ({ kind }: { readonly kind: string }) => kind === 'RISK_REPORT';
/** Clocks are no secret, but for that of a report to the police. */
const ofClock = { open: 'ALL', isKept: isOfRiskClock, isOfRisk: isOfRiskClock } as const;

const isClosed = ({ session }: { readonly session: number }, { sessions }: Mediation) =>
  sessions.find((one) => one.session === session)?.isOpen !== true;

const begun = ['mediationId', 'caseId', 'track', 'kind', 'place', 'isComplex', 'committee'] as const;

/** An event that has no row does not compile; a field that is not named in its row is inside. */
const disclosures: { readonly [Type in MediationEventType]: Disclosed<MediationEvents[Type]> } = {
  MediationApplied: { open: begun },
  MediationProposed: { open: [...begun, 'proposer'] },
  ConsentGiven: { open: ['party'] },
  ConsentRefused: { open: ['party'] },
  MediationAccepted: { open: ['number'] },
  MediationNotAccepted: { open: ['reason', 'road'] },
  MediatorsAppointed: { open: ['mediators', 'by'] },
  MediatorRecused: { open: ['officer'] },
  RepresentativesNamed: { open: ['side', 'people'] },
  ParticipantInvited: { open: ['number', 'relation'] },
  CommitteeInvited: { open: ['committee'] },
  CommitteeJoined: { open: ['committee'] },
  CommitteeDeclined: { open: ['committee'] },
  // Without its number: a gap would tell of one that is closed.
  SessionScheduled: { open: ['at', 'venue', 'isOpen'], isKept: isClosed },
  SessionCancelled: { open: [], isKept: isClosed },
  SessionHeld: { open: ['mediator', 'isOpen'], hashes: ['minutes'], isKept: isClosed },
  RiskFound: risky,
  RiskReported: risky,
  PreventionRecorded: risky,
  HandOverOffered: { open: ['track', 'committee'], hashes: ['files'] },
  HandOverAccepted: { open: ['track', 'committee', 'from'] },
  HandOverDeclined: nothing,
  HandOverWithdrawn: nothing,
  MediationExtended: { open: ['amount'] },
  AgreementDrafted: { open: ['isOfStatus', 'isConfirmationWished'], hashes: ['text'] },
  DraftWithdrawn: nothing,
  AgreementSigned: { open: [], hashes: ['sheet'] },
  AgreementSignedByMediator: { open: ['mediator'] },
  AgreementSealed: { open: ['committee'] },
  OralAgreementReached: { open: ['isOfStatus', 'isConfirmationWished'] },
  AgreementTookEffect: { open: ['on'] },
  AgreementPerformed: nothing,
  PerformanceRecorded: { open: [], hashes: ['proof'] },
  FollowUpRecorded: { open: ['visit'] },
  PersuasionRecorded: { open: [], isKept: always },
  ConfirmationApplied: { open: ['court'] },
  CourtAccepted: nothing,
  CourtDeclined: nothing,
  CourtExtended: { open: ['amount'] },
  AgreementConfirmed: { open: [], hashes: ['ruling'] },
  ConfirmationRefused: nothing,
  ConfirmationRevoked: nothing,
  ConfirmationChallenged: nothing,
  ChallengeRefused: nothing,
  EnforcementApplied: nothing,
  SuitFiled: { open: ['suit', 'kind'] },
  SuitDecided: { open: ['suit', 'result'] },
  AgreementVoided: { open: ['suit'] },
  DecisionOutcomeRecorded: { open: ['isKept'] },
  PartyLeft: { open: ['party', 'road'] },
  MediationTerminated: { open: ['reason', 'roads'] },
  DisputeDecided: { open: [], hashes: ['decision'] },
  MediationFileAttached: { open: [], hashes: ['hash'], isKept: always },
  MediationNoted: { open: [], isKept: always },
  // Minutes and invitations tell of sessions that may be closed.
  PaperMade: {
    open: ['kind'],
    hashes: ['hash'],
    isKept: ({ kind }) => kind === 'MINUTES' || kind === 'INVITATION',
  },
  MediationArchived: { open: [], hashes: ['withoutFiles'] },
  ClockStarted: ofClock,
  ClockPaused: ofClock,
  ClockResumed: ofClock,
  ClockExtended: ofClock,
  ClockStopped: ofClock,
  DeadlineWarned: ofClock,
  DeadlineBreached: ofClock,
  ConfirmationWindowLapsed: nothing,
  DecisionBecameFinal: nothing,
  EnforcementWindowLapsed: nothing,
};

const rowOf = (type: MediationEventType) => disclosures[type] as Disclosed<object>;

/** Where somebody lives is said in words beside the unit. */
const withoutWords = (name: string, value: unknown): unknown =>
  name === 'place' ? { ...(value as Mediation['place']), description: null } : value;

/** The fields of these names; null for all others, so that everybody sees that something is there. */
const only = (data: object, names: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      names.includes(name) ? withoutWords(name, value) : null,
    ]),
  );

/** Hashes of files in an event, by the names of its fields. */
export const hashFieldsOf = (type: MediationEventType): readonly string[] => rowOf(type).hashes ?? [];

/** Whether an event is not for those outside, not even that it happened. */
export const isKeptInside = ({ type, data }: MediationEvent, state: Mediation): boolean =>
  rowOf(type).isKept?.(data, state) ?? false;

/** Without the number of a clock: one that is left out would tell of a clock that is kept. */
const unnumbered = (data: object): object => ('clock' in data ? { ...data, clock: null } : data);

/** To those outside who may know of the mediation; an auditor keeps the hashes. */
function disclosedOutside(event: MediationEvent, state: Mediation, isAuditor: boolean): object | undefined {
  const { type, data } = event;
  const { open, hashes = [] } = rowOf(type);
  if (isKeptInside(event, state)) return isAuditor ? only(data, hashes) : undefined;
  if (open === 'ALL') return isAuditor ? data : unnumbered(data);
  return only(data, isAuditor ? [...open, ...hashes] : open);
}

/**
 * What an event says to somebody, null for what is not for him; nothing at all where not even that it happened is. `state`
 * is the mediation as that event or a later one left it.
 */
export function disclosed(
  event: MediationEvent,
  state: Mediation,
  sight: MediationSight,
): object | undefined {
  const { type, data } = event;
  if (sight === 'WORKING') return data;
  if (sight === 'PARTY') return rowOf(type).isOfRisk?.(data) ? undefined : unnumbered(data);
  return disclosedOutside(event, state, sight === 'AUDITOR');
}
