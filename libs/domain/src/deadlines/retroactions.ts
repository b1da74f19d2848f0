import { holds, type Act, type Fact } from '../act';
import { Refused, type Decision, type Rule } from '../decider';
import { labels } from '../labels';
import { outsideScope } from '../publishing/scopes';
import { replacedBy, type Versions } from '../publishing/versions';
import type { RefusalCode } from '../refusals/refusals';
import { clockKinds } from './clock-kinds';
import type { DeadlinesEvents, DeadlinesVersion } from './deadlines';
import type { DeadlinePolicy } from './policy';

/** Which clocks that have stopped are judged once more, and by what. */
export interface RetroactionTerms {
  readonly retroactionId: string;
  /** Whose table; it reaches clocks below that ran by this table or by one of those above it. */
  readonly scope: string;
  /** The version by which they are judged. */
  readonly version: number;
  /** The rows by which: clocks that were started by rows of these ids. */
  readonly policies: readonly string[];
  /** Clocks that were started from this moment on, and before that one. ISO 8601 UTC. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export const retroactionStatuses = labels({
  PROPOSED: { zh: '待批准', en: 'Waiting for approval' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  DENIED: { zh: '未批准', en: 'Denied' },
});

export type RetroactionStatus = keyof typeof retroactionStatuses;

/** A proposal to apply a version to the past, and what was decided. */
export interface Retroaction extends RetroactionTerms {
  readonly status: RetroactionStatus;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  /** Why it was denied. */
  readonly denial?: string;
}

export interface RetroactionCommands {
  /** Without policies: all rows of clocks that differ from those of an earlier version. */
  ProposeRetroaction: RetroactionTerms;
  ApproveRetroaction: Named;
  DenyRetroaction: Named & { readonly reason: string };
}

interface Named {
  readonly retroactionId: string;
  readonly scope: string;
}

export interface RetroactionEvents {
  RetroactionProposed: RetroactionTerms;
  RetroactionApproved: Named;
  RetroactionDenied: Named & { readonly reason: string };
}

/** A table with what was proposed about it; absent where nothing ever was. */
export interface Retroactive extends Versions<DeadlinesVersion> {
  readonly retroactions?: readonly Retroaction[];
}

const opened = ({ retroactions = [] }: Retroactive) =>
  retroactions.find(({ status }) => status === 'PROPOSED');

const noneOpen = (state: Retroactive): RefusalCode | undefined =>
  opened(state) ? 'REQUEST_PENDING' : undefined;

const byRole =
  (role: 'ADMIN' | 'LEADER') =>
  (_: unknown, { actor }: Act): RefusalCode | undefined =>
    holds(actor, role) ? undefined : 'ROLE_MAY_NOT';

const notByProposer = (state: Retroactive, { actor }: Act): RefusalCode | undefined =>
  opened(state)?.proposedBy === actor.id ? 'REQUESTER_CANNOT_APPROVE' : undefined;

const judges = ({ kind, isOff }: DeadlinePolicy) => !isOff && Object.hasOwn(clockKinds, kind);

const figuresOf = ({ period, percentOfHandling, endsAt }: DeadlinePolicy) =>
  JSON.stringify([period?.amount, period?.unit, percentOfHandling, endsAt]);

/** Whether any earlier version gave the same cases another time; of a first version every row is new. */
const differs = (policy: DeadlinePolicy, earlier: readonly DeadlinesVersion[]) =>
  earlier.length === 0 ||
  earlier.some(({ policies }) => {
    const before = policies.find(({ id }) => id === policy.id);
    return before && figuresOf(before) !== figuresOf(policy);
  });

function rowsFor(
  { version, policies: named }: RetroactionTerms,
  { versions }: Retroactive,
): readonly string[] | Refused {
  const table = versions.find((one) => one.version === version);
  if (!table) return new Refused('VERSION_UNKNOWN', 'version');
  if (replacedBy({ versions }, table) !== undefined) return new Refused('VERSION_NEVER_IN_FORCE', 'version');
  const rows = table.policies.filter(judges);
  const unknown = named.find((id) => !rows.some((row) => row.id === id));
  if (unknown !== undefined) return new Refused('POLICY_UNKNOWN', unknown);
  const earlier = versions.filter((one) => one.version < version);
  const ids = named.length > 0 ? named : rows.filter((row) => differs(row, earlier)).map(({ id }) => id);
  return ids.length > 0 ? [...new Set(ids)] : new Refused('NOTHING_TO_REJUDGE', 'policies');
}

const outsideWindow = ({ from, until }: RetroactionTerms, { now }: Act) =>
  from < until && until <= now ? undefined : new Refused('RETROACTION_WINDOW_MALFORMED', 'until');

function propose(terms: RetroactionTerms, state: Retroactive, act: Act): Decision<DeadlinesEvents> {
  const flaw = outsideScope(terms.scope, act) ?? outsideWindow(terms, act);
  const policies = flaw ?? rowsFor(terms, state);
  return policies instanceof Refused
    ? policies
    : [{ type: 'RetroactionProposed', data: { ...terms, policies } }];
}

const notOpen = ({ retroactionId }: Named, state: Retroactive) =>
  opened(state)?.retroactionId === retroactionId ? undefined : new Refused('NOTHING_ASKED');

/** A version may be proposed before it takes effect; it judges nothing before it has been in force itself. */
function neverInForce(state: Retroactive, { now }: Act): Refused | undefined {
  const table = state.versions.find(({ version }) => version === opened(state)?.version);
  return table && (table.effectiveFrom > now || replacedBy(state, table) !== undefined)
    ? new Refused('VERSION_NEVER_IN_FORCE', 'version')
    : undefined;
}

type Rules = {
  readonly [Name in keyof RetroactionCommands]: Rule<Retroactive, RetroactionCommands[Name], DeadlinesEvents>;
};

/** Proposed by an administrator, decided by a leader who is somebody else. What is published changes no verdict by itself. */
export const retroactionRules: Rules = {
  ProposeRetroaction: { may: [byRole('ADMIN'), noneOpen], then: propose },
  ApproveRetroaction: {
    may: [byRole('LEADER'), notByProposer],
    then: (data, state, act) =>
      outsideScope(data.scope, act) ??
      notOpen(data, state) ??
      neverInForce(state, act) ?? [{ type: 'RetroactionApproved', data }],
  },
  DenyRetroaction: {
    may: [byRole('LEADER'), notByProposer],
    then: (data, state, act) =>
      outsideScope(data.scope, act) ?? notOpen(data, state) ?? [{ type: 'RetroactionDenied', data }],
  },
};

const decided = (
  state: Retroactive,
  { retroactionId }: Named,
  decision: Partial<Retroaction>,
): Retroactive => ({
  ...state,
  retroactions: (state.retroactions ?? []).map((one) =>
    one.retroactionId === retroactionId ? { ...one, ...decision } : one,
  ),
});

type Evolve = {
  readonly [Name in keyof RetroactionEvents]: (
    state: Retroactive,
    data: RetroactionEvents[Name],
    fact: Fact,
  ) => Retroactive;
};

export const evolveRetroactions: Evolve = {
  RetroactionProposed: (state, terms, { actor, at }) => ({
    ...state,
    retroactions: [
      ...(state.retroactions ?? []),
      { ...terms, status: 'PROPOSED', proposedBy: actor.id, proposedAt: at },
    ],
  }),
  RetroactionApproved: (state, named, { actor, at }) =>
    decided(state, named, { status: 'APPROVED', decidedBy: actor.id, decidedAt: at }),
  RetroactionDenied: (state, { reason: denial, ...named }, { actor, at }) =>
    decided(state, named, { status: 'DENIED', decidedBy: actor.id, decidedAt: at, denial }),
};
