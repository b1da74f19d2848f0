// Catch-up subscriptions to one stream.
import { read } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `subscribe/${name}`, run });
const from = (name, fromRevision) =>
  c(`from-${name}`, async (t) => {
    const s = await t.make('three');
    const sub = t.subscribe(s, { fromRevision });
    await sub.live();
    await t.append(s, 2);
    await sub.got(5, 800);
    await sub.report('what the subscription saw');
  });
// The order of messages on the wire, which the client does not keep.
const wire = (t, did, opts, ms = 1200, act) =>
  t.step(
    `raw subscription: ${did}`,
    async () => {
      const r = t.raw.read(read({ subscribe: true, ...opts }), { ms });
      if (act) await t.settle(400).then(act);
      return r;
    },
    {
      view: (r) => ({
        messages: r.messages.map((m) =>
          m.event ? `event ${m.event.event?.streamRevision}` : Object.keys(m)[0],
        ),
        ended: r.ended,
        error: r.error,
      }),
    },
  );

export default [
  from('start', 'start'),
  from('end', 'end'),
  from('revision-0', 0n),
  from('revision-1', 1n),
  from('last-revision', 2n),
  from('next-revision', 3n),
  from('far-beyond', 10n),
  c('far-beyond-then-reached', async (t) => {
    const s = await t.make('three');
    const sub = t.subscribe(s, { fromRevision: 5n });
    await sub.live(1500);
    await t.append(s, 6);
    await sub.got(3, 1000);
    await sub.report('what the subscription saw');
  }),
  c('fields', async (t) => {
    const s = await t.make('three');
    const sub = t.subscribe(s);
    await sub.got(3);
    await t.note('id of the subscription', { type: typeof sub.stream.id, length: sub.stream.id?.length });
    await sub.report('what the subscription saw', { full: true });
  }),
  c('missing-then-created', async (t) => {
    const s = t.stream(),
      sub = t.subscribe(s);
    await sub.live();
    await t.append(s, 2);
    await sub.got(2);
    await sub.report('what the subscription saw');
  }),
  c('missing-from-end-and-revision', async (t) => {
    const s = t.stream();
    const a = t.subscribe(s, { fromRevision: 'end' }),
      b = t.subscribe(s, { fromRevision: 0n });
    await a.live();
    await b.live();
    await t.append(s, 2);
    await a.got(2, 1000);
    await b.got(1, 1000);
    await a.report('from end');
    await b.report('from revision 0');
  }),
  c('wire-order', async (t) => {
    const s = await t.make('three');
    await wire(t, 'from start', { stream: s });
    await wire(t, 'from end', { stream: s, from: 'end' });
    await wire(t, 'missing stream', { stream: t.stream('none') });
    await wire(t, 'live events', { stream: s, from: 'end' }, 1500, () =>
      t.client.appendToStream(s, t.events(2)),
    );
  }),
  c('confirmation', async (t) => {
    await t.step('raw subscription: first message', () =>
      t.raw.read(read({ subscribe: true, stream: t.stream() }), { want: 1 }),
    );
  }),
  c('many-events', async (t) => {
    const s = t.stream();
    await t.step('setup 1500 events', () => t.client.appendToStream(s, t.events(1500)).then(() => 'done'));
    const sub = t.subscribe(s);
    await sub.got(1500);
    await t.append(s, 100);
    await sub.got(1600);
    await t.settle();
    await t.note('events, in order without gap', {
      n: sub.events.length,
      inOrder: sub.events.every((e, i) => e.event.revision === BigInt(i)),
      ...sub.seen,
    });
  }),
  c('live-in-order', async (t) => {
    const s = t.stream(),
      sub = t.subscribe(s);
    await sub.live();
    await t.step('50 appends, 10 at a time', async () => {
      for (let i = 0; i < 5; i++) await Promise.all(t.events(10).map((e) => t.client.appendToStream(s, e)));
    });
    await sub.got(50);
    await t.note('events, in order without gap', {
      n: sub.events.length,
      inOrder: sub.events.every((e, i) => e.event.revision === BigInt(i)),
    });
  }),
  c('tombstoned-while-subscribed', async (t) => {
    const s = await t.make('three'),
      sub = t.subscribe(s);
    await sub.live();
    await t.tombstone(s);
    await sub.failed(1500);
    await t.settle();
    await sub.report('what the subscription saw');
  }),
  c('soft-deleted-while-subscribed', async (t) => {
    const s = await t.make('three'),
      sub = t.subscribe(s);
    await sub.live();
    await t.delete(s);
    await sub.failed(800);
    await t.append(s, 1);
    await sub.got(4, 1000);
    await sub.report('what the subscription saw');
  }),
  c('to-tombstoned', async (t) => {
    const s = await t.make('tomb');
    for (const fromRevision of ['start', 'end', 1n]) {
      const sub = t.subscribe(s, { fromRevision });
      await sub.failed(1200);
      await t.settle();
      await sub.report(`from ${fromRevision}`);
    }
  }),
  c('to-soft-deleted', async (t) => {
    const s = await t.make('soft'),
      sub = t.subscribe(s),
      end = t.subscribe(s, { fromRevision: 'end' });
    await sub.live();
    await end.live();
    await t.append(s, 1);
    await sub.got(1, 1000);
    await end.got(1, 1000);
    await sub.report('from start');
    await end.report('from end');
  }),
  c('truncated', async (t) => {
    const s = await t.make('three');
    await t.setMeta(s, { maxCount: 1 });
    const sub = t.subscribe(s);
    await sub.live();
    await t.append(s, 3);
    await sub.got(4, 1000);
    await sub.report('what the subscription saw');
  }),
  c('metadata-stream', async (t) => {
    const s = t.stream(),
      sub = t.subscribe('$$' + s);
    await sub.live();
    await t.setMeta(s, { maxCount: 1 });
    await t.setMeta(s, { maxCount: 2 });
    await sub.got(2, 1000);
    await sub.report('what the subscription saw');
  }),
  c('two-on-one-client', async (t) => {
    const s = await t.make('three'),
      a = t.subscribe(s),
      b = t.subscribe(s, { fromRevision: 'end' });
    await a.live();
    await b.live();
    await t.append(s, 1);
    await a.got(4);
    await b.got(1);
    await a.stop();
    await t.append(s, 1);
    await b.got(2);
    await t.settle();
    await a.report('the one from start, stopped before the second append');
    await b.report('the one from end');
  }),
  c('unsubscribe', async (t) => {
    const s = await t.make('three'),
      sub = t.subscribe(s);
    await sub.got(3);
    await sub.stop();
    await sub.until((x) => x.ended || x.closed, 1500);
    await t.settle();
    await sub.report('after unsubscribe');
  }),
  c('resolving-links', async (t) => {
    const s = await t.make('three', 'target'),
      l = t.stream('l');
    await t.append(l, [t.link(0, s), t.link(99, s)]);
    const sub = t.subscribe(l, { resolveLinkTos: true }),
      plain = t.subscribe(l);
    await sub.live();
    await plain.live();
    await t.append(l, [t.link(2, s)]);
    await sub.got(3);
    await plain.got(3);
    await sub.report('resolving', { full: true });
    await plain.report('not resolving');
  }),
];
