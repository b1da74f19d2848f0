// Catch-up subscriptions to $all, with and without filters.
import { es } from '../lib/load.mjs';

const { streamNameFilter, eventTypeFilter, excludeSystemEvents } = es;
const c = (name, run) => ({ name: `subscribe-all/${name}`, run });
const own = (t) => ({ only: (e) => t.owns((e.link ?? e.event)?.streamId ?? '') });
const setup = async (t) => (await t.append(t.stream('anchor'), 1)).value?.position;
// Events of two streams before and after the subscription is live; a filter lets some pass.
const filtered = (name, filter) =>
  c(`filter-${name}`, async (t) => {
    const fromPosition = await setup(t);
    const typed = (...types) => types.map((x) => t.event({}, { type: x.startsWith('$') ? x : t.stream(x) }));
    await t.append(t.stream('a-1'), typed('x', 'y'));
    const sub = t.subscribeAll({ fromPosition, filter: filter(t) });
    await sub.live();
    await t.append(t.stream('b-1'), typed('x', 'z'));
    await t.append('$' + t.stream('sys'), typed('x', '$t'));
    await t.setMeta(t.stream('a-1'), { maxCount: 9 });
    await t.settle(600);
    await sub.report('own events seen', own(t));
  });

export default [
  filtered('none', () => undefined),
  filtered('stream-prefix', (t) => streamNameFilter({ prefixes: [t.stream('a')] })),
  filtered('stream-prefixes', (t) => streamNameFilter({ prefixes: [t.stream('a'), '$$' + t.prefix] })),
  filtered('stream-regex', (t) => streamNameFilter({ regex: `^${t.prefix}b-\\d$` })),
  filtered('type-prefix', (t) => eventTypeFilter({ prefixes: [t.stream('x')] })),
  filtered('type-regex', (t) => eventTypeFilter({ regex: `${t.prefix}[yz]$` })),
  filtered('exclude-system-events', () => excludeSystemEvents()),
  filtered('nothing-matches', () => streamNameFilter({ prefixes: ['no such stream'] })),
  c('position-is-exclusive', async (t) => {
    await setup(t);
    const { value } = await t.append(t.stream(), 1);
    await t.append(t.stream(), 2);
    const sub = t.subscribeAll({ fromPosition: value?.position });
    await sub.live();
    await sub.report('own events seen', own(t));
  }),
  c('position-between-events', async (t) => {
    const p = await setup(t);
    await t.append(t.stream(), 2);
    const sub = t.subscribeAll({ fromPosition: p && { commit: p.commit + 1n, prepare: p.prepare + 1n } });
    await sub.live();
    await sub.report('own events seen', own(t));
  }),
  c('position-beyond-the-end', async (t) => {
    const p = await setup(t);
    const sub = t.subscribeAll({
      fromPosition: p && { commit: p.commit + 1000000000n, prepare: p.prepare + 1000000000n },
    });
    await sub.live(1500);
    await t.append(t.stream(), 2);
    await sub.got(2, 1000);
    await sub.report('own events seen', own(t));
  }),
  c('from-end', async (t) => {
    await setup(t);
    const sub = t.subscribeAll({ fromPosition: 'end' });
    await sub.live();
    await t.append(t.stream(), 2);
    await sub.until((s) => s.events.filter(own(t).only).length >= 2);
    await sub.report('own events seen', { ...own(t), full: true });
  }),
  c('from-start', async (t) => {
    await t.append(t.stream(), 2);
    const sub = t.subscribeAll({});
    await sub.live(8000);
    await sub.report('own events seen', own(t));
  }),
  c(
    'from-zero',
    async (t) => {
      const zero = t.subscribeAll({ fromPosition: { commit: 0n, prepare: 0n } }),
        start = t.subscribeAll({});
      await zero.got(3, 4000);
      await start.got(3, 4000);
      await t.note(
        'first event from 0/0 is the first from start',
        zero.events[0]?.event.id === start.events[0]?.event.id,
      );
    },
    15000,
  ),
  c('deletes-and-tombstones', async (t) => {
    const fromPosition = await setup(t),
      sub = t.subscribeAll({ fromPosition });
    await sub.live();
    await t.append(t.stream('a'), 1);
    await t.delete(t.stream('a'));
    await t.append(t.stream('a'), 1);
    await t.tombstone(t.stream('a'));
    await t.settle(600);
    await sub.report('own events seen', own(t));
  }),
  c('resolving-links', async (t) => {
    const fromPosition = await setup(t),
      sub = t.subscribeAll({ fromPosition, resolveLinkTos: true });
    const s = await t.make('three');
    await t.append(t.stream('l'), [t.link(1, s), t.link(77, s)]);
    await sub.until((x) => x.events.filter(own(t).only).length >= 5);
    await sub.report('own events seen', own(t));
  }),
  c('two-on-one-client-one-stops', async (t) => {
    const fromPosition = await setup(t);
    const a = t.subscribeAll({ fromPosition }),
      b = t.subscribeAll({ fromPosition, filter: streamNameFilter({ prefixes: [t.prefix] }) });
    await a.live();
    await b.live();
    await a.stop();
    await t.append(t.stream(), 1);
    await b.got(1);
    await t.settle();
    await a.report('stopped before the append', own(t));
    await b.report('filtered, still open', own(t));
  }),
  c('invalid-filters', async (t) => {
    for (const regex of ['(', '[']) {
      const sub = t.subscribeAll({ filter: streamNameFilter({ regex }) });
      await sub.failed(1200);
      await t.settle();
      await sub.report(`regex ${regex}`);
    }
    for (const o of [{ maxSearchWindow: 0 }, { checkpointInterval: 0 }]) {
      const sub = t.subscribeAll({ filter: streamNameFilter({ prefixes: ['x'], ...o }) });
      await sub.failed(800);
      await sub.report(`filter with ${JSON.stringify(o)}`);
    }
  }),
];
