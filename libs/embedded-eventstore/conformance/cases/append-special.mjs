// Several events, none, in parallel, with unusual revisions; fields of the result.
const c = (name, run) => ({ name: `append/${name}`, run });

const empty = (label, state, expect) =>
  c(`empty-${label}`, async (t) => {
    const s = await t.make(state);
    await t.append(s, [], { expect });
    await t.read(s);
    await t.append(s, 1);
  });

export default [
  c('several-events', async (t) => {
    const s = t.stream();
    await t.append(s, 5, { expect: 'no_stream' });
    await t.append(s, 3, { expect: 4n });
    await t.read(s, { full: true });
  }),
  c('result-position-is-that-of-the-last-event', async (t) => {
    const s = t.stream();
    const { value } = await t.append(s, 3);
    const { value: read } = await t.read(s, { full: true });
    await t.readOwn({ full: true, fromPosition: value?.position, want: 1 });
    await t.note(
      'last event has the position of the result',
      read?.events.at(-1).event.position?.commit === value?.position?.commit,
    );
  }),
  empty('any-to-missing', 'missing', 'any'),
  empty('no-stream-to-missing', 'missing', 'no_stream'),
  empty('exists-to-missing', 'missing', 'stream_exists'),
  empty('exact-to-missing', 'missing', 0n),
  empty('any-to-three', 'three', 'any'),
  empty('exact-right-to-three', 'three', 2n),
  empty('exact-low-to-three', 'three', 1n),
  empty('exact-high-to-three', 'three', 7n),
  empty('no-stream-to-three', 'three', 'no_stream'),
  empty('any-to-soft', 'soft', 'any'),
  empty('any-to-tomb', 'tomb', 'any'),
  c('no-throw-wrong-revision', async (t) => {
    const client = t.connect('throwOnAppendFailure=false');
    const s = await t.make('three');
    await t.append(s, 1, { expect: 'no_stream', client });
    await t.append(s, 1, { expect: 7n, client });
    await t.append(t.stream('missing'), 1, { expect: 0n, client });
    await t.append(t.stream('missing'), 1, { expect: 'stream_exists', client });
    await t.append(s, 1, { expect: 2n, client });
  }),
  c('no-throw-tombstoned', async (t) => {
    const client = t.connect('throwOnAppendFailure=false');
    const s = await t.make('tomb');
    await t.append(s, 1, { client });
  }),
  c('parallel-any-keeps-order', async (t) => {
    const s = t.stream();
    await t.append(t.stream('first'), 1); // opens the call that the others share
    await t.step(
      '20 appends at once',
      () => Promise.all(t.events(20).map((e) => t.client.appendToStream(s, e))),
      { view: (rs) => rs.map((r) => r.nextExpectedRevision) },
    );
    await t.step('data in stream order', async () => {
      const out = [];
      for await (const e of t.client.readStream(s)) out.push(e.event.data.n);
      return out;
    });
  }),
  c('parallel-no-stream-one-wins', async (t) => {
    const s = t.stream();
    await t.append(t.stream('first'), 1);
    await t.step(
      '5 appends no_stream at once',
      () =>
        Promise.allSettled(
          t.events(5).map((e) => t.client.appendToStream(s, e, { expectedRevision: 'no_stream' })),
        ),
      {
        view: (rs) =>
          rs
            .map((r) =>
              r.status === 'fulfilled'
                ? `revision ${r.value.nextExpectedRevision}`
                : `${r.reason.type}, actual ${r.reason.actualVersion}`,
            )
            .sort(),
      },
    );
    await t.read(s);
  }),
  c('huge-exact-revision', async (t) => {
    const s = await t.make('three');
    for (const expect of [2n ** 31n, 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n])
      await t.append(s, 1, { expect });
    await t.append(t.stream('missing'), 1, { expect: 2n ** 64n - 1n });
  }),
  c('negative-exact-revision', async (t) => {
    const s = await t.make('three');
    await t.append(s, 1, { expect: -1n });
    await t.append(s, 1, { expect: -2n });
  }),
  c('requires-leader', async (t) => {
    await t.step('append requiring the leader', () =>
      t.client.appendToStream(t.stream(), t.event(), { requiresLeader: true }),
    );
  }),
  c('deadline-already-over', async (t) => {
    await t.step(
      'append with a deadline of -1 ms',
      () => t.client.appendToStream(t.stream(), t.event(), { deadline: -1 }),
      { timeout: 3000 },
    );
    await t.step('append after that', () => t.client.appendToStream(t.stream(), t.event()));
    await t.read(t.stream());
  }),
  c('to-$all', async (t) => {
    await t.append('$all', 1, { timeout: 3000 });
  }),
  c('$metadata-event-by-hand', async (t) => {
    const s = await t.make('three');
    await t.append('$$' + s, t.event({ $maxCount: 1 }, { type: '$metadata' }));
    await t.read(s);
    await t.append('$$' + s, t.event({ $maxCount: 2 }, { type: 'other-type' }));
    await t.read(s);
  }),
  c('meta-of-meta', async (t) => {
    await t.append('$$$$' + t.stream(), t.event({}, { type: '$metadata' }), { timeout: 3000 });
    await t.append('$$$' + t.stream(), t.event({}, { type: '$metadata' }), { timeout: 3000 });
  }),
];
