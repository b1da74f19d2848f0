// Streams that the system projections write: $ce-, $et-, $category-, $streams. Waits for them to appear.
const c = (name, run, timeout = 25000) => ({ name: `projections/${name}`, run, timeout });
const WAIT = 10000;
let absent = null; // once nothing came in ten seconds, later cases do not wait as long

// Reads until `n` events are there; nothing else of the waiting is recorded.
async function eventually(t, s, n, { full = true, ...opts } = {}) {
  const end = Date.now() + (absent ? 1500 : WAIT);
  for (;;) {
    let seen = 0;
    try {
      for await (const _ of t.client.readStream(s)) seen++;
    } catch {
      /* not there yet */
    }
    if (seen >= n) break;
    if (Date.now() > end) {
      if (!seen) absent ??= true;
      await t.note(`${s} with ${n} events`, seen ? { onlySeen: seen } : { unavailable: true });
      if (!seen) return false;
      break;
    }
    await t.settle(100);
  }
  absent = false;
  await t.settle(300);
  await t.read(s, { full, ...opts });
  await t.read(s, { full, ...opts, resolveLinkTos: true });
  return true;
}
const type = (t, n, x) => t.event({ n }, { type: t.stream(x) });

export default [
  c('by-category', async (t) => {
    await t.append(t.stream('cat-1'), [type(t, 1, 'x'), type(t, 2, 'y')]);
    await t.append(t.stream('cat-2'), [type(t, 3, 'x')]);
    if (!(await eventually(t, '$ce-' + t.stream('cat'), 3))) return;
    await t.getMeta('$ce-' + t.stream('cat'));
    await t.read('$ce-' + t.stream('cat'), {
      direction: 'backwards',
      fromRevision: 'end',
      resolveLinkTos: true,
    });
  }),
  c('by-event-type', async (t) => {
    await t.append(t.stream('cat-1'), [type(t, 1, 'x'), type(t, 2, 'y')]);
    await t.append(t.stream('cat-2'), [type(t, 3, 'x')]);
    await eventually(t, '$et-' + t.stream('x'), 2);
  }),
  c('streams-of-a-category', async (t) => {
    await t.append(t.stream('cat-1'), 2);
    await t.append(t.stream('cat-2'), 1);
    await eventually(t, '$category-' + t.stream('cat'), 2);
  }),
  c('streams', async (t) => {
    await t.append(t.stream('cat-1'), 2);
    await t.append(t.stream('other'), 1);
    const own = (e) => (e.link ?? e.event).streamId === '$streams' && t.owns(e.event?.streamId ?? '');
    const end = Date.now() + (absent ? 1500 : WAIT);
    let found = [];
    while (found.length < 2 && Date.now() < end) {
      found = [];
      try {
        for await (const e of t.client.readStream('$streams', {
          direction: 'backwards',
          fromRevision: 'end',
          maxCount: 200,
          resolveLinkTos: true,
        }))
          if (own(e)) found.unshift(e);
      } catch {
        /* not there yet */
      }
      await t.settle(100);
    }
    // Revisions in $streams depend on everything written before, so only the rest is kept.
    await t.note(
      'own entries of $streams',
      found.length
        ? found.map((e) => ({
            link: { type: e.link.type, data: e.link.data, metadata: e.link.metadata, isJson: e.link.isJson },
            event: `${e.event.revision}@${e.event.streamId}`,
          }))
        : { unavailable: true },
    );
  }),
  c('category-is-before-the-first-dash', async (t) => {
    await t.append(t.stream('a-b-1'), 1);
    await t.append(t.stream('-1'), 1);
    await t.append(t.stream('nodash'), 1);
    if (!(await eventually(t, '$ce-' + t.stream('a'), 1))) return;
    for (const s of ['a-b', '', 'nodash']) await t.read('$ce-' + t.stream(s));
  }),
  c('category-of-system-and-meta-streams', async (t) => {
    await t.append('$' + t.stream('sys-1'), 1);
    await t.setMeta(t.stream('m-1'), { maxCount: 3 });
    await t.append(t.stream('m-1'), 1);
    if (!(await eventually(t, '$ce-' + t.stream('m'), 1))) return;
    for (const s of ['$ce-$' + t.stream('sys'), '$ce-$$' + t.stream('m')]) await t.read(s);
  }),
  c('soft-deleted-source', async (t) => {
    await t.append(t.stream('cat-1'), 2);
    await t.append(t.stream('cat-2'), 1);
    if (!(await eventually(t, '$ce-' + t.stream('cat'), 3, { full: false }))) return;
    await t.delete(t.stream('cat-1'));
    await t.settle(1500);
    for (const resolveLinkTos of [false, true]) await t.read('$ce-' + t.stream('cat'), { resolveLinkTos });
    await t.append(t.stream('cat-1'), 1);
    await t.settle(1500);
    await t.read('$ce-' + t.stream('cat'), { resolveLinkTos: true });
  }),
  c('tombstoned-source', async (t) => {
    await t.append(t.stream('cat-1'), 2);
    if (!(await eventually(t, '$ce-' + t.stream('cat'), 2, { full: false }))) return;
    await t.tombstone(t.stream('cat-1'));
    await t.settle(2000);
    for (const resolveLinkTos of [false, true])
      await t.read('$ce-' + t.stream('cat'), { resolveLinkTos, full: true });
    await t.read('$et-$streamDeleted', { maxCount: 1 });
  }),
  c('truncated-source', async (t) => {
    await t.append(t.stream('cat-1'), 3);
    if (!(await eventually(t, '$ce-' + t.stream('cat'), 3, { full: false }))) return;
    await t.setMeta(t.stream('cat-1'), { maxCount: 1 });
    await t.read('$ce-' + t.stream('cat'), { resolveLinkTos: true });
  }),
  c('link-to-a-link', async (t) => {
    const s = await t.make('three', 'src-1');
    await t.append(t.stream('lnk-1'), [t.link(0, s), t.link(1, s)]);
    if (!(await eventually(t, '$ce-' + t.stream('src'), 3, { full: false }))) return;
    await t.settle(1500);
    for (const resolveLinkTos of [false, true])
      await t.read('$ce-' + t.stream('lnk'), { resolveLinkTos, full: true });
  }),
  c('subscription-to-a-category', async (t) => {
    await t.append(t.stream('cat-1'), 1);
    if (!(await eventually(t, '$ce-' + t.stream('cat'), 1, { full: false }))) return;
    const sub = t.subscribe('$ce-' + t.stream('cat'), { resolveLinkTos: true });
    await sub.live();
    await t.append(t.stream('cat-2'), 1);
    await sub.got(2, 4000);
    await sub.report('what the subscription saw');
  }),
  c('metadata-of-the-source-event', async (t) => {
    await t.append(
      t.stream('cat-1'),
      t.event({}, { metadata: { $correlationId: 'corr', $causationId: 'caus', own: 1 } }),
    );
    await eventually(t, '$ce-' + t.stream('cat'), 1);
  }),
  c('correlation-id', async (t) => {
    const corr = t.stream('corr');
    await t.append(t.stream('cat-1'), t.event({}, { metadata: { $correlationId: corr } }));
    await eventually(t, '$bc-' + corr, 1);
  }),
];
