// Persistent subscriptions to $all. Filters keep other streams' events out; positions are compared
// with those of the case's own events only.
import { es } from '../lib/load.mjs';
import { create, update, remove, info, getInfo, replay, ackAll, parked } from '../lib/groups.mjs';

const { streamNameFilter, eventTypeFilter } = es;
// Groups on $all are deleted afterwards: each one reads everything that later cases write.
const c = (name, run, timeout = 15000) => ({
  name: `groups-all/${name}`,
  timeout,
  run: async (t) => {
    const g = t.stream('g');
    try {
      await run(t, g);
    } finally {
      await t.client.deletePersistentSubscriptionToAll(g).catch(() => {});
    }
  },
});
const mine = (t, more = {}) => ({ filter: streamNameFilter({ prefixes: [t.prefix], ...more }) });
const settings = ({ eventSource, status, settings }) => ({ eventSource, status, settings });

export default [
  c('create-with-defaults', async (t, g) => {
    await create(t, '$all', g);
    await info(t, '$all', g, 'settings', settings);
    await create(t, '$all', g);
  }),
  c('start-positions', async (t, g) => {
    const { value } = await t.append(t.stream(), 1);
    for (const startFrom of [
      'start',
      'end',
      { commit: 0n, prepare: 0n },
      value?.position,
      value && { commit: value.position.commit + 1n, prepare: value.position.prepare + 1n },
    ]) {
      await create(t, '$all', g, { startFrom });
      await info(t, '$all', g, 'settings', settings);
      await remove(t, '$all', g);
    }
  }),
  c('start-position-beyond-the-end', async (t, g) => {
    const { value } = await t.append(t.stream(), 1),
      far = value && value.position.commit + 1000000000n;
    await create(t, '$all', g, { startFrom: { commit: far, prepare: far } });
  }),
  c('prepare-above-commit', async (t, g) => {
    await create(t, '$all', g, { startFrom: { commit: 10n, prepare: 20n } });
  }),
  c('missing-group', async (t, g) => {
    await update(t, '$all', g);
    await remove(t, '$all', g);
    await info(t, '$all', g);
    await replay(t, '$all', g);
    const sub = t.consume('$all', g);
    await sub.failed(1500);
    await t.settle();
    await sub.report('subscription to a missing group');
  }),
  c('update', async (t, g) => {
    await create(t, '$all', g, { startFrom: 'start' }, mine(t));
    await update(t, '$all', g, { maxRetryCount: 4, startFrom: 'end' });
    await info(t, '$all', g, 'settings', settings);
  }),
  c('from-a-position', async (t, g) => {
    await t.append(t.stream(), 1);
    const { value } = await t.append(t.stream(), 1);
    await t.append(t.stream(), 2);
    await create(t, '$all', g, { startFrom: value?.position }, mine(t));
    const sub = t.consume('$all', g, {}, ackAll);
    await sub.got(3, 2000);
    await t.settle();
    await sub.report('what the consumer saw', { full: true });
  }),
  c('from-end', async (t, g) => {
    await t.append(t.stream(), 1);
    await create(t, '$all', g, { startFrom: 'end' }, mine(t));
    const sub = t.consume('$all', g, {}, ackAll);
    await sub.confirmed();
    await t.append(t.stream(), 2);
    await sub.got(2);
    await t.settle();
    await sub.report('what the consumer saw');
  }),
  ...Object.entries({
    'stream-prefix': (t) => streamNameFilter({ prefixes: [t.stream('a')] }),
    'stream-regex': (t) => streamNameFilter({ regex: `^${t.prefix}[bc]$` }),
    'type-prefix': (t) => eventTypeFilter({ prefixes: [t.stream('x')] }),
    'type-regex': (t) => eventTypeFilter({ regex: `^${t.prefix}[yz]$` }),
  }).map(([name, filter]) =>
    c(`filter-${name}`, async (t, g) => {
      const { value } = await t.append(t.stream('anchor'), 1);
      await create(t, '$all', g, { startFrom: value?.position }, { filter: filter(t) });
      const sub = t.consume('$all', g, {}, ackAll);
      await sub.confirmed();
      for (const [s, type] of [
        ['a', 'x'],
        ['b', 'y'],
        ['c', 'z'],
        ['ab', 'xy'],
      ])
        await t.append(t.stream(s), t.event({}, { type: t.stream(type) }));
      await sub.got(2);
      await t.settle(800);
      await sub.report('what the consumer saw');
    }),
  ),
  c('filter-invalid', async (t, g) => {
    await create(t, '$all', g, {}, { filter: streamNameFilter({ regex: '(' }) });
    await create(t, '$all', g, {}, { filter: streamNameFilter({ prefixes: ['x'], maxSearchWindow: 0 }) });
    await create(t, '$all', g, {}, { filter: streamNameFilter({ prefixes: ['x'], checkpointInterval: 0 }) });
  }),
  c('system-and-metadata-events', async (t, g) => {
    const { value } = await t.append(t.stream('anchor'), 1);
    await create(
      t,
      '$all',
      g,
      { startFrom: value?.position },
      { filter: streamNameFilter({ regex: `^[$]*${t.prefix}` }) },
    );
    await t.append('$' + t.stream('sys'), 1);
    await t.setMeta(t.stream(), { maxCount: 3 });
    await t.append(t.stream(), 1);
    await t.delete(t.stream());
    await t.tombstone(t.stream());
    const sub = t.consume('$all', g, {}, ackAll);
    await sub.got(6, 2000);
    await t.settle();
    await sub.report('what the consumer saw');
  }),
  c('nack-park-and-replay', async (t, g) => {
    await create(t, '$all', g, { startFrom: 'end' }, mine(t));
    const sub = t.consume('$all', g, {}, (e, x, i) =>
      i ? x.stream.ack(e) : x.stream.nack('park', 'first', e),
    );
    await sub.confirmed();
    await t.append(t.stream(), 2);
    await sub.got(2);
    await t.settle(1000);
    await t.read(parked('$all', g), { full: true });
    await info(t, '$all', g, 'parked', ({ stats }) => ({ parked: stats.parkedMessageCount }));
    await replay(t, '$all', g);
    await sub.got(3, 2000);
    await t.settle();
    await sub.report('what the consumer saw');
  }),
  c('checkpoint-after-acks', async (t, g) => {
    await create(t, '$all', g, { startFrom: 'end', checkPointLowerBound: 1, checkPointAfter: 500 }, mine(t));
    const sub = t.consume('$all', g, {}, ackAll);
    await sub.confirmed();
    await t.append(t.stream(), 5);
    await sub.got(5);
    await t.settle(3000);
    await t.step(
      'last checkpointed position against that of the last own event',
      () => getInfo(t, '$all', g),
      {
        view: ({ stats }) => {
          const at = stats.lastCheckpointedEventPosition?.commit,
            last = sub.events.at(-1)?.event.position.commit;
          return {
            known: stats.lastKnownEventPosition !== undefined,
            checkpointed:
              at === undefined ? 'no' : at === last ? 'the last own event' : at > last ? 'later' : 'earlier',
          };
        },
      },
    );
    await t.step('type and data of the last checkpoint event', async () => {
      for await (const e of t.client.readStream(`$persistentsubscription-$all::${g}-checkpoint`, {
        direction: 'backwards',
        fromRevision: 'end',
        maxCount: 1,
      })) {
        return {
          type: e.event.type,
          isJson: e.event.isJson,
          data: typeof e.event.data === 'string' ? e.event.data.replace(/\d+/g, 'n') : typeof e.event.data,
          metadata: e.event.metadata,
        };
      }
    });
  }),
  c('delete-while-connected', async (t, g) => {
    await create(t, '$all', g, { startFrom: 'end' }, mine(t));
    const sub = t.consume('$all', g);
    await sub.confirmed();
    await remove(t, '$all', g);
    await sub.until((x) => x.error || x.ended, 1500);
    await t.settle();
    await sub.report('the connected consumer');
  }),
];
