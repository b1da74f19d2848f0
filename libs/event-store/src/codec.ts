import type {
  AccessEvents,
  CalendarsEvents,
  CaseEvents,
  CatalogueEvents,
  DeadlinesEvents,
  FilterEvents,
  MediationEvents,
  OfficerEvents,
  PersonEvents,
  PowersEvents,
  RegisterEvents,
  TerritoryEvents,
  WeightsEvents,
} from '@casegrid/domain';
import { mediationVersions } from './mediation-versions';
import type { Metadata } from './metadata';
import type { StoredRecord } from './port';
import { upcast } from './upcasts';

/** Every shape that Casegrid ever records, as it is read today. */
export interface Events
  extends
    AccessEvents,
    CalendarsEvents,
    CaseEvents,
    CatalogueEvents,
    DeadlinesEvents,
    FilterEvents,
    MediationEvents,
    OfficerEvents,
    PersonEvents,
    PowersEvents,
    RegisterEvents,
    TerritoryEvents,
    WeightsEvents {}

export type EventType = keyof Events;

/** The version of each shape as it is written today. The stored name is written down here, once. */
export const currentVersions: Readonly<Record<EventType, number>> = {
  CaseReported: 1,
  CaseSelfHandled: 1,
  VerificationRequested: 1,
  VerificationRecorded: 1,
  CaseFiled: 1,
  FilingDeclined: 1,
  CaseDispatched: 1,
  DispatchRecalled: 1,
  CaseSigned: 1,
  DispatchObjected: 1,
  ObjectionUpheld: 1,
  ObjectionDenied: 1,
  UnitDesignated: 1,
  CoHandlerInvited: 1,
  TaskAnswered: 1,
  CoHandlerExcused: 1,
  WhistleBlown: 1,
  DepartmentReportedIn: 1,
  WhistleClosed: 1,
  TransferOffered: 1,
  TransferAccepted: 1,
  TransferDeclined: 1,
  TransferWithdrawn: 1,
  ConsultationHeld: 1,
  HandlingNoted: 1,
  CaseEscalated: 1,
  HandlingCompleted: 1,
  ExtensionRequested: 1,
  ExtensionGranted: 1,
  ExtensionDenied: 1,
  LateExtensionRefused: 1,
  SuspensionRequested: 1,
  CaseSuspended: 1,
  SuspensionDenied: 1,
  SuspensionKept: 1,
  CaseResumed: 1,
  CheckRequested: 1,
  CheckPassed: 1,
  CheckFailed: 1,
  CallbackRecorded: 1,
  ReworkOrdered: 1,
  CaseClosed: 1,
  CaseReopened: 1,
  ReportWithdrawn: 1,
  CaseWithdrawn: 1,
  WithdrawalRejected: 1,
  CaseRedirected: 1,
  RefusalAppealed: 1,
  CaseMergedInto: 1,
  ReportTaken: 1,
  ReportReturned: 1,
  VoidRequested: 1,
  CaseVoided: 1,
  VoidDenied: 1,
  CaseArchived: 2,
  CaseUrged: 1,
  SupervisionIssued: 1,
  SupervisionAnswered: 1,
  SupervisionLifted: 1,
  InstructionGiven: 1,
  InstructionAnswered: 1,
  RiskSet: 1,
  OfficerRecused: 1,
  CategoryCorrected: 1,
  PlaceCorrected: 1,
  ReporterCorrected: 1,
  ConfidentialityChanged: 1,
  DuplicateRejected: 1,
  RevealRequested: 1,
  RevealGranted: 1,
  RevealDenied: 1,
  PeopleRevealed: 1,
  ExclusionRequested: 1,
  ExclusionAppealed: 1,
  ExclusionGranted: 1,
  ExclusionDenied: 1,
  Commented: 1,
  EvidenceAttached: 1,
  EvidenceRedacted: 1,
  UnitsFollowed: 1,
  ClockStarted: 1,
  ClockPaused: 1,
  ClockResumed: 1,
  ClockExtended: 1,
  ClockStopped: 1,
  DeadlineWarned: 1,
  DeadlineBreached: 1,
  CaseRaised: 1,
  ClockRejudged: 1,
  ...mediationVersions,
  UnitsOpened: 1,
  UnitRenamed: 1,
  UnitsReorganised: 1,
  OfficerRegistered: 1,
  OfficerAppointed: 1,
  OfficerRelieved: 1,
  PostFollowed: 1,
  FilterSaved: 1,
  FilterRemoved: 1,
  CataloguePublished: 2,
  PowersPublished: 1,
  WeightsPublished: 1,
  DeadlinesPublished: 1,
  RetroactionProposed: 1,
  RetroactionApproved: 1,
  RetroactionDenied: 1,
  CalendarPublished: 1,
  NumberIssued: 1,
  PersonErased: 1,
  PeopleRead: 2,
  PersonSought: 2,
};

const told: readonly EventType[] = [
  ...(['DeadlineWarned', 'DeadlineBreached', 'CaseRaised', 'ClockRejudged'] as const),
  ...(['ReportTaken', 'ReportReturned'] as const),
];

/** True for what a clock tells or comes to, for what follows from it, and for what a merger tells the other case, which nobody did there: whoever acted before it may still put that on record after it. */
export const isTold = ({ type }: { readonly type: string }): boolean =>
  (told as readonly string[]).includes(type);

/** An event of today's shape with where and when it stands in the log. */
export type Recorded<Type extends EventType = EventType> = {
  [Name in Type]: Omit<StoredRecord, 'type' | 'data' | 'metadata'> & {
    readonly type: Name;
    readonly data: Events[Name];
    readonly metadata: Metadata;
  };
}[Type];

/** A stored event that no part of this program knows: written by a newer release, or by somebody else. */
export class UnknownShape extends Error {
  constructor({ type, stream, revision, position }: StoredRecord, reason: string) {
    super(`event ${type} at ${stream}@${revision} (position ${position}) cannot be read: ${reason}`);
  }
}

const isKnown = (type: string): type is EventType => Object.hasOwn(currentVersions, type);

const isVersionOf = (type: EventType, version: number | undefined): version is number =>
  Number.isInteger(version) && version !== undefined && version >= 1 && version <= currentVersions[type];

/**
 * A stored event in today's shape. It is never skipped in silence.
 * @throws UnknownShape
 */
export function decode(record: StoredRecord): Recorded {
  const { type } = record;
  if (!isKnown(type)) throw new UnknownShape(record, 'unknown type');
  const { version } = record.metadata as Partial<Metadata>;
  if (!isVersionOf(type, version)) {
    throw new UnknownShape(record, `unknown version ${String(version)}`);
  }
  if (version === currentVersions[type]) return record as Recorded;
  return { ...record, data: upcast(record, version, currentVersions[type]) } as Recorded;
}
