// Persistent subscriptions: creating, changing, deleting, listing.
import { create, update, remove, info, replay, counts } from '../lib/groups.mjs';

const c = (name, run, timeout) => ({ name: `groups/${name}`, run, timeout });
const names = (t) => (list) =>
  list
    .filter((g) => (g.eventSource === '$all' ? g.groupName.includes(t.prefix) : t.owns(g.eventSource)))
    .map((g) => `${g.eventSource}::${g.groupName} ${g.status}`)
    .sort();

export default [
  c('create-with-defaults', async (t) => {
    const s = await t.make('three');
    await create(t, s, 'g');
    await info(t, s, 'g');
    await t.step('raw info', () => t.raw.groupInfo(s, 'g'));
  }),
  c('create-on-missing-stream', async (t) => {
    await create(t, t.stream(), 'g');
    await info(t, t.stream(), 'g');
    await t.read(t.stream());
  }),
  c('create-on-deleted-streams', async (t) => {
    for (const state of ['soft', 'tomb']) {
      const s = await t.make(state, state);
      await create(t, s, 'g', { startFrom: 'start' });
      await info(t, s, 'g', '', counts);
    }
  }),
  c('create-twice', async (t) => {
    await create(t, t.stream(), 'g');
    await create(t, t.stream(), 'g');
    await create(t, t.stream(), 'g', { maxRetryCount: 1 });
    await create(t, t.stream(), 'h');
    await create(t, t.stream('other'), 'g');
  }),
  c('odd-group-names', async (t) => {
    for (const g of ['', 'a b', 'a::b', 'żółw', 'x'.repeat(500), 'a/b', 'a\nb']) {
      await create(t, t.stream(), g);
      await info(t, t.stream(), g, '', counts);
      await remove(t, t.stream(), g);
    }
  }),
  c('odd-stream-names', async (t) => {
    for (const s of ['$' + t.stream(), '$$' + t.stream(), t.stream('żółw'), t.stream('a b::c')]) {
      await create(t, s, 'g');
      await info(t, s, 'g', '', counts);
      await remove(t, s, 'g');
    }
    await create(t, '', 'g');
  }),
  c('missing-group', async (t) => {
    const s = await t.make('three');
    await update(t, s, 'none');
    await remove(t, s, 'none');
    await info(t, s, 'none');
    await replay(t, s, 'none');
    const sub = t.consume(s, 'none');
    await sub.failed(1500);
    await t.settle();
    await sub.report('subscription to a missing group');
  }),
  c('missing-group-odd-name', async (t) => {
    await info(t, t.stream('żółw'), 'grüppe');
    await t.step('raw info', () => t.raw.groupInfo(t.stream('żółw'), 'grüppe'));
  }),
  c('delete-then-create', async (t) => {
    const s = t.stream();
    await create(t, s, 'g');
    await remove(t, s, 'g');
    await remove(t, s, 'g');
    await info(t, s, 'g');
    await create(t, s, 'g', { maxRetryCount: 3 });
    await info(t, s, 'g');
  }),
  c('list-of-a-stream', async (t) => {
    const s = t.stream();
    const list = (name) =>
      t.step(`list groups of ${name}`, () => t.client.listPersistentSubscriptionsToStream(name), {
        view: names(t),
      });
    await list(s);
    await create(t, s, 'b');
    await create(t, s, 'a');
    await create(t, t.stream('other'), 'a');
    await list(s);
    await remove(t, s, 'a');
    await remove(t, s, 'b');
    await list(s);
  }),
  c('list-entry-has-all-fields', async (t) => {
    await create(t, t.stream(), 'g', { startFrom: 5n });
    await t.step('list groups', () => t.client.listPersistentSubscriptionsToStream(t.stream()));
  }),
  c('list-all', async (t) => {
    await create(t, t.stream(), 'g');
    await create(t, '$all', t.stream('all'));
    await t.step('list all groups, own ones', () => t.client.listAllPersistentSubscriptions(), {
      view: names(t),
    });
    await t.step('list groups of $all, own ones', () => t.client.listPersistentSubscriptionsToAll(), {
      view: names(t),
    });
    await remove(t, '$all', t.stream('all'));
  }),
  c('update', async (t) => {
    const s = await t.make('three');
    await create(t, s, 'g', { startFrom: 'start' });
    await update(t, s, 'g', { maxRetryCount: 2, resolveLinkTos: true, startFrom: 1n, messageTimeout: 5000 });
    await info(t, s, 'g');
    await update(t, s, 'g', { consumerStrategyName: 'Pinned' });
    await info(t, s, 'g');
  }),
  c('update-while-connected', async (t) => {
    const s = await t.make('three');
    await create(t, s, 'g', { startFrom: 'start' });
    const sub = t.consume(s, 'g');
    await sub.got(3);
    await update(t, s, 'g', { maxRetryCount: 2, startFrom: 'start' });
    await sub.until((x) => x.error || x.ended, 1500);
    await t.settle();
    await sub.report('the connected consumer');
    await t.append(s, 1);
    const next = t.consume(s, 'g');
    await next.got(4, 1500);
    await next.report('a consumer after the update');
  }),
  c('delete-while-connected', async (t) => {
    const s = await t.make('three');
    await create(t, s, 'g', { startFrom: 'start' });
    const sub = t.consume(s, 'g');
    await sub.got(3);
    await remove(t, s, 'g');
    await sub.until((x) => x.error || x.ended, 1500);
    await t.settle();
    await sub.report('the connected consumer');
  }),
  c(
    'restart-subsystem',
    async (t) => {
      const s = await t.make('three');
      await create(t, s, 'g', { startFrom: 'start' });
      await t.step('restart subsystem', () => t.client.restartPersistentSubscriptionSubsystem());
      await t.settle(2500);
      await info(t, s, 'g', '', counts);
      const sub = t.consume(s, 'g');
      await sub.got(3, 2000);
      await sub.report('a consumer after the restart');
    },
    15000,
  ),
];
