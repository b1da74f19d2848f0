import type { Act } from '../act';
import type { ApprovalKind } from '../case/approvals';
import type { CaseSource } from '../case/intake/source';
import type { CaseStatus, Urgency } from '../case/vocabulary';
import { Refused, type Decider } from '../decider';

/** Which cases somebody lists, as he asked for them; all conditions must hold. Moments are ISO 8601 UTC. */
export interface ListedCases {
  readonly within?: string;
  readonly statuses?: readonly CaseStatus[];
  readonly category?: string;
  readonly text?: string;
  readonly urgency?: Urgency;
  readonly source?: CaseSource;
  readonly leadUnit?: string;
  readonly approvals?: readonly ApprovalKind[];
  readonly reportedFrom?: string;
  readonly reportedUntil?: string;
  readonly dueFrom?: string;
  readonly dueUntil?: string;
}

/** A filter that an officer keeps under a name, and the order in which he wants its cases. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: ListedCases;
  readonly orderBy: 'NEWEST' | 'OLDEST' | 'DUE';
}

export interface FilterCommands {
  /** Takes the place of the one that has this name. */
  SaveFilter: SavedFilter;
  RemoveFilter: { readonly name: string };
}

export interface FilterEvents {
  FilterSaved: SavedFilter;
  FilterRemoved: { readonly name: string };
}

/** In the order in which their names came up. */
export interface SavedFilters {
  readonly filters: readonly SavedFilter[];
}

/** As many as one can keep apart. */
export const mostFilters = 50;

const byOfficer = (_: SavedFilters, { actor }: Act) =>
  actor.kind === 'OFFICER' ? undefined : 'ROLE_MAY_NOT';

const named = ({ filters }: SavedFilters, name: string) => filters.find((one) => one.name === name);

const isSame = (one: SavedFilter | undefined, other: SavedFilter) =>
  JSON.stringify(one) === JSON.stringify(other);

/** What an officer lists again and again. Only he has a use for it; it gives him nothing to see. */
export const savedFilters: Decider<SavedFilters, FilterCommands, FilterEvents> = {
  initial: { filters: [] },
  rules: {
    SaveFilter: {
      may: [byOfficer],
      then: ({ name, filter, orderBy }, state) => {
        const before = named(state, name);
        const data = { name, filter, orderBy };
        if (isSame(before, data)) return [];
        return before || state.filters.length < mostFilters
          ? [{ type: 'FilterSaved', data }]
          : new Refused('TOO_MANY_FILTERS');
      },
    },
    RemoveFilter: {
      may: [byOfficer],
      then: (data, state) =>
        named(state, data.name) ? [{ type: 'FilterRemoved', data }] : new Refused('FILTER_UNKNOWN', 'name'),
    },
  },
  evolve: {
    FilterSaved: (state, saved) => ({
      filters: named(state, saved.name)
        ? state.filters.map((one) => (one.name === saved.name ? saved : one))
        : [...state.filters, saved],
    }),
    FilterRemoved: ({ filters }, { name }) => ({ filters: filters.filter((one) => one.name !== name) }),
  },
};

export const filtersStream = (officerId: string): string => `filters-${officerId}`;
