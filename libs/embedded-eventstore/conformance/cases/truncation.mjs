// What $maxCount, $maxAge and $tb leave visible.
import { read, appendOptions, appendEvent } from '../lib/raw.mjs';

const c = (name, run, timeout) => ({ name: `truncation/${name}`, run, timeout });
const BACK = { direction: 'backwards', fromRevision: 'end' };
const ten = async (t, meta) => {
  const s = t.stream();
  await t.step(`setup ${s}: 10 events`, () => t.client.appendToStream(s, t.events(10)).then(() => 'done'));
  if (meta) await t.setMeta(s, meta);
  return s;
};
const everyWay = async (t, s) => {
  await t.read(s);
  await t.read(s, BACK);
  await t.read(s, { fromRevision: 2n });
  await t.read(s, { fromRevision: 2n, maxCount: 2 });
  await t.read(s, { direction: 'backwards', fromRevision: 8n, maxCount: 3 });
  await t.read(s, { direction: 'backwards', fromRevision: 3n });
  await t.step('raw read, compatibility 1', () => t.raw.read(read({ stream: s, compat: 1 })), {
    view: (r) => ({
      ...r,
      messages: r.messages.map((m) => (m.event ? `event ${m.event.event.streamRevision}` : m)),
    }),
  });
};
const window = (name, meta) => c(name, async (t) => everyWay(t, await ten(t, meta)));

export default [
  window('maxCount-3', { maxCount: 3 }),
  window('maxCount-1', { maxCount: 1 }),
  window('maxCount-0', { maxCount: 0 }),
  window('maxCount-negative', { maxCount: -1 }),
  window('maxCount-100', { maxCount: 100 }),
  window('tb-4', { truncateBefore: 4 }),
  window('tb-0', { truncateBefore: 0 }),
  window('tb-10', { truncateBefore: 10 }),
  window('tb-50', { truncateBefore: 50 }),
  window('tb-and-maxCount', { truncateBefore: 4, maxCount: 3 }),
  window('tb-above-maxCount', { truncateBefore: 9, maxCount: 5 }),
  window('maxAge-long', { maxAge: 3600 }),
  c(
    'maxAge-1s',
    async (t) => {
      const s = await ten(t, { maxAge: 1 });
      await t.settle(2500);
      await t.read(s);
      await t.append(s, 2);
      await everyWay(t, s);
    },
    15000,
  ),
  c('maxAge-0', async (t) => {
    const s = await ten(t, { maxAge: 0 });
    await t.read(s);
  }),
  c(
    'maxAge-and-maxCount',
    async (t) => {
      const s = await ten(t, { maxAge: 1, maxCount: 2 });
      await t.settle(2500);
      await t.append(s, 5);
      await t.read(s);
    },
    15000,
  ),
  c('all-expired-then-exact-append', async (t) => {
    const s = await ten(t, { truncateBefore: 10 });
    await t.read(s);
    await t.append(s, 1, { expect: 'no_stream' });
    await t.append(s, 1, { expect: 9n });
    await t.append(s, 1, { expect: 'stream_exists' });
    await t.read(s);
  }),
  c('widening-brings-events-back', async (t) => {
    const s = await ten(t, { maxCount: 2 });
    await t.read(s);
    await t.setMeta(s, { maxCount: 5 });
    await t.read(s);
    await t.setMeta(s, {});
    await t.read(s);
  }),
  c('still-in-$all', async (t) => {
    const s = t.stream();
    const { value } = await t.append(s, 1);
    await t.append(s, 3);
    await t.setMeta(s, { maxCount: 1 });
    await t.readOwn({ fromPosition: value?.position });
  }),
  c('appending-moves-the-window', async (t) => {
    const s = await ten(t, { maxCount: 3 });
    await t.append(s, 2);
    await t.read(s);
    await t.append(s, 1, { expect: 'no_stream' });
  }),
  c('tb-like-a-soft-delete', async (t) => {
    const s = await ten(t);
    await t.step('write $tb = 2^63-1 as metadata', () =>
      t.raw.append(
        appendOptions('$$' + s, 'any'),
        appendEvent(t.bytes('{"$tb":9223372036854775807}'), {
          type: '$metadata',
          'content-type': 'application/json',
        }),
      ),
    );
    await t.read(s);
    await t.append(s, 1, { expect: 'stream_exists' });
    await t.append(s, 1, { expect: 'no_stream' });
    await t.read(s);
  }),
  c('metadata-stream-keeps-one', async (t) => {
    const s = t.stream();
    for (const maxCount of [1, 2, 3]) await t.setMeta(s, { maxCount });
    await t.read('$$' + s);
    await t.read('$$' + s, BACK);
    await t.read('$$' + s, { fromRevision: 0n, maxCount: 1 });
  }),
];
