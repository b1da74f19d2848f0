// BatchAppend, message by message: what the client turns into results and errors.
import { batch } from '../lib/raw.mjs';
import { cells, STATES } from './append.mjs';

const c = (name, run) => ({ name: `batch/${name}`, run });
const send = (t, did, reqs, opts) => t.step(`batch append: ${did}`, () => t.raw.batchAppend(reqs, opts));

export default [
  ...STATES.map((state) =>
    c(`every-revision-to-${state}`, async (t) => {
      for (const { name, expect } of cells.filter((x) => x.state === state)) {
        const s = await t.make(state, name);
        await send(t, `${expect}, 1 event`, [
          batch(t.uuid(), { stream: s, expected: expect, events: t.events(1) }),
        ]);
      }
    }),
  ),
  ...STATES.map((state) =>
    c(`no-events-to-${state}`, async (t) => {
      for (const { name, expect } of cells.filter((x) => x.state === state)) {
        const s = await t.make(state, name);
        await send(t, `${expect}, no event`, [batch(t.uuid(), { stream: s, expected: expect })]);
      }
    }),
  ),
  c('in-three-parts', async (t) => {
    const id = t.uuid(),
      s = t.stream();
    await send(t, 'options + event, event, final event', [
      batch(id, { stream: s, events: t.events(1), final: false }),
      batch(id, { events: t.events(1), final: false }),
      batch(id, { events: t.events(1) }),
    ]);
    await t.read(s);
  }),
  c('two-appends-interleaved', async (t) => {
    const [x, y] = t.uuids(2);
    await send(
      t,
      'parts of two appends in turn',
      [
        batch(x, { stream: t.stream('x'), events: t.events(1), final: false }),
        batch(y, { stream: t.stream('y'), events: t.events(1), final: false }),
        batch(x, { events: t.events(1) }),
        batch(y, { events: t.events(1) }),
      ],
      { want: 2 },
    );
    await t.read(t.stream('x'));
    await t.read(t.stream('y'));
  }),
  c('never-final', async (t) => {
    await send(
      t,
      'options with a deadline of 500 ms, never final',
      [batch(t.uuid(), { stream: t.stream(), events: t.events(1), final: false, deadlineMs: 500 })],
      { ms: 3000 },
    );
    await t.read(t.stream());
  }),
  c('no-deadline', async (t) => {
    await send(t, 'options without deadline', [
      batch(t.uuid(), { stream: t.stream(), events: t.events(1), deadlineMs: null }),
    ]);
    await t.read(t.stream());
  }),
  c('deadline-over', async (t) => {
    await send(t, 'deadline one minute ago', [
      batch(t.uuid(), { stream: t.stream(), events: t.events(1), deadlineMs: -60000 }),
    ]);
    await t.read(t.stream());
  }),
  c('too-large', async (t) => {
    const big = () => t.bytes(Buffer.alloc(600 * 1024));
    await send(t, 'two events of 600 KiB', [batch(t.uuid(), { stream: t.stream(), events: [big(), big()] })]);
    await t.read(t.stream());
  }),
  c('half-close', async (t) => {
    await send(t, 'append, then half-close', [batch(t.uuid(), { stream: t.stream(), events: t.events(1) })], {
      want: 5,
      ms: 2000,
      half: true,
    });
  }),
  c('order-of-answers', async (t) => {
    const ids = t.uuids(10);
    await send(
      t,
      'ten appends to one stream; answers sorted by correlation id',
      ids.map((id) => batch(id, { stream: t.stream(), events: t.events(1) })),
      { want: 10 },
    );
  }),
  c('same-ids-again', async (t) => {
    const s = t.stream(),
      events = t.events(2);
    for (const expected of ['no_stream', 'no_stream', 'any', 'stream_exists', 1n]) {
      await send(t, `${expected}, the same 2 events`, [batch(t.uuid(), { stream: s, expected, events })]);
    }
  }),
];
