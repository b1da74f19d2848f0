// Reading $all. Events of other streams may lie in between; only this case's own are looked at.
const c = (name, run) => ({ name: `all/${name}`, run });
const BACK = { direction: 'backwards' };
const three = async (t) => {
  const out = [];
  for (const name of 'abc') out.push((await t.append(t.stream(name), 1)).value?.position);
  return out;
};
const plus = (p, n) => p && { commit: p.commit + BigInt(n), prepare: p.prepare + BigInt(n) };

export default [
  c('forwards-is-inclusive', async (t) => {
    const [, b] = await three(t);
    await t.readOwn({ fromPosition: b, full: true });
    await t.readAll({ fromPosition: b, maxCount: 1 });
  }),
  c('backwards-is-exclusive', async (t) => {
    const [a, b, last] = await three(t);
    await t.readOwn({ ...BACK, fromPosition: b, want: 1 });
    await t.readOwn({ ...BACK, fromPosition: last, want: 2 });
    await t.readOwn({ ...BACK, fromPosition: 'end', want: 3 });
    await t.step('backwards from the first own event finds none of them', async () => {
      let own = 0;
      for await (const e of t.client.readAll({ ...BACK, fromPosition: a, maxCount: 50 }))
        if (t.owns(e.event.streamId)) own++;
      return own;
    });
  }),
  c('backwards-from-start-and-forwards-from-end', async (t) => {
    await three(t);
    await t.readAll({ ...BACK, fromPosition: 'start' });
    await t.readAll({ fromPosition: 'end' });
  }),
  c('counts', async (t) => {
    const n = (r) => r.length;
    for (const maxCount of [0, 1, 2, 5]) {
      for (const direction of ['forwards', 'backwards']) {
        await t.step(
          `number of events, maxCount ${maxCount} ${direction}`,
          async () => {
            const out = [];
            for await (const e of t.client.readAll({
              maxCount,
              direction,
              fromPosition: direction === 'forwards' ? 'start' : 'end',
            }))
              out.push(e);
            return out;
          },
          { view: n },
        );
      }
    }
  }),
  c('not-an-event-boundary', async (t) => {
    const [a, b] = await three(t);
    for (const [name, p] of [
      ['+1', plus(b, 1)],
      ['-1', plus(b, -1)],
      ['+10', plus(b, 10)],
    ]) {
      await t.step(`forwards from position ${name}: first own event`, () => first(t, { fromPosition: p }));
      await t.step(`backwards from position ${name}: first own event`, () =>
        first(t, { ...BACK, fromPosition: p }),
      );
    }
    await t.step('commit of one event, prepare of another', () =>
      first(t, { fromPosition: a && { commit: b.commit, prepare: a.prepare } }),
    );
    await t.step('the two swapped', () =>
      first(t, { fromPosition: a && { commit: a.commit, prepare: b.prepare } }),
    );
  }),
  c('beyond-the-end', async (t) => {
    const [, , last] = await three(t);
    for (const n of [100000000, 1e12]) {
      await t.step(`forwards from last + ${n}`, () => first(t, { fromPosition: plus(last, n) }));
      await t.step(`backwards from last + ${n}`, () => first(t, { ...BACK, fromPosition: plus(last, n) }));
    }
    const max = { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n };
    await t.step('forwards from the largest position', () => first(t, { fromPosition: max }));
    await t.step('backwards from the largest position', () => first(t, { ...BACK, fromPosition: max }));
    const long = { commit: 2n ** 63n - 1n, prepare: 2n ** 63n - 1n };
    await t.step('backwards from 2^63-1', () => first(t, { ...BACK, fromPosition: long }));
  }),
  c('position-zero', async (t) => {
    const zero = { commit: 0n, prepare: 0n };
    await t.step('number of events forwards from 0/0, maxCount 3', () =>
      number(t, { fromPosition: zero, maxCount: 3 }),
    );
    await t.step('number of events backwards from 0/0, maxCount 3', () =>
      number(t, { ...BACK, fromPosition: zero, maxCount: 3 }),
    );
    await t.step(
      'first event of 0/0 is the first of start',
      async () => (await firstId(t, 'start')) === (await firstId(t, zero)),
    );
  }),
  c('order-over-streams', async (t) => {
    const { value } = await t.append(t.stream('x'), 1);
    for (const name of ['x', 'y', 'x', 'z', 'y']) await t.append(t.stream(name), 2);
    await t.readOwn({ fromPosition: value?.position });
    await t.readOwn({ ...BACK, fromPosition: 'end', want: 11 });
  }),
  c('positions-of-one-append', async (t) => {
    await t.append(t.stream(), 4);
    const { value } = await t.readOwn({ ...BACK, fromPosition: 'end', want: 4, full: true });
    const p = (value?.events ?? []).map((e) => e.event.position);
    await t.note(
      'each has a larger position than the one before',
      p.every((x, i) => !i || x.commit < p[i - 1].commit),
    );
    await t.note(
      'gaps larger than 1',
      p.every((x, i) => !i || p[i - 1].commit - x.commit > 1n),
    );
    await t.note(
      'commit equals prepare',
      p.every((x) => x.commit === x.prepare),
    );
  }),
  c('same-position-in-stream-and-$all', async (t) => {
    await t.append(t.stream(), 2);
    const a = await t.read(t.stream(), { full: true });
    const b = await t.readOwn({ ...BACK, fromPosition: 'end', want: 2, full: true });
    await t.note(
      'same positions',
      a.value?.events[1]?.event.position?.commit === b.value?.events[0]?.event.position?.commit,
    );
  }),
  c('metadata-is-visible', async (t) => {
    const { value } = await t.append(t.stream(), 1);
    await t.setMeta(t.stream(), { maxCount: 5 });
    await t.readOwn({ fromPosition: value?.position, full: true });
  }),
  c('system-streams-are-visible', async (t) => {
    const { value } = await t.append('$' + t.stream(), 1);
    await t.readOwn({ fromPosition: value?.position });
  }),
  c('soft-delete-is-a-metadata-event', async (t) => {
    const { value } = await t.append(t.stream(), 2);
    await t.delete(t.stream());
    await t.readOwn({ ...BACK, fromPosition: 'end', want: 3, full: true });
    await t.readOwn({ fromPosition: value?.position });
    await t.append(t.stream(), 1);
    await t.readOwn({ ...BACK, fromPosition: 'end', want: 5, full: true });
  }),
  c('tombstone-event', async (t) => {
    const { value } = await t.append(t.stream(), 2);
    await t.tombstone(t.stream());
    await t.readOwn({ ...BACK, fromPosition: 'end', want: 1, full: true });
    await t.readOwn({ fromPosition: value?.position });
  }),
  c('first-event-of-all', async (t) => {
    await t.step('first 3 events of $all', async () => {
      const out = [];
      for await (const e of t.client.readAll({ maxCount: 3 }))
        out.push(
          e.event.streamId.startsWith('$')
            ? `${e.event.revision}@${e.event.streamId} ${e.event.type}`
            : 'no system event',
        );
      return out;
    });
  }),
  c('resolving-on-$all-stream-name', async (t) => {
    await t.read('$all', { maxCount: 2 });
    await t.read('$$$all');
    await t.getMeta('$all');
  }),
];

async function first(t, opts) {
  for await (const e of t.client.readAll({ maxCount: 100, ...opts }))
    if (t.owns(e.event.streamId)) return `${e.event.revision}@${e.event.streamId}`;
  return 'none';
}
async function number(t, opts) {
  let n = 0;
  for await (const _ of t.client.readAll(opts)) n++;
  return n;
}
async function firstId(t, fromPosition) {
  for await (const e of t.client.readAll({ fromPosition, maxCount: 1 })) return e.event.id;
}
