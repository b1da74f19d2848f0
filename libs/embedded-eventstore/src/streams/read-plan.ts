import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { filterOf, type Filter } from './filter';
import { nameOf } from './stream-name';
import type { Sees } from './links';
import type { IdForm } from './read-messages';
import { handlerFailed, invalid } from './refusal';

/** Where a read begins: at an end, or at a revision or position of at most 2^64-1. */
export type Start = 'start' | 'end' | bigint;

interface Asked {
  back: boolean;
  resolve: boolean;
  ids: IdForm;
  /** The reader understands messages about the first and last revision. */
  tellsEnds: boolean;
  /** How many events at most; undefined for a subscription. */
  count: number | undefined;
  /** What resolved links may lead to. */
  sees: Sees;
}

export interface StreamPlan extends Asked {
  stream: string;
  from: Start;
}

export interface AllPlan extends Asked {
  stream: undefined;
  from: Start;
  filter: Filter | undefined;
}

/** 2^64-1 stands for the end wherever a revision or position is asked for. */
const END_ON_WIRE = 2n ** 64n - 1n;

/** Source, count, direction and filter that cannot go together. */
const IMPOSSIBLE = /None|^Stream.*, Filter$|Subscription, Backwards/;

/** What is asked for, in the store's words; refuses requests without a required part. */
export function planOf(request: ReadReq, sees: Sees): StreamPlan | AllPlan {
  const options = request.getOptions();
  if (!options) throw invalid('read: options are missing');
  const asked = { ...askedOf(options), sees };
  const stream = options.getStream();
  if (stream)
    return {
      ...asked,
      stream: nameOf(stream.getStreamIdentifier()?.getStreamName_asU8()),
      from: streamStart(stream),
    };
  const all = options.getAll();
  if (!all) {
    throw invalid(
      "'None' is not a valid EventStore.Client.Streams.ReadReq+Types+Options+StreamOptionOneofCase",
    );
  }
  const filter = options.getFilter();
  return { ...asked, stream: undefined, from: allStart(all), filter: filter && filterOf(filter) };
}

function askedOf(options: ReadReq.Options): Omit<Asked, 'sees'> {
  refuseCombinations(options);
  const uuids = options.getUuidOption();
  if (!uuids) throw invalid('read: uuid_option is missing');
  return {
    back: options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS,
    resolve: options.getResolveLinks(),
    ids: uuids.hasStructured() ? 'structured' : 'text',
    tellsEnds: (options.getControlOption()?.getCompatibility() ?? 0) > 0,
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
  };
}

/** By the number of the case; one that was not set has no name. */
type Names = Readonly<Partial<Record<number, string>>>;

function refuseCombinations(options: ReadReq.Options): void {
  const { CountOptionCase: Count, FilterOptionCase: Filtering, StreamOptionCase: Source } = ReadReq.Options;
  const counts: Names = { [Count.SUBSCRIPTION]: 'Subscription', [Count.COUNT]: 'Count' };
  const filters: Names = { [Filtering.FILTER]: 'Filter', [Filtering.NO_FILTER]: 'NoFilter' };
  const source = options.getStreamOptionCase() === Source.STREAM ? 'Stream' : 'All';
  const count = counts[options.getCountOptionCase()] ?? 'None';
  const filter = filters[options.getFilterOptionCase()] ?? 'None';
  const direction = ['Forwards', 'Backwards'][options.getReadDirection()];
  const asked = [source, count, direction, filter].join(', ');
  if (IMPOSSIBLE.test(asked)) throw invalid(`The combination of (${asked}) is invalid.`);
}

function streamStart(options: ReadReq.Options.StreamOptions): Start {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const revision = BigInt(options.getRevision());
  if (revision === END_ON_WIRE) return 'end';
  if (revision >= 2n ** 63n) throw handlerFailed();
  return revision;
}

function allStart(options: ReadReq.Options.AllOptions): Start {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) throw invalid('read: the position to begin at is missing');
  const commit = BigInt(position.getCommitPosition());
  if (commit === END_ON_WIRE) return 'end';
  if (commit < BigInt(position.getPreparePosition())) throw handlerFailed();
  return commit === 0n ? 'start' : commit;
}

/** How many events are asked for; none would be a read without an end in the real server, and is refused. */
export function countOf({ count = 0 }: { count: number | undefined }): number {
  if (count === 0) throw invalid('read: count must be greater than 0');
  return count;
}
