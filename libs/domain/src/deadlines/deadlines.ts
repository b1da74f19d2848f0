import type { Decider } from '../decider';
import { byPublisher } from '../publishing/versions';
import { unfit } from '../publishing/publication';
import { flawInPolicies } from './flaws';
import { isRun, type DeadlinePolicy } from './policy';
import {
  evolveRetroactions,
  retroactionRules,
  type RetroactionCommands,
  type RetroactionEvents,
  type Retroactive,
} from './retroactions';
import { standardDeadlines } from './standard-deadlines';

export interface DeadlinesCommands extends RetroactionCommands {
  PublishDeadlines: Omit<DeadlinesEvents['DeadlinesPublished'], 'version'> & {
    /** The rows of the tables of the units above that will be in force then: what they say of a law binds those below. */
    readonly above?: readonly DeadlinePolicy[];
  };
}

export interface DeadlinesEvents extends RetroactionEvents {
  DeadlinesPublished: {
    /** Whose table it is: CN for the whole country, or the code of a unit. */
    readonly scope: string;
    readonly version: number;
    readonly policies: readonly DeadlinePolicy[];
    readonly effectiveFrom: string;
    readonly reason: string;
  };
}

export type DeadlinesVersion = DeadlinesEvents['DeadlinesPublished'];

/** The table of deadlines, in versions, and what was proposed about the past. */
export type Deadlines = Retroactive;

/** A row that nothing ran by at the time keeps its amount, now that something does. */
const withAmountOf = (row: DeadlinePolicy, { period }: Partial<DeadlinePolicy> = {}): DeadlinePolicy => ({
  ...row,
  ...(period && { period }),
});

/** A table that was published before there were rows of some kind has the platform's own for it. */
function completed(published: DeadlinesVersion): DeadlinesVersion {
  const { policies } = published;
  const known = new Set(policies.map(({ kind }) => kind));
  const added = standardDeadlines.filter(({ kind }) => isRun(kind) && !known.has(kind));
  const before = new Map(policies.map((policy) => [policy.id, policy]));
  const isAdded = new Set(added.map(({ id }) => id));
  return {
    ...published,
    policies: [
      ...policies.filter(({ id }) => !isAdded.has(id)),
      ...added.map((row) => withAmountOf(row, before.get(row.id))),
    ],
  };
}

export const deadlines: Decider<Deadlines, DeadlinesCommands, DeadlinesEvents> = {
  initial: { versions: [] },
  rules: {
    PublishDeadlines: {
      may: [byPublisher],
      then: ({ above, ...data }, published, act) =>
        unfit(data, published, act) ??
        flawInPolicies(data.policies, above) ?? [
          { type: 'DeadlinesPublished', data: { ...data, version: published.versions.length + 1 } },
        ],
    },
    ...retroactionRules,
  },
  evolve: {
    DeadlinesPublished: (state, published) => ({
      ...state,
      versions: [...state.versions, completed(published)],
    }),
    ...evolveRetroactions,
  },
};

export const deadlinesStream = (scope: string): string => `policy-${scope}`;
