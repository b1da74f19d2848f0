// Persistent subscriptions: several consumers of one group.
import { create, ready, ackAll } from '../lib/groups.mjs';

const c = (name, run, timeout = 15000) => ({ name: `groups-consumers/${name}`, run, timeout });
const shared = (strategy, n) =>
  c(`strategy-${strategy}`, async (t) => {
    const s = t.stream();
    await create(t, s, 'g', { startFrom: 'start', consumerStrategyName: strategy });
    const subs = [0, 1, 2].map(() => t.consume(s, 'g', { bufferSize: 10 }, ackAll));
    for (const x of subs) await x.confirmed();
    await t.step(`${n} appends, one after the other`, async () => {
      for (const e of t.events(n)) {
        await t.client.appendToStream(s, e);
        await t.settle(20);
      }
    });
    await subs[0].until(() => subs.reduce((k, x) => k + x.events.length, 0) >= n, 3000);
    await t.note(
      'events per consumer, sorted',
      subs.map((x) => x.events.length).sort((a, b) => a - b),
    );
  });

export default [
  c('max-subscribers', async (t) => {
    const s = await ready(t, { maxSubscriberCount: 1 });
    const a = t.consume(s, 'g');
    await a.confirmed();
    const b = t.consume(s, 'g');
    await b.failed(2000);
    await t.settle();
    await b.report('the second of at most one');
    await a.stop();
    await t.settle(600);
    const x = t.consume(s, 'g');
    await x.confirmed();
    await x.report('after the first has left', { only: () => false });
  }),
  shared('RoundRobin', 12),
  shared('DispatchToSingle', 12),
  c('strategy-Pinned', async (t) => {
    const l = t.stream('l');
    await create(t, l, 'g', { startFrom: 'start', resolveLinkTos: true, consumerStrategyName: 'Pinned' });
    const subs = [0, 1, 2].map(() => t.consume(l, 'g', {}, ackAll));
    for (const x of subs) await x.confirmed();
    for (const name of ['a', 'b', 'c', 'd']) await t.append(t.stream(name), 3);
    for (let i = 0; i < 3; i++)
      for (const name of ['a', 'b', 'c', 'd']) await t.append(l, t.link(i, t.stream(name)));
    await subs[0].until(() => subs.reduce((k, x) => k + x.events.length, 0) >= 12, 3000);
    await t.note(
      'number of events',
      subs.reduce((k, x) => k + x.events.length, 0),
    );
    const of = (x) => new Set(x.events.map((e) => e.event?.streamId));
    await t.note(
      'each stream went to one consumer only',
      ['a', 'b', 'c', 'd'].map((n) => subs.filter((x) => of(x).has(t.stream(n))).length),
    );
  }),
  c('consumer-joins-later', async (t) => {
    const s = await ready(t, {}, 3);
    const a = t.consume(s, 'g', {}, ackAll);
    await a.got(3);
    const b = t.consume(s, 'g', {}, ackAll);
    await b.confirmed();
    for (let i = 0; i < 4; i++) await t.append(s, 1);
    await a.until(() => a.events.length + b.events.length >= 7);
    await t.note('events per consumer', [a.events.length, b.events.length]);
  }),
];
