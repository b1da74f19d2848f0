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
import { caseVersions } from './case-versions';
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
  ...caseVersions,
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

interface Told {
  readonly type: string;
  readonly data: unknown;
}

const told: readonly EventType[] = [
  ...(['DeadlineWarned', 'DeadlineBreached', 'CaseRaised', 'ClockRejudged'] as const),
  ...(['ReportTaken', 'ReportReturned'] as const),
  ...(['MilestoneAwaited', 'MilestoneReached', 'MilestoneDropped'] as const),
  ...(['ConfirmationWindowLapsed', 'EnforcementWindowLapsed', 'DecisionBecameFinal'] as const),
];

/** A window that nobody used in time stops by itself. */
const isLapsed = ({ type, data }: Told) =>
  type === 'ClockStopped' && (data as Partial<Events['ClockStopped']>).reason === 'LAPSED';

/**
 * True for what a clock tells or comes to, for what follows from it, and for what a merger or a mediation tells a case,
 * which nobody did there: whoever acted before it may still put that on record after it.
 */
export const isTold = (event: Told): boolean =>
  (told as readonly string[]).includes(event.type) || isLapsed(event);

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
