// Persistent subscriptions: delivery, acknowledgement, redelivery, checkpoints.
import { create, info, ready, counts, ackAll, checkpoint } from '../lib/groups.mjs';
import { brief } from '../lib/normalise.mjs';

const c = (name, run, timeout = 15000) => ({ name: `groups-delivery/${name}`, run, timeout });
const from = (name, startFrom) =>
  c(`from-${name}`, async (t) => {
    const s = await t.make('three');
    await create(t, s, 'g', { startFrom });
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.confirmed();
    await t.append(s, 2);
    await sub.got(5, 1000);
    await sub.report('what the consumer saw');
  });
// One nack of the second event in some way, acks for the rest.
const nacked = (name, action, settings = {}, ms = 1500) =>
  c(`nack-${name}`, async (t) => {
    const s = await ready(t, settings);
    const sub = t.consume(s, 'g', {}, (e, x) =>
      e.event.revision === 1n && !e.retryCount ? x.stream.nack(action, 'because', e) : x.stream.ack(e),
    );
    await sub.got(3);
    await t.settle(ms);
    await sub.report('what the consumer saw');
    await info(t, s, 'g', '', counts);
    await t.read(`$persistentsubscription-${s}::g-parked`);
  });
export default [
  from('start', 'start'),
  from('end', 'end'),
  from('revision-1', 1n),
  from('next-revision', 3n),
  from('far-beyond', 10n),
  c('fields', async (t) => {
    const s = await ready(t);
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(3);
    await t.note('id of the subscription', {
      type: typeof sub.stream.id,
      hasGroup: String(sub.stream.id).includes('::g'),
    });
    await sub.report('what the consumer saw', { full: true });
  }),
  c('missing-stream-then-created', async (t) => {
    const s = t.stream();
    await create(t, s, 'g', { startFrom: 'start' });
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.confirmed();
    await t.append(s, 2);
    await sub.got(2, 2000);
    await sub.report('what the consumer saw');
  }),
  nacked('park', 'park'),
  nacked('retry', 'retry'),
  nacked('skip', 'skip'),
  nacked('stop', 'stop'),
  nacked('unknown', 'nonsense'),
  nacked('retry-with-no-retries-left', 'retry', { maxRetryCount: 0 }),
  c('retry-until-parked', async (t) => {
    const s = await ready(t, { maxRetryCount: 3 }, 1);
    const sub = t.consume(s, 'g', {}, (e, x) => x.stream.nack('retry', 'again', e));
    await sub.got(4, 3000);
    await t.settle(1000);
    await sub.report('what the consumer saw');
    await info(t, s, 'g', '', counts);
  }),
  c(
    'message-timeout-redelivers',
    async (t) => {
      const s = await ready(t, { messageTimeout: 500, maxRetryCount: 2 }, 1);
      const sub = t.consume(s, 'g');
      await sub.got(3, 8000);
      await t.settle(2500);
      await sub.report('what a consumer that never answers saw');
      await info(t, s, 'g', '', counts);
    },
    20000,
  ),
  c(
    'ack-after-timeout',
    async (t) => {
      const s = await ready(t, { messageTimeout: 300 }, 1);
      const sub = t.consume(s, 'g', {}, (e, x) => (e.retryCount ? x.stream.ack(e) : undefined));
      await sub.got(2, 5000);
      await t.settle(2000);
      await sub.report('what the consumer saw');
    },
    20000,
  ),
  c('not-acked-then-disconnected', async (t) => {
    const s = await ready(t);
    const a = t.consume(s, 'g');
    await a.got(3);
    await a.stop();
    await t.settle(600);
    const b = t.consume(s, 'g', {}, ackAll);
    await b.got(3, 3000);
    await a.report('the first consumer, which left');
    await b.report('the second consumer');
  }),
  c('buffer-size-limits-what-is-in-flight', async (t) => {
    const s = await ready(t, {}, 20);
    const sub = t.consume(s, 'g', { bufferSize: 4 });
    await sub.got(4);
    await t.settle(800);
    await sub.report('without any ack');
    await sub.stream.ack(sub.events[0]);
    await t.settle(600);
    await t.note('events after one ack', sub.events.length);
    await info(t, s, 'g', '', (i) => ({ ...counts(i), connections: i.connections }));
  }),
  c('ack-of-several-at-once', async (t) => {
    const s = await ready(t, {}, 5);
    const sub = t.consume(s, 'g');
    await sub.got(5);
    await t.step('ack of five events', () => sub.stream.ack(...sub.events));
    await t.settle();
    await info(t, s, 'g', '', counts);
  }),
  c('ack-twice-and-of-others', async (t) => {
    const s = await ready(t, {}, 1);
    const sub = t.consume(s, 'g');
    await sub.got(1);
    await t.step('ack', () => sub.stream.ack(sub.events[0]));
    await t.step('ack again', () => sub.stream.ack(sub.events[0]));
    await t.step('ack of an unknown id', () => sub.stream.ack({ event: { id: t.uuid() } }));
    await t.append(s, 1);
    await sub.got(2, 1500);
    await sub.report('what the consumer saw');
  }),
  c('resolving-links', async (t) => {
    const s = await t.make('three', 'target'),
      l = t.stream('l');
    await t.append(l, [t.link(0, s), t.link(50, s), t.link(2, s)]);
    await create(t, l, 'yes', { startFrom: 'start', resolveLinkTos: true });
    await create(t, l, 'no', { startFrom: 'start' });
    for (const g of ['yes', 'no']) {
      const sub = t.consume(l, g, {}, ackAll);
      await sub.got(3, 1500);
      await t.settle();
      await sub.report(`group ${g}`, { full: g === 'yes' });
    }
  }),
  c('checkpoint-is-written', async (t) => {
    const s = await ready(t, { checkPointLowerBound: 1, checkPointAfter: 500 }, 5);
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(5);
    await t.settle(3000);
    await info(t, s, 'g', '', counts);
    await t.step('last event of the checkpoint stream', async () => {
      for await (const e of t.client.readStream(checkpoint(s, 'g'), {
        direction: 'backwards',
        fromRevision: 'end',
        maxCount: 1,
      }))
        return e;
    });
    await t.getMeta(checkpoint(s, 'g'));
  }),
  c('checkpoint-upper-bound', async (t) => {
    const s = await ready(
      t,
      { checkPointLowerBound: 1, checkPointUpperBound: 5, checkPointAfter: 60000 },
      12,
    );
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(12);
    await t.settle(1500);
    await info(t, s, 'g', '', ({ stats }) => stats.lastCheckpointedEventRevision !== undefined);
  }),
  c('no-checkpoint-before-the-lower-bound', async (t) => {
    const s = await ready(t, { checkPointLowerBound: 10, checkPointUpperBound: 20, checkPointAfter: 500 }, 5);
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(5);
    await t.settle(3000);
    await info(t, s, 'g', '', counts);
    await t.read(checkpoint(s, 'g'));
  }),
  c('tombstoned-while-consumed', async (t) => {
    const s = await ready(t);
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(3);
    await t.tombstone(s);
    await sub.until((x) => x.error || x.events.length > 3, 1500);
    await t.settle();
    await sub.report('what the consumer saw');
  }),
  c('truncated-source', async (t) => {
    const s = t.stream();
    await t.append(s, 5);
    await t.setMeta(s, { maxCount: 2 });
    await create(t, s, 'g', { startFrom: 'start' });
    const sub = t.consume(s, 'g', {}, ackAll);
    await sub.got(2);
    await t.settle();
    await t.note('events seen', sub.events.map(brief));
  }),
];
