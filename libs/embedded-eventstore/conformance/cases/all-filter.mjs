// Filtered reads of $all; the client offers filters for subscriptions only, so these are raw calls.
import { read } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `all-filter/${name}`, run });
// Streams a, b, ab with types x, y, xy, and a system stream.
const setup = async (t) => {
  const type = (x) => ({ type: t.stream(x) });
  const { value } = await t.append(t.stream('a'), [t.event(1, type('x')), t.event(2, type('y'))]);
  await t.append(t.stream('b'), [t.event(3, type('x')), t.event(4, type('xy'))]);
  await t.append(t.stream('ab'), [t.event(5, type('y'))]);
  await t.append('$' + t.stream('sys'), [t.event(6, type('x')), t.event(7, { type: '$own' })]);
  await t.setMeta(t.stream('a'), { maxCount: 100 });
  return value?.position; // of the second event of stream a, where the reads begin
};
const show = (r) => ({
  events: r.messages
    .filter((m) => m.event)
    .map((m) => m.event.event)
    .map((e) => `${e.streamRevision}@${e.streamIdentifier} ${e.metadata.type}`),
  others: [...new Set(r.messages.filter((m) => !m.event).map((m) => Object.keys(m).join()))],
  ended: r.ended,
  error: r.error,
});
const query = (t, did, opts) => t.step(`read $all: ${did}`, () => t.raw.read(read(opts)), { view: show });
const filtered = (name, did, filter, opts = {}) =>
  c(name, async (t) => {
    const from = await setup(t);
    await query(t, did, { from, filter: filter(t), ...opts });
    await query(t, `${did}, backwards`, { from: 'end', back: true, filter: filter(t), ...opts });
  });
const escape = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export default [
  filtered('stream-prefix', 'streams beginning with ~a', (t) => ({
    on: 'stream',
    prefixes: [t.stream('a')],
  })),
  filtered('stream-prefixes', 'streams beginning with ~ab or ~b', (t) => ({
    on: 'stream',
    prefixes: [t.stream('ab'), t.stream('b')],
  })),
  filtered('stream-prefix-nothing', 'streams beginning with ~zzz', (t) => ({
    on: 'stream',
    prefixes: [t.stream('zzz')],
  })),
  filtered('stream-prefix-case', 'streams beginning with ~A', (t) => ({
    on: 'stream',
    prefixes: [t.stream('A')],
  })),
  filtered('stream-prefix-meta', 'streams beginning with $$~', (t) => ({
    on: 'stream',
    prefixes: ['$$' + t.prefix],
  })),
  filtered('type-prefix', 'types beginning with ~x', (t) => ({ on: 'type', prefixes: [t.stream('x')] })),
  filtered('type-prefixes', 'types beginning with ~xy or ~y', (t) => ({
    on: 'type',
    prefixes: [t.stream('xy'), t.stream('y')],
  })),
  filtered('stream-regex', 'streams matching ^~a', (t) => ({ on: 'stream', regex: `^${escape(t.prefix)}a` })),
  filtered('stream-regex-unanchored', 'streams matching ~.?b$', (t) => ({
    on: 'stream',
    regex: `${escape(t.prefix)}.?b$`,
  })),
  filtered('type-regex', 'types matching ^~(y|xy)$', (t) => ({
    on: 'type',
    regex: `^${escape(t.prefix)}(y|xy)$`,
  })),
  filtered('type-regex-inline-option', 'types matching (?i)^~X', (t) => ({
    on: 'type',
    regex: `(?i)^${escape(t.prefix)}X`,
  })),
  filtered('type-regex-lookahead', 'types matching ^~(?!x)', (t) => ({
    on: 'type',
    regex: `^${escape(t.prefix)}(?!x)`,
  })),
  filtered('regex-and-prefixes', 'both a regex and a prefix', (t) => ({
    on: 'stream',
    regex: `^${escape(t.prefix)}a`,
    prefixes: [t.stream('b')],
  })),
  c('exclude-system-events', async (t) => {
    const from = await setup(t);
    await t.step(
      "read $all: the client's excludeSystemEvents regex ^[^$].*",
      () => t.raw.read(read({ from, filter: { on: 'type', regex: '^[^$].*' } })),
      {
        view: (r) =>
          show({
            ...r,
            messages: r.messages.filter((m) => !m.event || t.owns(m.event.event.streamIdentifier)),
          }),
      },
    );
  }),
  c('empty-filter', async (t) => {
    await setup(t);
    await t.step(
      'neither regex nor prefix',
      () => t.raw.read(read({ from: 'end', back: true, count: 2, filter: { on: 'stream' } })),
      { view: (r) => ({ n: r.messages.length, ended: r.ended, error: r.error }) },
    );
    await t.step(
      'the empty prefix',
      () => t.raw.read(read({ from: 'end', back: true, count: 2, filter: { on: 'stream', prefixes: [''] } })),
      { view: (r) => ({ n: r.messages.length, ended: r.ended, error: r.error }) },
    );
  }),
  c('count-is-of-matching-events', async (t) => {
    const from = await setup(t);
    const filter = { on: 'type', prefixes: [t.stream('x')] };
    for (const count of [0, 1, 2]) await query(t, `types ~x, count ${count}`, { from, filter, count });
  }),
  c('max-search-window', async (t) => {
    const from = await setup(t);
    for (const max of [1, 2, 5, 100])
      await query(t, `streams ~ab, max ${max}`, {
        from,
        filter: { on: 'stream', prefixes: [t.stream('ab')], max },
      });
    await query(t, 'streams ~ab, max 0', {
      from,
      filter: { on: 'stream', prefixes: [t.stream('ab')], max: 0 },
    });
  }),
  c('filter-on-a-stream-read', async (t) => {
    await setup(t);
    await query(t, 'a filter while reading one stream', {
      stream: t.stream('a'),
      filter: { on: 'type', prefixes: [t.stream('x')] },
    });
  }),
  c('resolving-links', async (t) => {
    const from = await setup(t);
    await t.append(t.stream('l'), [t.link(0, t.stream('a'))]);
    await query(t, 'type of the link, resolving', {
      from,
      resolve: true,
      filter: { on: 'type', prefixes: ['$>'] },
      count: 1,
    });
    await query(t, 'type of the target, resolving', {
      from,
      resolve: true,
      filter: { on: 'type', prefixes: [t.stream('x')] },
    });
  }),
];
