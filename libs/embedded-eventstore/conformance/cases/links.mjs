// Link events made by hand and what resolving them gives.
import { read } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `links/${name}`, run });
const RESOLVE = { resolveLinkTos: true };
const both = async (t, s, full = false) => {
  await t.read(s, { full });
  await t.read(s, { ...RESOLVE, full });
};
const target = async (t) => t.make('three', 'target');

export default [
  c('live', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(2, s), t.link(0, s)]);
    await both(t, t.stream('l'), true);
    await t.read(t.stream('l'), { ...RESOLVE, direction: 'backwards', fromRevision: 'end' });
  }),
  c('wire-form', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(1, s), t.link(50, s)]);
    await t.step('raw read, resolving', () => t.raw.read(read({ stream: t.stream('l'), resolve: true })));
  }),
  c('to-missing', async (t) => {
    await t.append(t.stream('l'), [t.link(0, t.stream('none'))]);
    await both(t, t.stream('l'));
  }),
  c('beyond-the-end', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(3, s)]);
    await both(t, t.stream('l'));
  }),
  c('to-soft-deleted', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(1, s)]);
    await t.delete(s);
    await both(t, t.stream('l'));
    await t.append(s, 1);
    await t.append(t.stream('l'), [t.link(3, s)]);
    await both(t, t.stream('l'));
  }),
  c('to-tombstoned', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(1, s)]);
    await t.tombstone(s);
    await both(t, t.stream('l'));
  }),
  c('to-truncated', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(0, s), t.link(2, s)]);
    await t.setMeta(s, { maxCount: 1 });
    await both(t, t.stream('l'));
  }),
  c('to-a-link', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.link(1, s)]);
    await t.append(t.stream('m'), [t.link(0, t.stream('l'))]);
    await both(t, t.stream('m'), true);
  }),
  c('to-itself', async (t) => {
    await t.append(t.stream('l'), [t.link(0, t.stream('l'))]);
    await both(t, t.stream('l'));
  }),
  c('malformed', async (t) => {
    const l = t.stream('l');
    for (const data of [
      '',
      'x',
      '@',
      `1@`,
      `@${l}`,
      `-1@${l}`,
      `x@${l}`,
      ` 0@${l}`,
      '0',
      `99999999999999999999@${l}`,
    ])
      await t.append(l, t.bytes(data, { type: '$>' }));
    await both(t, l);
  }),
  c('stream-name-with-at-sign', async (t) => {
    await t.append(t.stream('a@b'), 2);
    await t.append(t.stream('l'), [t.link(1, t.stream('a@b'))]);
    await both(t, t.stream('l'));
  }),
  c('json-link', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [{ ...t.event(), type: '$>', data: `1@${s}` }]);
    await both(t, t.stream('l'));
  }),
  c('other-type-is-no-link', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.bytes(`1@${s}`, { type: '$@' }), t.bytes(`1@${s}`, { type: 'plain' })]);
    await both(t, t.stream('l'));
  }),
  c('with-metadata', async (t) => {
    const s = await target(t);
    await t.append(t.stream('l'), [t.bytes(`1@${s}`, { type: '$>', metadata: { own: 1 } })]);
    await both(t, t.stream('l'), true);
  }),
  c('in-$all', async (t) => {
    const s = await target(t);
    const { value } = await t.append(t.stream('l'), [t.link(1, s), t.link(9, s)]);
    await t.readOwn({ ...RESOLVE, full: true, direction: 'backwards', fromPosition: 'end', want: 2 });
    await t.readOwn({ ...RESOLVE, fromPosition: value?.position });
  }),
  c('to-metadata-event', async (t) => {
    const s = await target(t);
    await t.setMeta(s, { maxCount: 7 });
    await t.append(t.stream('l'), [t.link(0, '$$' + s)]);
    await both(t, t.stream('l'));
  }),
];
