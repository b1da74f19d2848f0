// Checkpoints of filtered subscriptions to $all. All events looked at come from one append, so that
// nothing else can lie between them; a checkpoint is named after the event whose position it has.
import { read } from '../lib/raw.mjs';

const c = (name, run) => ({ name: `checkpoints/${name}`, run });

// Positions of the last `n` own events, in the order of the log; not a step of the case.
async function positions(t, n) {
  const out = [];
  for await (const e of t.client.readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 20000 })) {
    if (t.owns(e.event.streamId)) out.push(e.event.position.commit);
    if (out.length === n) break;
  }
  return out.reverse();
}
const name = (list) => (m) => {
  if (m.event) return `event ${list.indexOf(m.event.event.position.commit)}`;
  if (!m.checkpoint) return Object.keys(m)[0];
  const p = m.checkpoint.commit,
    at = list.indexOf(p);
  if (p > list.at(-1)) return 'checkpoint beyond';
  return at >= 0
    ? `checkpoint at ${at}`
    : `checkpoint between ${list.filter((x) => x < p).length - 1} and the next`;
};
const once = (lines) => lines.filter((x, i) => x !== 'checkpoint beyond' || lines.indexOf(x) === i);

// `n` events after the anchor (number 0), every `every`-th of them matching; 0: none.
async function caughtUp(t, filter, { n = 100, every = 0 } = {}) {
  const type = (i) => (every && i % every === 0 ? t.stream('yes') : t.stream('no'));
  const events = Array.from({ length: n + 1 }, (_, i) => t.event(i, { type: i ? type(i) : 'anchor' }));
  await t.step(`setup: anchor and ${n} events in one append`, () =>
    t.client.appendToStream(t.stream(), events).then(() => 'done'),
  );
  const list = await positions(t, n + 1);
  await t.settle(300);
  await t.step(
    `raw subscription after the anchor, ${JSON.stringify(filter)}`,
    () =>
      t.raw.read(
        read({
          subscribe: true,
          from: { commit: list[0], prepare: list[0] },
          filter: { on: 'type', prefixes: [t.stream('yes')], ...filter },
        }),
        { ms: 1500 },
      ),
    { view: (r) => ({ messages: once(r.messages.map(name(list))), ended: r.ended, error: r.error }) },
  );
}

async function live(t, filter, { n = 100, parts = 1 } = {}) {
  const r = t.raw.read(
    read({ subscribe: true, from: 'end', filter: { on: 'type', prefixes: [t.stream('yes')], ...filter } }),
    { ms: 2000 },
  );
  await t.settle(500);
  for (let i = 0; i < parts; i++) await t.client.appendToStream(t.stream(), t.events(n / parts));
  const list = await positions(t, n);
  await t.step(
    `raw live subscription, ${JSON.stringify(filter)}, ${n} events in ${parts} append(s)`,
    () => r,
    { view: (x) => ({ messages: once(x.messages.map(name(list))), ended: x.ended, error: x.error }) },
  );
}

export default [
  ...[1, 2, 3].map((interval) => c(`caught-up-interval-${interval}`, (t) => caughtUp(t, { interval }))),
  ...[1, 2, 3].map((interval) =>
    c(`caught-up-window-5-interval-${interval}`, (t) => caughtUp(t, { max: 5, interval }, { n: 40 })),
  ),
  c('caught-up-window-1', (t) => caughtUp(t, { max: 1, interval: 1 }, { n: 20 })),
  c('caught-up-window-100', (t) => caughtUp(t, { max: 100, interval: 1 }, { n: 250 })),
  c('caught-up-some-match', (t) => caughtUp(t, { max: 5, interval: 1 }, { n: 40, every: 7 })),
  c('caught-up-all-match', (t) => caughtUp(t, { max: 5, interval: 2 }, { n: 40, every: 1 })),
  c('caught-up-few-events', (t) => caughtUp(t, { interval: 1 }, { n: 3 })),
  c('caught-up-large-interval', (t) => caughtUp(t, { max: 10, interval: 1000 }, { n: 60 })),
  c('interval-0', (t) => caughtUp(t, { max: 10, interval: 0 }, { n: 20 })),
  ...[1, 2, 3].map((interval) =>
    c(`live-window-5-interval-${interval}`, (t) => live(t, { max: 5, interval }, { n: 40 })),
  ),
  c('live-interval-1', (t) => live(t, { interval: 1 })),
  c('live-single-appends', (t) => live(t, { max: 5, interval: 1 }, { n: 12, parts: 12 })),
  c('as-seen-by-the-client', async (t) => {
    const events = Array.from({ length: 41 }, (_, i) =>
      t.event(i, { type: t.stream(i % 10 ? 'no' : 'yes') }),
    );
    await t.step('setup: 41 events in one append', () =>
      t.client.appendToStream(t.stream(), events).then(() => 'done'),
    );
    const list = await positions(t, 41),
      p = { commit: list[0], prepare: list[0] };
    const sub = t.subscribeAll({
      fromPosition: p,
      filter: {
        filterOn: 'eventType',
        prefixes: [t.stream('yes')],
        checkpointInterval: 1,
        maxSearchWindow: 5,
      },
    });
    await sub.live();
    await t.settle();
    await sub.report('events seen');
    await t.note('checkpoints', once(sub.checkpoints.map((x) => name(list)({ checkpoint: x.position }))));
  }),
];
