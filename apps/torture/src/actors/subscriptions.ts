import {
  eventTypeFilter,
  START,
  streamNameFilter,
  type EventStoreDBClient,
  type FilterOptions,
  type Position,
} from '@eventstore/db-client';
import type { Kept } from '../check/event';

type Named = Pick<Kept, 'stream' | 'type'>;

/** The stream of events that a subscription is, as far as it is used. */
export type Following = ReturnType<EventStoreDBClient['subscribeToAll' | 'subscribeToStream']>;

/** What is asked for, and how to ask for it after a place that is behind. */
export interface Subscription {
  readonly name: string;
  readonly accepts: (event: Named) => boolean;
  /** Longest pause after an event, in milliseconds, now and then; for a reader that cannot keep up. */
  readonly slow?: number;
  readonly open: (client: EventStoreDBClient, after: After, passed: Passed) => Following;
}

/** Where a subscription has come to: the place in the log, and the revision in the stream if it follows one. */
export interface After {
  readonly position?: bigint | undefined;
  readonly revision?: bigint | undefined;
}

/** Hears of a checkpoint: up to it there is nothing that has not been given. */
export type Passed = (position: bigint) => void;

const positionOf = ({ position }: After): Position | typeof START =>
  position === undefined ? START : { commit: position, prepare: position };

const all = (name: string, slow?: number): Subscription => ({
  name,
  accepts: () => true,
  ...(slow !== undefined && { slow }),
  open: (client, after) => client.subscribeToAll({ fromPosition: positionOf(after) }),
});

const stream = (name: string): Subscription => ({
  name: `stream ${name}`,
  accepts: (event) => event.stream === name,
  open: (client, { revision }) => client.subscribeToStream(name, { fromRevision: revision ?? START }),
});

type Wanted = { readonly prefixes: string[] } | { readonly regex: string };

/** `window`: after so many events a checkpoint may come. */
function filtered(on: 'stream' | 'type', wanted: Wanted, window: number): Subscription {
  const filterOf = on === 'stream' ? streamNameFilter : eventTypeFilter;
  const accepts = (event: Named) =>
    'regex' in wanted
      ? new RegExp(wanted.regex).test(event[on])
      : wanted.prefixes.some((prefix) => event[on].startsWith(prefix));
  return {
    name: `${on} ${'regex' in wanted ? `like ${wanted.regex}` : `from ${wanted.prefixes.join(', ')}`}`,
    accepts,
    open: (client, after, passed) => {
      const checkpointReached = (_: unknown, { commit }: Position) => passed(commit);
      const options: FilterOptions = { ...wanted, maxSearchWindow: window, checkpointReached };
      // The two forms of options are told apart by the overloads only.
      const filter = 'regex' in options ? filterOf(options) : filterOf(options);
      return client.subscribeToAll({ fromPosition: positionOf(after), filter });
    },
  };
}

export const subscriptions: readonly Subscription[] = [
  all('$all'),
  all('$all, slowly', 40),
  stream('note-0'),
  stream('common-1'),
  filtered('stream', { prefixes: ['note-', 'vote-1'] }, 8),
  filtered('stream', { regex: '^(task|common)-\\d*[02468]$' }, 32),
  filtered('type', { prefixes: ['open', 'clos'] }, 1),
  filtered('type', { regex: '^c(hang|los)ed$' }, 100),
];
