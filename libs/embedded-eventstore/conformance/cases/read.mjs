// Reading one stream: directions, bounds, counts, states.
import { read } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `read/${name}`, run });
const BACK = { direction: 'backwards' };
const ten = async (t) => {
  const s = t.stream();
  await t.step(`setup ${s}: 10 events`, () => t.client.appendToStream(s, t.events(10)).then(() => 'done'));
  return s;
};
const raw = (t, did, opts) =>
  t.step(`raw read: ${did}`, () => t.raw.read(read(opts)), {
    view: (r) => ({
      ...r,
      messages: r.messages.map((m) => (m.event ? `event ${m.event.event?.streamRevision}` : m)),
    }),
  });

export default [
  c('forwards-from', async (t) => {
    const s = await ten(t);
    for (const fromRevision of ['start', 0n, 1n, 9n, 10n, 11n, 'end'])
      await t.read(s, { fromRevision, maxCount: 3 });
  }),
  c('backwards-from', async (t) => {
    const s = await ten(t);
    for (const fromRevision of ['end', 'start', 0n, 1n, 9n, 10n, 11n, 100n])
      await t.read(s, { ...BACK, fromRevision, maxCount: 3 });
  }),
  c('all-of-it', async (t) => {
    const s = await ten(t);
    await t.read(s);
    await t.read(s, { ...BACK, fromRevision: 'end' });
    await t.read(s, { fromRevision: 5n });
    await t.read(s, { ...BACK, fromRevision: 5n });
  }),
  c('counts', async (t) => {
    const s = await ten(t);
    for (const maxCount of [0, 1, 2, 10, 11, 100000, -1]) await t.read(s, { maxCount });
  }),
  c('counts-backwards', async (t) => {
    const s = await ten(t);
    for (const maxCount of [0, 1, 2, 10, 11]) await t.read(s, { ...BACK, fromRevision: 'end', maxCount });
  }),
  c('huge-count-and-revision', async (t) => {
    const s = await ten(t);
    await t.read(s, { maxCount: 2n ** 63n - 1n });
    await t.read(s, { maxCount: 2n ** 64n - 1n });
    for (const fromRevision of [2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n]) {
      await t.read(s, { fromRevision });
      await t.read(s, { ...BACK, fromRevision, maxCount: 2 });
    }
    await t.read(s, { fromRevision: -1n });
  }),
  c('fields-of-an-event', async (t) => {
    const s = t.stream();
    await t.append(s, t.event({ a: 1 }, { metadata: { m: 1 } }));
    await t.read(s, { full: true });
    await t.step('raw read', () => t.raw.read(read({ stream: s })));
    await t.step('created is close to the clock here', async () => {
      for await (const e of t.client.readStream(s)) return Math.abs(e.event.created - Date.now()) < 60000;
    });
  }),
  c('missing', async (t) => {
    await t.read(t.stream());
    await t.read(t.stream(), { ...BACK, fromRevision: 'end' });
    await t.read(t.stream(), { fromRevision: 5n });
    await t.read(t.stream(), { maxCount: 0 });
    await raw(t, 'missing', { stream: t.stream() });
  }),
  c('missing-with-metadata', async (t) => {
    await t.setMeta(t.stream(), { maxCount: 5 });
    await t.read(t.stream());
    await raw(t, 'metadata only', { stream: t.stream() });
  }),
  c('soft-deleted', async (t) => {
    const s = await t.make('soft');
    await t.read(s);
    await t.read(s, { ...BACK, fromRevision: 'end' });
    await t.read(s, { fromRevision: 1n });
    await raw(t, 'soft-deleted', { stream: s });
  }),
  c('tombstoned', async (t) => {
    const s = await t.make('tomb');
    await t.read(s);
    await t.read(s, { ...BACK, fromRevision: 'end' });
    await t.read(s, { fromRevision: 1n });
    await raw(t, 'tombstoned', { stream: s });
  }),
  c('wire-messages', async (t) => {
    const s = await ten(t);
    for (const compat of [undefined, 0, 1]) {
      await raw(t, `compatibility ${compat}`, { stream: s, compat });
      await raw(t, `backwards, compatibility ${compat}`, { stream: s, compat, back: true, from: 'end' });
      await raw(t, `count 2, compatibility ${compat}`, { stream: s, compat, count: 2 });
      await raw(t, `beyond the end, compatibility ${compat}`, { stream: s, compat, from: 50 });
      await raw(t, `missing, compatibility ${compat}`, { stream: t.stream('missing'), compat });
    }
  }),
  c('wire-messages-$all', async (t) => {
    const kinds = (r) => ({ ...r, messages: r.messages.map((m) => Object.keys(m).join()) });
    for (const compat of [undefined, 1]) {
      await t.step(
        `raw read $all forwards 3, compatibility ${compat}`,
        () => t.raw.read(read({ count: 3, compat })),
        { view: kinds },
      );
      await t.step(
        `raw read $all backwards 3, compatibility ${compat}`,
        () => t.raw.read(read({ count: 3, compat, from: 'end', back: true })),
        { view: kinds },
      );
    }
  }),
  c('cancel-half-way', async (t) => {
    const s = await ten(t);
    await t.step('leave the loop after 2 events, read again', async () => {
      const seen = [];
      for await (const e of t.client.readStream(s)) if (seen.push(e.event.revision) === 2) break;
      for await (const e of t.client.readStream(s, { maxCount: 1 })) seen.push(e.event.revision);
      return seen;
    });
  }),
  c('5-at-once', async (t) => {
    const s = await ten(t);
    await t.step('5 reads at once', () =>
      Promise.all(
        Array.from({ length: 5 }, async () => {
          let n = 0;
          for await (const _ of t.client.readStream(s)) n++;
          return n;
        }),
      ),
    );
  }),
];
