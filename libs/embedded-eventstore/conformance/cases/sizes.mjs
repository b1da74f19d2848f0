// How large, how many.
const c = (name, run, timeout) => ({ name: `sizes/${name}`, run, timeout });
const MiB = 1024 * 1024;
const slow = { timeout: 20000 };
const one = (name, size) =>
  c(
    `binary-event-${name}`,
    async (t) => {
      const s = t.stream();
      await t.append(s, t.bytes(Buffer.alloc(size, 7)), slow);
      await t.read(s);
      await t.append(s, 1);
    },
    30000,
  );
const count = (t, s) =>
  t.step(
    `count events of ${s}`,
    async () => {
      let n = 0,
        last;
      for await (const e of t.client.readStream(s)) {
        n++;
        last = e.event.revision;
      }
      return { n, last };
    },
    slow,
  );

export default [
  one('1MiB-minus-1000', MiB - 1000),
  one('1MiB-minus-1', MiB - 1),
  one('1MiB', MiB),
  one('1MiB-plus-1', MiB + 1),
  one('2MiB', 2 * MiB),
  one('5MiB', 5 * MiB),
  c(
    'metadata-counts',
    async (t) => {
      const s = t.stream();
      await t.append(s, t.bytes('x', { metadata: new Uint8Array(MiB + 1) }), slow);
      await t.append(s, t.bytes(Buffer.alloc(600 * 1024), { metadata: new Uint8Array(600 * 1024) }), slow);
      await t.append(s, t.bytes('x', { type: 'T'.repeat(60000) }), slow);
      await t.read(s);
    },
    30000,
  ),
  c(
    'sum-of-events-above-1MiB',
    async (t) => {
      const s = t.stream();
      await t.append(
        s,
        [0, 1].map(() => t.bytes(Buffer.alloc(MiB / 2))),
        slow,
      );
      await t.append(
        s,
        [0, 1].map(() => t.bytes(Buffer.alloc(MiB / 2 + 1))),
        slow,
      );
      await t.append(
        s,
        [0, 1, 2].map(() => t.bytes(Buffer.alloc(300 * 1024))),
        slow,
      );
      await t.read(s);
    },
    30000,
  ),
  c(
    'too-large-leaves-the-connection-usable',
    async (t) => {
      const s = t.stream();
      await t.append(s, 1);
      await t.append(s, t.bytes(Buffer.alloc(MiB + 1)), slow);
      await t.append(s, 1);
      await t.read(s);
    },
    30000,
  ),
  c(
    '3000-small-events',
    async (t) => {
      const s = t.stream();
      await t.append(s, 3000, slow);
      await count(t, s);
      await t.read(s, { direction: 'backwards', fromRevision: 'end', maxCount: 2 });
    },
    40000,
  ),
  c(
    '20000-tiny-events-in-parts',
    async (t) => {
      const s = t.stream(),
        tiny = () => ({ ...t.bytes(''), data: new Uint8Array(0) });
      await t.append(s, Array.from({ length: 20000 }, tiny), { ...slow, batchAppendSize: 200 * 1024 });
      await count(t, s);
    },
    60000,
  ),
  c('batchAppendSize-small', async (t) => {
    const s = t.stream();
    await t.append(s, 20, { batchAppendSize: 200 });
    await count(t, s);
    await t.append(s, 5, { batchAppendSize: 1 });
    await count(t, s);
  }),
  c(
    'batchAppendSize-small-sum-above-1MiB',
    async (t) => {
      const s = t.stream();
      await t.append(
        s,
        Array.from({ length: 30 }, () => t.bytes(Buffer.alloc(50 * 1024))),
        { ...slow, batchAppendSize: 100 * 1024 },
      );
      await t.append(s, 1);
      await t.read(s);
    },
    30000,
  ),
];
