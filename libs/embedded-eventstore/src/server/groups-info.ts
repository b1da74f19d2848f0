import { SubscriptionInfo } from '@eventstore/db-client/generated/persistent_pb';
import type { Consumer } from '../groups/consumer';
import type { Group } from '../groups/group';
import { ALL } from '../groups/source';

/** What the real server tells where a time is unlimited. */
const NEVER = -(2 ** 31);

/** How a group stands, as the protocol tells it. */
export function infoOf(group: Group): SubscriptionInfo {
  const { settings, source, counts, known, checkpointing, sent } = group;
  const info = new SubscriptionInfo()
    .setEventSource(group.key.stream)
    .setGroupName(group.key.name)
    .setStatus(group.status)
    .setTotalItems(String(sent))
    .setConnectionsList([...group.consumers].map(connectionOf))
    .setLastKnownEventPosition(known === undefined ? '' : source.text(known))
    .setLastCheckpointedEventPosition(
      checkpointing.written === undefined ? '' : source.text(checkpointing.written),
    )
    .setReadBufferCount(counts.ready)
    .setLiveBufferCount('0')
    .setRetryBufferCount(counts.retries)
    .setTotalInFlightMessages(counts.held)
    .setOutstandingMessagesCount(counts.held)
    .setParkedMessageCount(String(counts.parked));
  return info
    .setResolveLinkTos(settings.resolveLinks)
    .setExtraStatistics(settings.extraStatistics)
    .setMessageTimeoutMilliseconds(settings.messageTimeout)
    .setMaxRetryCount(settings.maxRetries)
    .setCheckPointAfterMilliseconds(settings.checkpointAfter || NEVER)
    .setMinCheckPointCount(settings.checkpointAtLeast)
    .setMaxCheckPointCount(settings.checkpointAtMost)
    .setMaxSubscriberCount(settings.maxSubscribers)
    .setLiveBufferSize(settings.liveBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setBufferSize(settings.bufferSize)
    .setNamedConsumerStrategy(settings.strategy)
    .setStartFrom(startOf(group));
}

function startOf({ key: { stream }, settings: { start } }: Group): string {
  const place = start === 'start' ? '0' : start === 'end' ? '-1' : start;
  return stream === ALL ? `C:${place}/P:${place}` : place;
}

function connectionOf({ connection, freeSlots, inHand, sent }: Consumer): SubscriptionInfo.ConnectionInfo {
  return new SubscriptionInfo.ConnectionInfo()
    .setFrom('')
    .setUsername(connection.user)
    .setConnectionName(connection.name)
    .setTotalItems(String(sent))
    .setAvailableSlots(freeSlots)
    .setInFlightMessages(inHand.size);
}
