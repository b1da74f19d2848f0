import { EventStoreDBClient, type RecordedEvent } from '@eventstore/db-client';
import { Client } from 'pg';

/** An event of a case or a mediation, as the official client reads it. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly commit: bigint;
  readonly commandId: string;
  /** Told by the platform, not done by anybody. */
  readonly isTold: boolean;
  readonly path: readonly string[];
  /** How far something was performed, where it says so. */
  readonly performance: string;
}

/** What each event makes of a case: written down here once more, so that the check shares nothing with what it checks. */
const statusAfter: Readonly<Record<string, string>> = {
  CaseReported: 'REPORTED',
  VerificationRequested: 'VERIFYING',
  VerificationRecorded: 'REPORTED',
  CaseFiled: 'FILED',
  FilingDeclined: 'NOT_FILED',
  CaseDispatched: 'DISPATCHED',
  DispatchRecalled: 'FILED',
  CaseSigned: 'HANDLING',
  DispatchObjected: 'RETURN_PENDING',
  ObjectionUpheld: 'FILED',
  ObjectionDenied: 'DISPATCHED',
  CaseEscalated: 'DISPATCHED',
  HandlingCompleted: 'HANDLED',
  CheckPassed: 'CHECKED',
  CheckFailed: 'HANDLING',
  CaseClosed: 'CLOSED',
  CaseReopened: 'FILED',
  UnitDesignated: 'DISPATCHED',
  CaseSuspended: 'SUSPENDED',
  CaseResumed: 'HANDLING',
  ReworkOrdered: 'HANDLING',
  ReportWithdrawn: 'NOT_FILED',
  CaseWithdrawn: 'HANDLED',
  WithdrawalRejected: 'FILED',
  CaseRedirected: 'REDIRECTED',
  RefusalAppealed: 'REPORTED',
  CaseMergedInto: 'MERGED',
  CaseVoided: 'VOIDED',
  CaseArchived: 'ARCHIVED',
};

export const isOfCase = ({ stream }: Entry): boolean => stream.startsWith('case-');

function entryOf({ id, type, streamId, revision, position, metadata, data }: RecordedEvent): Entry {
  const { commandId, actor } = metadata as { commandId: string; actor: { kind: string } };
  const { place, performance = '' } = data as { place?: { path: string[] }; performance?: string };
  return {
    ...{ id, type, stream: streamId, commandId, performance },
    revision: Number(revision),
    commit: position?.commit ?? 0n,
    isTold: actor.kind === 'SYSTEM',
    path: place?.path ?? [],
  };
}

/** Every event of every case and mediation, in the order of the log. */
export async function storiesInLog(url: string): Promise<Entry[]> {
  const client = EventStoreDBClient.connectionString(url);
  const entries: Entry[] = [];
  for await (const { event } of client.readAll()) {
    if (event && /^(case|mediation)-/.test(event.streamId)) entries.push(entryOf(event));
  }
  await client.dispose();
  return entries;
}

/** Cases by unit and status, for every unit that a case lies in. */
export type Counted = Readonly<Record<string, number>>;

export function countedFrom(entries: readonly Entry[]): Counted {
  const cases = new Map<string, { path: readonly string[]; status: string }>();
  for (const { stream, type, path } of entries.filter(isOfCase)) {
    const known = cases.get(stream) ?? { path, status: '' };
    cases.set(stream, { ...known, status: statusAfter[type] ?? known.status });
  }
  const counted: Record<string, number> = {};
  for (const { path, status } of cases.values())
    for (const unit of path) counted[`${unit} ${status}`] = (counted[`${unit} ${status}`] ?? 0) + 1;
  return counted;
}

/** What each event makes of a mediation, as far as stories tell it. */
const mediationAfter: Readonly<Record<string, string>> = {
  MediationApplied: 'PENDING_CONSENT',
  MediationProposed: 'PENDING_CONSENT',
  MediationAccepted: 'ACCEPTED',
  ConsentRefused: 'REFUSED',
  MediationNotAccepted: 'NOT_ACCEPTED',
  MediatorsAppointed: 'MEDIATING',
  MediatorRecused: 'ACCEPTED',
  HandOverAccepted: 'ACCEPTED',
  AgreementDrafted: 'SIGNING',
  DraftWithdrawn: 'MEDIATING',
  AgreementTookEffect: 'EFFECTIVE',
  AgreementPerformed: 'PERFORMED',
  ConfirmationApplied: 'CONFIRMING',
  AgreementConfirmed: 'CONFIRMED',
  CourtDeclined: 'EFFECTIVE',
  ConfirmationRefused: 'EFFECTIVE',
  ConfirmationRevoked: 'EFFECTIVE',
  MediationTerminated: 'TERMINATED',
  AgreementVoided: 'TERMINATED',
  DisputeDecided: 'DECIDED',
  MediationArchived: 'ARCHIVED',
};

/** Mediations by status. */
export function mediationsFrom(entries: readonly Entry[]): Counted {
  const statuses = new Map<string, string>();
  for (const entry of entries.filter((one) => !isOfCase(one))) {
    const { stream, type, performance } = entry;
    const status = performance === 'BREACHED' ? performance : mediationAfter[type];
    if (status !== undefined) statuses.set(stream, status);
  }
  const counted: Record<string, number> = {};
  for (const status of statuses.values()) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
}

/** The boards as they are kept, once they show the log up to here. */
export async function countedOnBoards(database: string, upTo: bigint): Promise<Counted> {
  const client = new Client({ connectionString: database });
  await client.connect();
  try {
    const behind = `select 1 from casegrid.read_model where name = 'boards' and position < ${upTo}`;
    while ((await client.query(behind)).rowCount) await new Promise((resolve) => setTimeout(resolve, 50));
    const { rows } = await client.query<{ unit: string; status: string; cases: string }>(
      'select unit, status, cases from boards.count where cases > 0',
    );
    return Object.fromEntries(rows.map(({ unit, status, cases }) => [`${unit} ${status}`, Number(cases)]));
  } finally {
    await client.end();
  }
}
