// Requests that no proper client sends. Last in the order, should a server not survive one.
import { appendOptions, appendEvent, batch, read, uuid } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `malformed/${name}`, run });
const send = (t, did, reqs, opts) => t.step(`batch append: ${did}`, () => t.raw.batchAppend(reqs, opts));
const odd = (t, did, ...reqs) => t.step(`classic append: ${did}`, () => t.raw.append(...reqs));

export default [
  c('classic-bad-ids', async (t) => {
    const s = t.stream();
    for (const [name, id] of [
      ['not a uuid', uuid('abc')],
      ['empty text', uuid('')],
      ['all zero', uuid('00000000-0000-0000-0000-000000000000')],
    ]) {
      await odd(t, `id ${name}`, appendOptions(s, 'any'), appendEvent({ ...t.event(), id }));
    }
    await odd(t, 'no id', appendOptions(s, 'any'), appendEvent({ ...t.event(), id: undefined }));
    await t.read(s);
  }),
  c('classic-requests', async (t) => {
    await odd(t, 'nothing at all');
    await odd(t, 'event without options', appendEvent(t.event()));
    await odd(t, 'options without a stream', appendOptions(undefined, 'any'), appendEvent(t.event()));
    await odd(
      t,
      'options without expected revision',
      appendOptions(t.stream('a'), undefined),
      appendEvent(t.event()),
    );
    await odd(
      t,
      'options twice',
      appendOptions(t.stream('b'), 'any'),
      appendOptions(t.stream('c'), 'any'),
      appendEvent(t.event()),
    );
    for (const x of 'abc') await t.read(t.stream(x));
  }),
  c('classic-no-type', async (t) => {
    await odd(
      t,
      'metadata without type',
      appendOptions(t.stream(), 'any'),
      appendEvent(t.event(), { 'content-type': 'application/json' }),
    );
    await odd(
      t,
      'metadata without content-type',
      appendOptions(t.stream(), 'any'),
      appendEvent(t.event(), { type: 'x' }),
    );
    await odd(t, 'metadata empty', appendOptions(t.stream(), 'any'), appendEvent(t.event(), {}));
    await t.read(t.stream());
  }),
  c('batch-final-without-options', async (t) => {
    await send(t, 'final part of an unknown correlation', [batch(t.uuid(), { events: t.events(1) })], {
      ms: 1500,
    });
  }),
  c('batch-no-expected-revision', async (t) => {
    const req = batch(t.uuid(), { stream: t.stream(), events: t.events(1) });
    req.getOptions().clearAny();
    await send(t, 'options without expected revision', [req], { ms: 1500 });
    await t.read(t.stream());
  }),
  c('batch-no-type-in-metadata', async (t) => {
    const req = batch(t.uuid(), { stream: t.stream(), events: t.events(1) });
    req.getProposedMessagesList()[0].getMetadataMap().clear();
    await send(t, 'event without type and content-type', [req], { ms: 1500 });
    await t.read(t.stream());
  }),
  c('batch-no-event-id', async (t) => {
    const req = batch(t.uuid(), { stream: t.stream(), events: t.events(1) });
    req.getProposedMessagesList()[0].clearId();
    await send(t, 'event without id', [req], { ms: 1500 });
    await t.read(t.stream(), { full: true });
  }),
  c('batch-half-close-at-once', async (t) => {
    await send(t, 'half-close without a request', [], { want: 1, ms: 2000, half: true });
  }),
  c('read-without-uuid-option', async (t) => {
    const s = await t.make('three');
    await t.step('read without uuid option', () => t.raw.read(read({ stream: s, uuidOption: false })));
  }),
  c('read-without-source', async (t) => {
    const req = read({ stream: t.stream() });
    req.getOptions().clearStream();
    await t.step('read with neither stream nor $all', () => t.raw.read(req));
    const none = read({ stream: t.stream() });
    none.clearOptions();
    await t.step('read without options', () => t.raw.read(none));
  }),
  c('read-without-count', async (t) => {
    const req = read({ stream: await t.make('three') });
    req.getOptions().clearCount();
    await t.step('read with neither count nor subscription', () => t.raw.read(req));
  }),
  c('read-without-filter-option', async (t) => {
    const req = read({ stream: await t.make('three') });
    req.getOptions().clearNoFilter();
    await t.step('read with neither filter nor no_filter', () => t.raw.read(req));
  }),
  c('bad-regex', async (t) => {
    for (const regex of ['(', '[a', '(?<=x)^a', '']) {
      await t.step(
        `read $all with the regex ${JSON.stringify(regex)}`,
        () => t.raw.read(read({ from: 'end', back: true, count: 1, filter: { on: 'stream', regex } })),
        {
          view: (r) => ({ events: r.messages.length, ended: r.ended, error: r.error }),
        },
      );
    }
  }),
  c('batch-no-correlation-id', async (t) => {
    await send(t, 'without correlation id', [batch(null, { stream: t.stream(), events: t.events(1) })], {
      ms: 1500,
    });
    await t.read(t.stream());
  }),
];
