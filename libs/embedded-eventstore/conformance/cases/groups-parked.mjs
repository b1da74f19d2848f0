// Parked messages: where they are kept and how they come back.
import { create, info, replay, ready, counts, parked } from '../lib/groups.mjs';

const c = (name, run, timeout = 15000) => ({ name: `groups-parked/${name}`, run, timeout });
// A group whose consumer parks what comes first and acks what comes again.
const parking = async (t, n = 3, settings = {}) => {
  const s = await ready(t, settings, n),
    seen = new Set();
  const sub = t.consume(s, 'g', {}, (e, x) => {
    const id = (e.link ?? e.event).id,
      again = seen.has(id);
    seen.add(id);
    return again ? x.stream.ack(e) : x.stream.nack('park', 'parked by the case', e);
  });
  await sub.got(n);
  await t.settle(800);
  return { s, sub };
};

export default [
  c('contents-of-the-parked-stream', async (t) => {
    const { s } = await parking(t, 2);
    await t.read(parked(s, 'g'), { full: true });
    await t.read(parked(s, 'g'), { full: true, resolveLinkTos: true });
    await t.getMeta(parked(s, 'g'));
    await info(t, s, 'g', '', counts);
  }),
  c('reason-when-retries-are-used-up', async (t) => {
    const s = await ready(t, { maxRetryCount: 1 }, 1);
    const sub = t.consume(s, 'g', {}, (e, x) => x.stream.nack('retry', 'again', e));
    await sub.got(2, 3000);
    await t.settle(1200);
    await t.read(parked(s, 'g'), { full: true });
  }),
  c('replay', async (t) => {
    const { s, sub } = await parking(t);
    await replay(t, s, 'g');
    await sub.got(6, 3000);
    await t.settle(800);
    await sub.report('what the consumer saw', { full: false });
    await info(t, s, 'g', '', counts);
    await t.read(parked(s, 'g'));
    await t.getMeta(parked(s, 'g'));
  }),
  c('replay-events-in-full', async (t) => {
    const { s, sub } = await parking(t, 1);
    await replay(t, s, 'g');
    await sub.got(2, 3000);
    await sub.report('what the consumer saw', { full: true });
  }),
  ...[0, 1, 2, 10].map((stopAt) =>
    c(`replay-stop-at-${stopAt}`, async (t) => {
      const { s, sub } = await parking(t);
      await replay(t, s, 'g', { stopAt });
      await sub.got(3 + Math.min(stopAt, 3), 2000);
      await t.settle(800);
      await sub.report('what the consumer saw');
      await info(t, s, 'g', '', counts);
      await t.read(parked(s, 'g'));
    }),
  ),
  c('replay-negative-stop-at', async (t) => {
    const { s } = await parking(t, 1);
    await replay(t, s, 'g', { stopAt: -1 });
  }),
  c('replay-nothing', async (t) => {
    const s = await ready(t);
    await replay(t, s, 'g');
    await info(t, s, 'g', '', counts);
  }),
  c('replay-twice', async (t) => {
    const { s, sub } = await parking(t, 2);
    await replay(t, s, 'g');
    await sub.got(4, 3000);
    await t.settle(800);
    await replay(t, s, 'g');
    await t.settle(1000);
    await sub.report('what the consumer saw');
  }),
  c('replay-without-a-consumer', async (t) => {
    const { s, sub } = await parking(t, 2);
    await sub.stop();
    await t.settle(600);
    await replay(t, s, 'g');
    await t.settle(600);
    await info(t, s, 'g', '', counts);
    const next = t.consume(s, 'g', {}, (e, x) => x.stream.ack(e));
    await next.got(2, 2000);
    await next.report('the next consumer');
  }),
  c('parked-again-after-replay', async (t) => {
    const s = await ready(t, {}, 1);
    const sub = t.consume(s, 'g', {}, (e, x) => x.stream.nack('park', `park ${x.events.length}`, e));
    await sub.got(1);
    await t.settle(800);
    await replay(t, s, 'g');
    await sub.got(2, 2000);
    await t.settle(800);
    await t.read(parked(s, 'g'), { full: true });
    await info(t, s, 'g', '', counts);
  }),
  c('parked-then-source-truncated', async (t) => {
    const { s, sub } = await parking(t, 3);
    await t.setMeta(s, { truncateBefore: 2 });
    await replay(t, s, 'g');
    await sub.got(4, 2000);
    await t.settle(800);
    await sub.report('what the consumer saw');
    await info(t, s, 'g', '', counts);
  }),
  c('parked-then-source-deleted', async (t) => {
    const { s, sub } = await parking(t, 1);
    await t.delete(s);
    await replay(t, s, 'g');
    await sub.got(2, 1500);
    await t.settle(800);
    await sub.report('what the consumer saw');
    await info(t, s, 'g', '', counts);
  }),
  c('parked-link', async (t) => {
    const target = await t.make('three', 'target'),
      l = t.stream('l');
    await t.append(l, [t.link(1, target)]);
    await create(t, l, 'g', { startFrom: 'start', resolveLinkTos: true });
    let parkedOnce = false;
    const sub = t.consume(l, 'g', {}, (e, x) => {
      if (parkedOnce) return x.stream.ack(e);
      parkedOnce = true;
      return x.stream.nack('park', 'a link', e);
    });
    await sub.got(1);
    await t.settle(800);
    await t.read(parked(l, 'g'), { full: true });
    await replay(t, l, 'g');
    await sub.got(2, 2000);
    await sub.report('what the consumer saw');
  }),
  c('group-deleted-and-made-again', async (t) => {
    const { s } = await parking(t, 2);
    await t.step('delete the group', () => t.client.deletePersistentSubscriptionToStream(s, 'g'));
    await t.settle(600);
    await t.read(parked(s, 'g'));
    await create(t, s, 'g', { startFrom: 'end' });
    await info(t, s, 'g', '', counts);
  }),
];
