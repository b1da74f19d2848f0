// Names of streams and event types: empty, long, with unusual characters.
const c = (name, run) => ({ name: `names/${name}`, run });
// Append, read, fail, delete, metadata: every place where the name travels.
const stream = (name, of) =>
  c(`stream-${name}`, async (t) => {
    const s = of(t);
    await t.append(s, 1, { timeout: 3000 });
    await t.read(s, { full: true });
    await t.append(s, 1, { expect: 'no_stream', timeout: 3000 });
    await t.step('raw delete with a wrong revision', () => t.raw.delete(s, 9n));
    await t.setMeta(s, { maxCount: 5 });
    await t.getMeta(s);
    await t.delete(s);
    await t.read(s);
    await t.tombstone(s);
    await t.read(s);
  });
const type = (name, text) =>
  c(`type-${name}`, async (t) => {
    const s = t.stream();
    await t.append(s, t.event(1, { type: text }), { timeout: 3000 });
    await t.read(s, { full: true });
  });

export default [
  stream('with-spaces', (t) => `${t.stream()} a  b `),
  stream('leading-space', (t) => ` ${t.stream()}`),
  stream('of-1000-chars', (t) => t.stream('x'.repeat(1000))),
  stream('of-10000-chars', (t) => t.stream('x'.repeat(10000))),
  stream('dollar', (t) => '$' + t.stream()),
  stream('polish', (t) => t.stream('żółw')),
  stream('chinese', (t) => t.stream('网格-甲')),
  stream('emoji', (t) => t.stream('🙂👩‍👩‍👧')),
  stream('newline-and-tab', (t) => t.stream('a\nb\tc')),
  stream('null-char', (t) => t.stream('a\0b')),
  stream('slash-and-percent', (t) => t.stream('a/b?c=%20&d#e')),
  stream('at-and-colons', (t) => t.stream('1@x::y')),
  stream('unpaired-surrogate', (t) => t.stream('a\ud800b')),
  c('stream-empty', async (t) => {
    await t.append('', 1, { timeout: 3000 });
    await t.read('');
    await t.delete('');
    await t.tombstone('');
    await t.getMeta('');
  }),
  c('stream-only-dollars', async (t) => {
    await t.append('$$', 1, { timeout: 3000 });
    await t.read('$$');
  }),
  c('stream-upper-and-lower-case', async (t) => {
    await t.append(t.stream('Ab'), 1);
    await t.read(t.stream('ab'));
    await t.read(t.stream('AB'));
  }),
  c('stream-composed-and-decomposed', async (t) => {
    await t.append(t.stream('é'), 1);
    await t.read(t.stream('e\u0301'));
  }),
  type('empty', ''),
  type('of-1000-chars', 'T'.repeat(1000)),
  type('of-100000-chars', 'T'.repeat(100000)),
  type('unicode', 'żółw 网格 🙂'),
  type('newline', 'a\nb'),
  type('dollar', '$own'),
  type('like-a-link', '$>'),
  type('like-a-tombstone', '$streamDeleted'),
  type('like-metadata', '$metadata'),
];
