// Helpers of the cases on persistent subscriptions.
import { es } from './load.mjs';

const toStream = es.persistentSubscriptionToStreamSettingsFromDefaults;
const toAll = es.persistentSubscriptionToAllSettingsFromDefaults;
const text = (changes) =>
  Object.entries(changes)
    .map(([k, v]) => ` ${k}=${typeof v === 'bigint' ? `${v}n` : v?.commit !== undefined ? 'position' : v}`)
    .join('');

export const create = (t, s, group, changes = {}, opts) =>
  t.step(`create group ${group} on ${s}${text(changes)}`, () =>
    s === '$all'
      ? t.client.createPersistentSubscriptionToAll(group, toAll(changes), opts)
      : t.client.createPersistentSubscriptionToStream(s, group, toStream(changes)),
  );
export const update = (t, s, group, changes = {}) =>
  t.step(`update group ${group} on ${s}${text(changes)}`, () =>
    s === '$all'
      ? t.client.updatePersistentSubscriptionToAll(group, toAll(changes))
      : t.client.updatePersistentSubscriptionToStream(s, group, toStream(changes)),
  );
export const remove = (t, s, group) =>
  t.step(`delete group ${group} on ${s}`, () =>
    s === '$all'
      ? t.client.deletePersistentSubscriptionToAll(group)
      : t.client.deletePersistentSubscriptionToStream(s, group),
  );
export const getInfo = (t, s, group) =>
  s === '$all'
    ? t.client.getPersistentSubscriptionToAllInfo(group)
    : t.client.getPersistentSubscriptionToStreamInfo(s, group);
export const info = (t, s, group, did = '', view) =>
  t.step(`info of group ${group} on ${s}${did && ` (${did})`}`, () => getInfo(t, s, group), { view });
export const replay = (t, s, group, opts = {}) =>
  t.step(`replay parked of group ${group} on ${s}${text(opts)}`, () =>
    s === '$all'
      ? t.client.replayParkedMessagesToAll(group, opts)
      : t.client.replayParkedMessagesToStream(s, group, opts),
  );

export const parked = (s, group) => `$persistentsubscription-${s}::${group}-parked`;
export const checkpoint = (s, group) => `$persistentsubscription-${s}::${group}-checkpoint`;
// Three events in a stream, a group reading them from the start.
export const ready = async (t, changes = {}, n = 3) => {
  const s = t.stream();
  await t.append(s, n);
  await create(t, s, 'g', { startFrom: 'start', ...changes });
  return s;
};
// What of an info changes with the group's work.
export const counts = ({ settings, connections, stats, ...rest }) => ({
  ...rest,
  connections: connections.length,
  stats,
});
export const ackAll = (e, sub) => sub.stream.ack(e);
