// Stream metadata through the client's two calls, and the raw events in `$$stream`.
const c = (name, run) => ({ name: `metadata/${name}`, run });
const BACK = { direction: 'backwards', fromRevision: 'end' };
const field = (name, metadata) =>
  c(`set-${name}`, async (t) => {
    await t.setMeta(t.stream(), metadata);
    await t.getMeta(t.stream());
    await t.read('$$' + t.stream(), { full: true });
  });
// Written as an event, since the client refuses values that are not integers.
const odd = (name, data) =>
  c(`odd-${name}`, async (t) => {
    const s = await t.make('three');
    await t.append('$$' + s, { ...t.event({}), type: '$metadata', data });
    await t.read(s);
    await t.getMeta(s);
    await t.append(s, 1);
    await t.read(s);
  });

export default [
  field('maxCount', { maxCount: 5 }),
  field('maxAge', { maxAge: 60 }),
  field('truncateBefore', { truncateBefore: 7 }),
  field('cacheControl', { cacheControl: 30 }),
  field('acl', {
    acl: {
      readRoles: ['$all'],
      writeRoles: ['a', 'b'],
      deleteRoles: ['$admins'],
      metaReadRoles: ['c'],
      metaWriteRoles: ['d'],
    },
  }),
  field('acl-single-role', { acl: { readRoles: 'ouro' } }),
  field('acl-default', { acl: '$userStreamAcl' }),
  field('custom', { own: { a: [1, 2, 'ż'] }, other: null, flag: true }),
  field('everything', {
    maxCount: 1,
    maxAge: 2,
    truncateBefore: 3,
    cacheControl: 4,
    acl: { readRoles: ['$all'] },
    own: 5,
  }),
  field('nothing', {}),
  field('zero-and-negative', { maxCount: 0, maxAge: -1, truncateBefore: -1, cacheControl: 0 }),
  c('refused-by-the-client', async (t) => {
    for (const m of [
      { maxCount: 1.5 },
      { maxAge: '10' },
      { truncateBefore: 'start' },
      { cacheControl: null },
    ])
      await t.setMeta(t.stream(), m);
  }),
  odd('string-maxCount', { $maxCount: '2' }),
  odd('fraction-maxCount', { $maxCount: 1.5 }),
  odd('huge-maxCount', { $maxCount: 1e18 }),
  odd('null-values', { $maxCount: null, $tb: null, $acl: null }),
  odd('string-tb', { $tb: '2' }),
  odd('negative-maxCount', { $maxCount: -5 }),
  odd('acl-number', { $acl: 5 }),
  odd('array', [1, 2]),
  odd('text', 'just text'),
  odd('plain-names', { maxCount: 1, tb: 2 }),
  odd('duplicate-meaning', { $maxCount: 2, $tb: 1, $maxAge: 3600 }),
  c('not-json', async (t) => {
    const s = await t.make('three');
    await t.append('$$' + s, t.bytes('not json', { type: '$metadata' }));
    await t.read(s);
    await t.getMeta(s);
    await t.append(s, 1);
  }),
  c('empty-bytes', async (t) => {
    const s = await t.make('three');
    await t.append('$$' + s, t.bytes('', { type: '$metadata' }));
    await t.read(s);
    await t.getMeta(s);
    await t.append(s, 1);
    await t.delete(s);
    await t.read(s);
  }),
  c('get-on-missing', async (t) => {
    await t.getMeta(t.stream());
  }),
  c('get-on-stream-without', async (t) => {
    const s = await t.make('three');
    await t.getMeta(s);
    await t.read('$$' + s);
  }),
  c('overwrite-replaces-all', async (t) => {
    await t.setMeta(t.stream(), { maxCount: 5, own: 1 });
    await t.setMeta(t.stream(), { maxAge: 60 });
    await t.getMeta(t.stream());
    await t.read('$$' + t.stream());
    await t.read('$$' + t.stream(), BACK);
  }),
  c('expected-revision', async (t) => {
    const s = t.stream();
    await t.setMeta(s, { maxCount: 1 }, { expectedRevision: 'stream_exists' });
    await t.setMeta(s, { maxCount: 1 }, { expectedRevision: 0n });
    await t.setMeta(s, { maxCount: 1 }, { expectedRevision: 'no_stream' });
    await t.setMeta(s, { maxCount: 2 }, { expectedRevision: 'no_stream' });
    await t.setMeta(s, { maxCount: 2 }, { expectedRevision: 0n });
    await t.setMeta(s, { maxCount: 3 }, { expectedRevision: 0n });
    await t.setMeta(s, { maxCount: 3 }, { expectedRevision: 'stream_exists' });
    await t.getMeta(s);
  }),
  c('on-missing-stream-then-append', async (t) => {
    const s = t.stream();
    await t.setMeta(s, { maxCount: 2 });
    for (const expect of ['stream_exists', 0n, 'no_stream']) await t.append(s, 1, { expect });
    await t.append(s, 4);
    await t.read(s);
  }),
  c('metadata-only-exists', async (t) => {
    await t.setMeta(t.stream(), { own: 1 });
    await t.append(t.stream(), 1, { expect: 'stream_exists' });
    await t.read(t.stream());
  }),
  c('on-tombstoned', async (t) => {
    const s = await t.make('tomb');
    await t.setMeta(s, { maxCount: 1 });
    await t.getMeta(s);
    await t.read('$$' + s);
  }),
  c('after-soft-delete', async (t) => {
    const s = await t.make('soft');
    await t.getMeta(s);
    await t.setMeta(s, { own: 1 });
    await t.getMeta(s);
    await t.read(s);
    await t.append(s, 1, { expect: 'stream_exists' });
    await t.read(s);
    await t.read('$$' + s);
  }),
  c('after-soft-delete-keeping-tb', async (t) => {
    const s = await t.make('soft');
    await t.setMeta(s, { truncateBefore: 3, own: 1 });
    await t.read(s);
    await t.append(s, 1, { expect: 2n });
    await t.read(s);
    await t.getMeta(s);
  }),
  c('of-a-system-stream', async (t) => {
    await t.append('$' + t.stream(), 3);
    await t.setMeta('$' + t.stream(), { maxCount: 1 });
    await t.read('$' + t.stream());
    await t.getMeta('$' + t.stream());
  }),
  c('same-again', async (t) => {
    for (let i = 0; i < 3; i++) await t.setMeta(t.stream(), { maxCount: 5 });
    await t.read('$$' + t.stream(), BACK);
  }),
  c('with-event-metadata', async (t) => {
    await t.append(
      '$$' + t.stream(),
      t.event({ $maxCount: 3 }, { type: '$metadata', metadata: { by: 'me' } }),
    );
    await t.read('$$' + t.stream(), { full: true });
    await t.getMeta(t.stream());
  }),
];
