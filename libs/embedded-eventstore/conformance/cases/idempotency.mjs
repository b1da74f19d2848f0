// Events whose ids the server has seen before.
const c = (name, run) => ({ name: `idempotency/${name}`, run });
const wrote = async (t, n = 3) => {
  const s = t.stream(),
    events = t.events(n);
  await t.append(s, events, { expect: 'no_stream' });
  return { s, events };
};
const again = (name, expect) =>
  c(`again-${name}`, async (t) => {
    const { s, events } = await wrote(t);
    await t.append(s, events, { expect });
    await t.read(s);
  });
const again1 = (name, expect) =>
  c(`one-event-again-${name}`, async (t) => {
    const { s, events } = await wrote(t, 1);
    await t.append(s, events, { expect });
    await t.read(s);
  });

export default [
  again('any', 'any'),
  again('no-stream', 'no_stream'),
  again('exists', 'stream_exists'),
  again('exact-first', 0n),
  again('exact-last', 2n),
  again('exact-too-high', 5n),
  again1('any', 'any'),
  again1('no-stream', 'no_stream'),
  again1('exists', 'stream_exists'),
  again1('exact-own', 0n),
  c('again-exact-from-before', async (t) => {
    const s = await t.make('three'),
      events = t.events(2);
    for (let i = 0; i < 2; i++) await t.append(s, events, { expect: 2n });
    for (const expect of [1n, 3n, 4n]) await t.append(s, events, { expect });
    await t.read(s);
  }),
  c('after-other-events', async (t) => {
    const { s, events } = await wrote(t);
    await t.append(s, 2);
    for (const expect of ['any', 'no_stream', 'stream_exists', 4n]) await t.append(s, events, { expect });
    await t.read(s);
  }),
  c('first-part-again', async (t) => {
    const { s, events } = await wrote(t);
    for (const expect of ['any', 'no_stream', 'stream_exists', 2n])
      await t.append(s, events.slice(0, 2), { expect });
    await t.read(s);
  }),
  c('middle-part-again', async (t) => {
    const { s, events } = await wrote(t, 4);
    for (const expect of ['any', 'no_stream', 'stream_exists', 0n, 1n])
      await t.append(s, events.slice(1, 3), { expect });
    await t.read(s);
  }),
  c('last-part-again', async (t) => {
    const { s, events } = await wrote(t);
    for (const expect of ['any', 1n, 0n, 2n]) await t.append(s, events.slice(2), { expect });
    await t.read(s);
  }),
  c('old-then-new', async (t) => {
    const { s, events } = await wrote(t, 2);
    await t.append(s, [events[1], t.event('new')], { expect: 'any' });
    await t.append(s, [events[0], t.event('new')], { expect: 'no_stream' });
    await t.append(s, [events[1], t.event('new')], { expect: 0n });
    await t.append(s, [events[1], t.event('new')], { expect: 1n });
    await t.append(s, [events[1], t.event('new')], { expect: 'stream_exists' });
    await t.read(s);
  }),
  c('new-then-old', async (t) => {
    const { s, events } = await wrote(t, 2);
    await t.append(s, [t.event('new'), events[1]], { expect: 'any' });
    await t.append(s, [t.event('new'), events[1]], { expect: 1n });
    await t.append(s, [t.event('new'), events[1]], { expect: 'no_stream' });
    await t.read(s);
  }),
  c('all-old-plus-one', async (t) => {
    const { s, events } = await wrote(t, 2);
    await t.append(s, [...events, t.event('new')], { expect: 'no_stream' });
    await t.append(s, [...events, t.event('new')], { expect: 'any' });
    await t.append(s, [...events, t.event('new')], { expect: 1n });
    await t.read(s);
  }),
  c('other-order', async (t) => {
    const { s, events } = await wrote(t);
    for (const expect of ['any', 'no_stream', 'stream_exists'])
      await t.append(s, [...events].reverse(), { expect });
    await t.read(s);
  }),
  c('from-two-appends', async (t) => {
    const s = t.stream(),
      [a, b] = t.events(2);
    await t.append(s, a, { expect: 'no_stream' });
    await t.append(s, b, { expect: 0n });
    await t.append(s, [a, b], { expect: 'no_stream' });
    await t.append(s, [a, b], { expect: 'any' });
    await t.read(s);
  }),
  c('from-two-appends-with-a-gap', async (t) => {
    const s = t.stream(),
      [a, x, b] = t.events(3);
    for (const e of [a, x, b]) await t.append(s, e);
    await t.append(s, [a, b], { expect: 'any' });
    await t.append(s, [a, b], { expect: 'no_stream' });
    await t.read(s);
  }),
  c('other-stream', async (t) => {
    const { events } = await wrote(t);
    await t.append(t.stream('other'), events, { expect: 'no_stream' });
    await t.append(t.stream('other'), events, { expect: 'any' });
    await t.append(t.stream(), events, { expect: 'any' });
    await t.read(t.stream('other'));
    await t.read(t.stream());
  }),
  c('mixed-streams', async (t) => {
    const { s, events } = await wrote(t, 1);
    const elsewhere = t.event();
    await t.append(t.stream('other'), elsewhere);
    await t.append(s, [...events, elsewhere], { expect: 'any' });
    await t.append(s, [elsewhere, ...events], { expect: 'any' });
    await t.read(s);
  }),
  c('same-id-twice-in-one-append', async (t) => {
    const s = t.stream(),
      e = t.event(1);
    await t.append(s, [e, e], { expect: 'no_stream' });
    await t.read(s);
    await t.append(s, [e, e], { expect: 'no_stream' });
    await t.append(s, e, { expect: 'any' });
    await t.append(s, [e, e], { expect: 'any' });
    await t.append(s, e, { expect: 'no_stream' });
    await t.read(s);
  }),
  c('same-id-other-data', async (t) => {
    const s = t.stream(),
      e = t.event(1);
    await t.append(s, e, { expect: 'no_stream' });
    for (const expect of ['any', 'no_stream', 'stream_exists', 0n])
      await t.append(s, { ...e, data: { changed: true }, type: 'other' }, { expect });
    await t.read(s, { full: true });
  }),
  c('after-soft-delete', async (t) => {
    for (const [name, expect] of Object.entries({
      any: 'any',
      none: 'no_stream',
      exists: 'stream_exists',
      exact: 2n,
    })) {
      const s = t.stream(name),
        events = t.events(3);
      await t.append(s, events);
      await t.delete(s);
      await t.append(s, events, { expect });
      await t.read(s);
      await t.read('$$' + s);
    }
  }),
  c('after-tombstone', async (t) => {
    const { s, events } = await wrote(t);
    await t.tombstone(s);
    for (const expect of ['any', 'no_stream', 2n]) await t.append(s, events, { expect });
  }),
  c('after-recreation', async (t) => {
    const { s, events } = await wrote(t);
    await t.delete(s);
    await t.append(s, 1);
    await t.append(s, events, { expect: 'any' });
    await t.append(s, events, { expect: 'no_stream' });
    await t.read(s);
  }),
  c('after-truncation', async (t) => {
    const { s, events } = await wrote(t);
    await t.setMeta(s, { maxCount: 1 });
    for (const expect of ['any', 'no_stream']) await t.append(s, events, { expect });
    await t.read(s);
  }),
  c('metadata-event', async (t) => {
    const e = t.event({ $maxCount: 3 }, { type: '$metadata' }),
      s = '$$' + t.stream();
    for (const expect of ['no_stream', 'no_stream', 'any']) await t.append(s, e, { expect });
    await t.read(s);
  }),
];
