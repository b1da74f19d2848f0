// Deleting and tombstoning with every expected revision on every state, and what is left afterwards.
import { cells } from './append.mjs';

const c = (name, run) => ({ name, run });
const matrix = (verb) =>
  cells.map(({ state, name, expect }) =>
    c(`${verb}/${name}-on-${state}`, async (t) => {
      const s = await t.make(state);
      // The client has no stream_exists for these two calls; the raw call shows the same fields.
      if (expect === 'stream_exists')
        await t.step(`raw ${verb} ${s} ${expect}`, () => t.raw.delete(s, expect, verb === 'tombstone'));
      else await t[verb](s, expect);
      await t.read(s);
    }),
  );

export default [
  ...matrix('delete'),
  ...matrix('tombstone'),
  c('delete/result-position', async (t) => {
    const s = await t.make('three');
    const { value } = await t.delete(s);
    const { value: meta } = await t.read('$$' + s, { full: true });
    await t.note(
      'position is that of the metadata event',
      value?.position?.commit === meta?.events[0]?.event.position?.commit,
    );
  }),
  c('tombstone/result-position', async (t) => {
    const s = await t.make('three');
    const { value } = await t.tombstone(s);
    await t.readOwn({ fromPosition: value?.position, full: true });
  }),
  c('delete/twice', async (t) => {
    const s = await t.make('three');
    await t.delete(s);
    await t.delete(s);
    await t.delete(s, 2n);
    await t.delete(s, 'no_stream');
    await t.read('$$' + s);
  }),
  c('tombstone/twice', async (t) => {
    const s = await t.make('three');
    await t.tombstone(s);
    await t.tombstone(s);
    await t.delete(s);
  }),
  c('tombstone/after-delete', async (t) => {
    const s = await t.make('soft');
    await t.tombstone(s);
    await t.read(s);
    await t.read('$$' + s);
    await t.append(s, 1);
  }),
  c('tombstone/meta-stream-of-tombstoned', async (t) => {
    const s = await t.make('three');
    await t.setMeta(s, { maxCount: 5 });
    await t.tombstone(s);
    await t.read('$$' + s);
    await t.getMeta(s);
    await t.append('$$' + s, t.event({ $maxCount: 1 }, { type: '$metadata' }));
  }),
  c('tombstone/missing-then-append', async (t) => {
    const s = t.stream();
    await t.tombstone(s);
    await t.append(s, 1);
    await t.append(s, 1, { expect: 'no_stream' });
    await t.readOwn({ full: true });
  }),
  c('delete/recreate', async (t) => {
    const s = await t.make('soft');
    await t.append(s, 2);
    await t.read(s);
    await t.read(s, { direction: 'backwards', fromRevision: 'end' });
    await t.getMeta(s);
    await t.read('$$' + s, { full: true });
  }),
  c('delete/recreate-keeps-other-metadata', async (t) => {
    const s = await t.make('three');
    await t.setMeta(s, { maxCount: 10, acl: { readRoles: ['$all'] }, own: 'x' });
    await t.delete(s);
    await t.read('$$' + s, { full: true });
    await t.append(s, 1);
    await t.read('$$' + s, { full: true });
  }),
  c('delete/recreate-twice', async (t) => {
    const s = await t.make('soft');
    await t.append(s, 1, { expect: 'no_stream' });
    await t.delete(s);
    await t.append(s, 1, { expect: 'no_stream' });
    await t.read(s);
    await t.read('$$' + s);
  }),
  c('delete/recreate-then-exact', async (t) => {
    const s = await t.make('soft');
    await t.append(s, 1, { expect: 2n });
    await t.append(s, 1, { expect: 3n });
    await t.append(s, 1, { expect: 'no_stream' });
    await t.append(s, 1, { expect: 'stream_exists' });
    await t.read(s);
  }),
  c('delete/stream-with-metadata-only', async (t) => {
    const s = t.stream();
    await t.setMeta(s, { maxCount: 3 });
    await t.delete(s);
    await t.read('$$' + s, { full: true });
    await t.append(s, 1, { expect: 'no_stream' });
    await t.read(s);
  }),
  c('tombstone/stream-with-metadata-only', async (t) => {
    const s = t.stream();
    await t.setMeta(s, { maxCount: 3 });
    await t.tombstone(s, 'no_stream');
    await t.read(s);
  }),
  c('delete/system-and-meta-streams', async (t) => {
    await t.append('$' + t.stream(), 1);
    await t.delete('$' + t.stream());
    await t.read('$' + t.stream());
    await t.setMeta(t.stream('m'), { maxCount: 1 });
    await t.delete('$$' + t.stream('m'));
    await t.read('$$' + t.stream('m'));
    await t.tombstone('$$' + t.stream('m'));
    await t.getMeta(t.stream('m'));
  }),
  c('delete/huge-revision', async (t) => {
    const s = await t.make('three');
    await t.delete(s, 2n ** 63n - 1n);
    await t.tombstone(s, 2n ** 64n - 1n);
    await t.read(s);
  }),
];
