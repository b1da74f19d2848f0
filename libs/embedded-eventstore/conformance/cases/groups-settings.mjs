// Each setting of a persistent subscription: what the server stores, what it refuses.
import { create, info } from '../lib/groups.mjs';

const c = (name, run) => ({ name: `groups-settings/${name}`, run });
const settings = ({ settings }) => settings;
const set = (name, ...changes) =>
  c(name, async (t) => {
    const s = await t.make('three');
    for (const [i, change] of changes.entries()) {
      await create(t, s, `g${i}`, change);
      await info(t, s, `g${i}`, 'settings', settings);
    }
  });
const values = (key, ...list) => set(key, ...list.map((v) => ({ [key]: v })));

export default [
  values('startFrom', 'start', 'end', 0n, 1n, 2n, 50n, 2n ** 63n - 1n, 2n ** 64n - 1n),
  values('resolveLinkTos', true, false),
  values('extraStatistics', true, false),
  values('messageTimeout', 0, 1, 500, 60000, 2147483647, -1),
  values('maxRetryCount', 0, 1, 2147483647, -1),
  values('checkPointAfter', 0, 1, 100, 5000, -1),
  values('checkPointLowerBound', 0, 1, 5, -1),
  values('checkPointUpperBound', 10, 11, 100000, 0, -1),
  values('maxSubscriberCount', 1, 5, 0, -1),
  values('liveBufferSize', 10, 20, 1000, 0, -1),
  values('readBatchSize', 1, 20, 100, 500, 0, -1),
  values('historyBufferSize', 20, 21, 1000, 0, -1),
  values('consumerStrategyName', 'RoundRobin', 'DispatchToSingle', 'Pinned', 'Unheard'),
  set('lower-above-upper', { checkPointLowerBound: 20, checkPointUpperBound: 10 }),
  set('lower-equals-upper', { checkPointLowerBound: 10, checkPointUpperBound: 10 }),
  set(
    'batch-and-history',
    { readBatchSize: 20, historyBufferSize: 20 },
    { readBatchSize: 30, historyBufferSize: 20 },
    { readBatchSize: 20, liveBufferSize: 20 },
    { readBatchSize: 20, liveBufferSize: 10 },
  ),
];
