import {
  caseDecider,
  levelOf,
  type CallBack,
  type Case,
  type CaseEvents,
  type Level,
} from '@casegrid/domain';
import { isTold, type Recorded } from '@casegrid/event-store';

export type CaseEventType = keyof CaseEvents;
export type CaseRecord = Recorded<CaseEventType>;

/** A piece of evidence and the revision it came with. */
export interface PageEvidence {
  readonly hash: string;
  readonly kind: string;
  readonly caption: string | null;
  readonly revision: number;
}

/** The page of a case: what is shown of it, as its events leave it. People in it are sealed. */
export interface CasePage {
  readonly state: Case;
  readonly title: string;
  readonly description: string;
  readonly evidence: readonly PageEvidence[];
  readonly verification: {
    readonly assignee: string;
    readonly finding: string | null;
    readonly note: string | null;
  } | null;
  readonly declined: {
    readonly reason: string;
    readonly explanation: string;
    readonly otherRoads: readonly string[];
    readonly appealableUntil?: string;
  } | null;
  /** What the unit that leads last said against having it. */
  readonly objection: (CaseEvents['DispatchObjected'] & { readonly at: string }) | null;
  readonly callbacks: readonly (CallBack & { readonly at: string })[];
  readonly redirected: CaseEvents['CaseRedirected'] | null;
  readonly reportedAt: string;
  readonly lastAt: string;
  readonly revision: number;
  readonly position: string;
}

/** A page before anything happened. */
export const blankPage: CasePage = {
  state: caseDecider.initial,
  title: '',
  description: '',
  evidence: [],
  verification: null,
  declined: null,
  objection: null,
  callbacks: [],
  redirected: null,
  reportedAt: '',
  lastAt: '',
  revision: -1,
  position: '0',
};

type Shown = Omit<CasePage, 'state' | 'lastAt' | 'revision' | 'position'>;
/** What the page shows beyond the state that the rules know. */
const shown: {
  readonly [Type in CaseEventType]?: (page: CasePage, event: Recorded<Type>) => Partial<Shown>;
} = {
  CaseReported: (_, { data, metadata }) => ({
    title: data.title,
    description: data.description,
    reportedAt: metadata.occurredAt,
  }),
  VerificationRequested: (_, { data }) => ({
    verification: { assignee: data.assignee, finding: null, note: null },
  }),
  VerificationRecorded: ({ verification }, { data }) => ({
    verification: { assignee: verification?.assignee ?? '', finding: data.finding, note: data.note },
  }),
  FilingDeclined: (_, { data }) => ({ declined: data }),
  DispatchObjected: (_, { data, metadata: { occurredAt: at } }) => ({ objection: { ...data, at } }),
  CallbackRecorded: ({ callbacks }, { data, metadata: { occurredAt: at } }) => ({
    callbacks: [...callbacks, { ...data, at }],
  }),
  CaseRedirected: (_, { data }) => ({ redirected: data }),
};

function withEvidence({ evidence }: CasePage, { data, revision }: CaseRecord): readonly PageEvidence[] {
  if (!('evidence' in data) || data.evidence.length === 0) return evidence;
  const added = data.evidence.map(({ hash, kind, caption }) => ({
    hash,
    kind,
    caption: caption ?? null,
    revision,
  }));
  return [...evidence, ...added];
}

/** The page after one more event. The status and all that rules depend on is the domain's own fold. */
export function turnPage(page: CasePage | undefined, event: CaseRecord): CasePage {
  const before = page ?? blankPage;
  const { actor, occurredAt: at } = event.metadata;
  const evolve = caseDecider.evolve[event.type] as (state: Case, data: object, fact: object) => Case;
  const show = shown[event.type] as ((page: CasePage, event: CaseRecord) => Partial<Shown>) | undefined;
  return {
    ...before,
    ...show?.(before, event),
    state: evolve(before.state, event.data, { actor, at }),
    evidence: withEvidence(before, event),
    lastAt: isTold(event) || at < before.lastAt ? before.lastAt : at,
    revision: event.revision,
    position: event.position,
  };
}

/** When the next of its clocks is due, ISO 8601 UTC; nothing while none runs. */
export const dueAtOf = ({ clocks }: Pick<Case, 'clocks'>): string | undefined =>
  clocks
    .filter(({ pausedSince }) => pausedSince === undefined)
    .map(({ dueAt }) => dueAt)
    .sort()[0];

/**
 * A case as these events of its stream leave it, from the first on or from where an earlier fold ended; nothing when there
 * are none.
 */
export const foldCase = (events: readonly CaseRecord[], from?: CasePage): CasePage | undefined =>
  events.reduce<CasePage | undefined>(turnPage, from);

/** The code of each level on a path; null where the path has none. */
export function levelsOn(path: readonly string[]): Readonly<Record<Lowercase<Level>, string | null>> {
  const codes = new Map(path.map((code) => [levelOf(code), code]));
  const at = (level: Level) => codes.get(level) ?? null;
  return {
    province: at('PROVINCE'),
    city: at('CITY'),
    district: at('DISTRICT'),
    street: at('STREET'),
    area: at('AREA'),
    community: at('COMMUNITY'),
    grid: at('GRID'),
  };
}
