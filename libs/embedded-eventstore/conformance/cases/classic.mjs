// The client-streaming Append call, which the client takes when credentials are given with the call
// (on an insecure connection it sends none) or when the server has no BatchAppend.
import { appendOptions, appendEvent, structuredUuid, uuid } from '../lib/raw.mjs';
import { cells, STATES } from './append.mjs';

const c = (name, run) => ({ name: `classic/${name}`, run });
const append = (
  t,
  s,
  expected,
  events,
  did = `classic append to ${s} ${expected}, ${events.length} event(s)`,
) => t.step(did, () => t.raw.append(appendOptions(s, expected), ...events.map((e) => appendEvent(e))));
const odd = (t, did, ...reqs) => t.step(`classic append: ${did}`, () => t.raw.append(...reqs));

const credentials = { username: 'admin', password: 'changeit' };

export default [
  ...STATES.map((state) =>
    c(`client-every-revision-to-${state}`, async (t) => {
      for (const { name, expect } of cells.filter((x) => x.state === state)) {
        const s = await t.make(state, name);
        await t.append(s, 1, { expect, credentials });
        await t.append(s, [], { expect, credentials });
      }
    }),
  ),
  c('client-no-throw', async (t) => {
    const client = t.connect('throwOnAppendFailure=false'),
      s = await t.make('three');
    for (const expect of ['no_stream', 7n, 1n, 2n]) await t.append(s, 1, { expect, client, credentials });
    await t.append(t.stream('missing'), 1, { expect: 'stream_exists', client, credentials });
  }),
  c('client-too-large', async (t) => {
    await t.append(t.stream(), t.bytes(Buffer.alloc(1024 * 1024 + 1)), { credentials });
    await t.append(t.stream(), 1, { credentials });
    await t.append(t.stream(), 2000, { credentials });
  }),
  ...STATES.map((state) =>
    c(`every-revision-to-${state}`, async (t) => {
      for (const { name, expect } of cells.filter((x) => x.state === state)) {
        const s = await t.make(state, name);
        await append(t, s, expect, t.events(1));
      }
    }),
  ),
  ...STATES.map((state) =>
    c(`empty-append-to-${state}`, async (t) => {
      for (const { name, expect } of cells.filter((x) => x.state === state)) {
        const s = await t.make(state, name);
        await append(t, s, expect, []);
      }
    }),
  ),
  c('several-events', async (t) => {
    await append(t, t.stream(), 'no_stream', t.events(3));
    await t.read(t.stream(), { full: true });
  }),
  c('same-ids-again', async (t) => {
    const s = t.stream(),
      events = t.events(3);
    await append(t, s, 'no_stream', events);
    for (const expected of ['any', 'no_stream', 'stream_exists', 0n, 2n])
      await append(t, s, expected, events);
    await t.read(s);
  }),
  c('partial-overlap', async (t) => {
    const s = t.stream(),
      [a, b, x] = t.events(3);
    await append(t, s, 'no_stream', [a, b]);
    await append(t, s, 'any', [b, x]);
    await append(t, s, 'no_stream', [a, x]);
    await append(t, s, 0n, [b, x]);
    await t.read(s);
  }),
  c('other-content-types', async (t) => {
    const s = t.stream();
    for (const ct of ['text/plain', 'application/json; charset=utf-8', 'APPLICATION/JSON', '']) {
      await odd(
        t,
        `content-type ${JSON.stringify(ct)}`,
        appendOptions(s, 'any'),
        appendEvent(t.event(), { type: 'x', 'content-type': ct }),
      );
    }
    await t.read(s, { full: true });
  }),
  c('more-metadata-keys', async (t) => {
    const s = t.stream();
    await odd(
      t,
      'an extra key in the metadata map',
      appendOptions(s, 'any'),
      appendEvent(t.event(), { type: 'x', 'content-type': 'application/json', extra: 'y', created: '1' }),
    );
    await t.read(s, { full: true });
  }),
  c('uuid-forms', async (t) => {
    const s = t.stream(),
      id = t.uuid();
    await odd(
      t,
      'structured id',
      appendOptions(s, 'any'),
      appendEvent({ ...t.event(), id: structuredUuid(id) }),
    );
    await odd(t, 'same id as text', appendOptions(s, 'any'), appendEvent({ ...t.event(), id: uuid(id) }));
    await odd(
      t,
      'same id as text, upper case',
      appendOptions(s, 'any'),
      appendEvent({ ...t.event(), id: uuid(id.toUpperCase()) }),
    );
    await t.read(s, { full: true });
  }),
  c('too-large', async (t) => {
    const s = t.stream();
    await append(
      t,
      s,
      'any',
      [t.bytes(Buffer.alloc(1024 * 1024 + 1))],
      'classic append of one event of 1 MiB + 1',
    );
    await append(
      t,
      s,
      'any',
      [0, 1, 2].map(() => t.bytes(Buffer.alloc(500 * 1024))),
      'classic append of three events of 500 KiB',
    );
    await append(
      t,
      s,
      'any',
      [t.bytes(Buffer.alloc(1000 * 1024))],
      'classic append of one event of 1000 KiB',
    );
    await t.read(s);
  }),
  c('empty-and-odd-names', async (t) => {
    await append(t, '', 'any', t.events(1), 'classic append to the empty name');
    await append(t, '$all', 'any', t.events(1));
    await append(t, t.stream('żółw'), 7n, t.events(1));
  }),
];
