import { CreateReq, type UpdateReq } from '@eventstore/db-client/generated/persistent_pb';
import type { StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import type { GroupPlan } from '../groups/groups';
import type { GroupSettings, Start, StrategyName } from '../groups/settings';
import { ALL } from '../groups/source';
import { filterSettingsOf } from '../streams/filter';
import { handlerFailed, invalid } from '../streams/refusal';
import { nameOf } from '../streams/stream-name';

const END_ON_WIRE = 2n ** 64n - 1n;
const TICKS_PER_MILLISECOND = 10_000;

const NAMED: Record<CreateReq.ConsumerStrategy, StrategyName> = {
  [CreateReq.ConsumerStrategy.DISPATCHTOSINGLE]: 'DispatchToSingle',
  [CreateReq.ConsumerStrategy.ROUNDROBIN]: 'RoundRobin',
  [CreateReq.ConsumerStrategy.PINNED]: 'Pinned',
};
const NAMES: readonly string[] = [...Object.values(NAMED), 'PinnedByCorrelation'];

type Settings = CreateReq.Settings | UpdateReq.Settings;
type StreamOptions = CreateReq.StreamOptions | UpdateReq.StreamOptions;
type AllOptions = CreateReq.AllOptions | UpdateReq.AllOptions;

/** Which stream a request is about: one by its name, or the whole log. */
export function sourceNamed(options: {
  getStreamIdentifier(): StreamIdentifier | undefined;
  hasAll(): boolean;
}): string {
  return options.hasAll() ? ALL : nameOf(options.getStreamIdentifier()?.getStreamName_asU8());
}

/** The group that a request describes; requests without a required part are refused. */
export function planOf(request: CreateReq | UpdateReq): GroupPlan {
  const options = request.getOptions();
  if (!options) throw invalid('persistent subscription: options are missing');
  const settings = options.getSettings();
  if (!settings) throw invalid('persistent subscription: settings are missing');
  const name = options.getGroupName();
  const all = options.getAll();
  if (all) {
    return { stream: ALL, name, settings: settingsOf(settings, allStart(all)), filter: filterIn(all) };
  }
  return { name, ...streamIn(options, settings) };
}

type Options = CreateReq.Options | UpdateReq.Options;

function streamIn(options: Options, settings: Settings): Pick<GroupPlan, 'stream' | 'settings'> {
  const stream = options.getStream();
  // Older clients name the stream and where to begin elsewhere.
  const identifier = stream?.getStreamIdentifier() ?? options.getStreamIdentifier();
  const start = stream ? streamStart(stream) : revisionStart(settings.getRevision());
  return { stream: nameOf(identifier?.getStreamName_asU8()), settings: settingsOf(settings, start) };
}

function filterIn(all: AllOptions): GroupPlan['filter'] {
  const filter = all instanceof CreateReq.AllOptions ? all.getFilter() : undefined;
  return filter && filterSettingsOf(filter);
}

function settingsOf(given: Settings, start: Start): GroupSettings {
  return {
    resolveLinks: given.getResolveLinks(),
    extraStatistics: given.getExtraStatistics(),
    messageTimeout: given.hasMessageTimeoutTicks()
      ? Number(given.getMessageTimeoutTicks()) / TICKS_PER_MILLISECOND
      : given.getMessageTimeoutMs(),
    maxRetries: given.getMaxRetryCount(),
    checkpointAfter: given.hasCheckpointAfterTicks()
      ? Number(given.getCheckpointAfterTicks()) / TICKS_PER_MILLISECOND
      : given.getCheckpointAfterMs(),
    checkpointAtLeast: given.getMinCheckpointCount(),
    checkpointAtMost: given.getMaxCheckpointCount(),
    maxSubscribers: given.getMaxSubscriberCount(),
    liveBufferSize: given.getLiveBufferSize(),
    readBatchSize: given.getReadBatchSize(),
    bufferSize: given.getHistoryBufferSize(),
    strategy: strategyIn(given),
    start,
  };
}

function strategyIn(given: Settings): StrategyName {
  const named = given instanceof CreateReq.Settings ? given.getConsumerStrategy() : '';
  if (named === '') return NAMED[given.getNamedConsumerStrategy()];
  if (!NAMES.includes(named))
    throw invalid(`persistent subscription: there is no consumer strategy ${named}`);
  return named as StrategyName;
}

function streamStart(options: StreamOptions): Start {
  if (options.hasStart()) return 'start';
  return options.hasEnd() ? 'end' : revisionStart(options.getRevision());
}

function revisionStart(revision: string): Start {
  const exact = BigInt(revision);
  if (exact === END_ON_WIRE) return 'end';
  if (exact >= 2n ** 63n) throw handlerFailed();
  return exact === 0n ? 'start' : revision;
}

function allStart(options: AllOptions): Start {
  if (options.hasStart()) return 'start';
  if (options.hasEnd()) return 'end';
  const position = options.getPosition();
  if (!position) throw invalid('persistent subscription: the position to begin at is missing');
  const commit = BigInt(position.getCommitPosition());
  if (commit === END_ON_WIRE) return 'end';
  if (commit < BigInt(position.getPreparePosition())) throw handlerFailed();
  return commit === 0n ? 'start' : String(commit);
}
