// What a case sees: `t`. Every call through it becomes a recorded step.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { es } from './load.mjs';
import { Normaliser, brief } from './normalise.mjs';
import { Raw } from './raw.mjs';
import { Sub } from './sub.mjs';

const { EventStoreDBClient, jsonEvent, binaryEvent } = es;
const HUNG = Symbol('hung');
const soon = (promise, ms) => {
  let timer;
  return Promise.race([
    promise,
    new Promise((r) => {
      timer = setTimeout(r, ms, HUNG);
    }),
  ]).finally(() => clearTimeout(timer));
};
const plural = (n, what) => `${n} ${what}${n === 1 ? '' : 's'}`;
const revision = (r) => (typeof r === 'bigint' ? `${r}n` : r);
const describe = (o) =>
  Object.entries(o)
    .map(
      ([k, v]) =>
        ` ${k}=${typeof v === 'bigint' ? `${v}n` : v?.commit !== undefined ? 'position' : v?.username ? 'given' : v}`,
    )
    .join('');

export class Case {
  constructor({ name, index, runId, url, settle = 400, stepTimeout = 6000 }) {
    Object.assign(this, { name, url, settleMs: settle, stepTimeout });
    this.prefix = `${runId}c${String(index).padStart(3, '0')}.`;
    this.n = new Normaliser(runId, this.prefix);
    this.record = { steps: [] };
    this.open = true;
    this.client = EventStoreDBClient.connectionString(url);
    this.clients = [this.client];
    const { host, search } = new URL(url);
    this.address = host;
    this.raw = new Raw(host, !/tls=false/i.test(search));
    this.subs = [];
  }

  // Running and closing
  async run(fn, timeout) {
    const done = await soon(
      Promise.resolve()
        .then(() => fn(this))
        .catch((e) => {
          if (this.open) this.record.stopped = this.n.text(`${e?.name}: ${e?.message}`);
        }),
      timeout,
    );
    await sleep(20); // errors on their way still belong here
    this.open = false;
    if (done === HUNG) {
      this.record.timedOut = true;
      const last = this.record.steps.at(-1);
      if (last && !('answer' in last)) last.answer = { hung: true };
    }
    for (const s of this.subs) s.cancel();
    await soon(Promise.allSettled(this.clients.map((c) => c.dispose())), 1000);
    this.raw.close();
    this.n.finish();
    return this.record;
  }

  crashed(kind, e) {
    const error = e instanceof Error ? e : new Error(String(e));
    (this.record.crashes ??= []).push({ kind, ...this.n.error(error) });
    ((this.record.raw ??= {}).stacks ??= []).push(error.stack);
  }

  // Steps
  async step(did, fn, { timeout = this.stepTimeout, view = (v) => v } = {}) {
    if (!this.open) throw new Error('case is over');
    const entry = { did: this.n.text(did) };
    this.record.steps.push(entry);
    const before = this.n.rawPositions.length;
    const call = Promise.resolve().then(fn);
    call.catch(() => {});
    let result;
    try {
      const value = await soon(call, timeout);
      result = value === HUNG ? { hung: true } : { value };
      if (this.open) entry.answer = value === HUNG ? { hung: true } : (this.n.value(view(value)) ?? 'ok');
    } catch (error) {
      result = { error };
      if (this.open)
        entry.answer = error instanceof Error ? this.n.error(error) : { thrown: this.n.value(error) ?? null };
    }
    if (this.open && this.n.rawPositions.length > before)
      entry.raw = { positions: this.n.rawPositions.slice(before) };
    return result;
  }

  note(did, answer) {
    return this.step(did, () => answer);
  }
  settle(ms = this.settleMs) {
    return sleep(ms);
  }

  // Things to use in calls
  stream(name = 's') {
    return this.prefix + name;
  }
  uuid() {
    return this.uuids(1)[0];
  }
  uuids(n) {
    // in their own order, so that sorting by id leaves the names in order
    const ids = Array.from({ length: n }, () => randomUUID()).sort();
    for (const id of ids) this.n.id(id);
    return ids;
  }
  event(data = {}, opts = {}) {
    return jsonEvent({
      type: 't',
      id: this.uuid(),
      data: typeof data === 'object' ? data : { n: data },
      ...opts,
    });
  }
  bytes(data, opts = {}) {
    return binaryEvent({ type: 'b', id: this.uuid(), data: Buffer.from(data), ...opts });
  }
  link(rev, stream) {
    return this.bytes(`${rev}@${stream}`, { type: '$>' });
  }
  events(n, from = 0) {
    return Array.from({ length: n }, (_, i) => this.event(from + i));
  }
  discover() {
    const c = EventStoreDBClient.connectionString(this.url.replace('esdb://', 'esdb+discover://'));
    this.clients.push(c);
    return c;
  }
  connect(extra) {
    const c = EventStoreDBClient.connectionString(this.url + (this.url.includes('?') ? '&' : '?') + extra);
    this.clients.push(c);
    return c;
  }

  // Brings a stream into a state in one step: missing, three (events), soft (deleted), tomb(stoned).
  async make(state, name = 's') {
    const s = this.stream(name),
      c = this.client;
    const sent = this.events(3);
    if (state !== 'missing') {
      await this.step(`setup ${s}: ${state}`, async () => {
        await c.appendToStream(s, sent);
        if (state === 'soft') await c.deleteStream(s);
        if (state === 'tomb') await c.tombstoneStream(s);
        return 'done';
      });
    }
    return s;
  }

  // Calls of the official client
  append(stream, events = 1, { expect = 'any', client = this.client, ...opts } = {}) {
    const list = typeof events === 'number' ? this.events(events) : events;
    const count = Array.isArray(list) ? list.length : 1;
    return this.step(
      `append to ${stream} ${revision(expect)}, ${plural(count, 'event')}${describe(opts)}`,
      () => client.appendToStream(stream, list, { expectedRevision: expect, ...opts }),
      { timeout: opts.timeout },
    );
  }
  delete(stream, expect = 'any') {
    return this.step(`delete ${stream} ${revision(expect)}`, () =>
      this.client.deleteStream(stream, { expectedRevision: expect }),
    );
  }
  tombstone(stream, expect = 'any') {
    return this.step(`tombstone ${stream} ${revision(expect)}`, () =>
      this.client.tombstoneStream(stream, { expectedRevision: expect }),
    );
  }
  setMeta(stream, metadata, opts = {}) {
    return this.step(`set metadata of ${stream} ${JSON.stringify(metadata)}${describe(opts)}`, () =>
      this.client.setStreamMetadata(stream, metadata, opts),
    );
  }
  getMeta(stream) {
    return this.step(`get metadata of ${stream}`, () => this.client.getStreamMetadata(stream));
  }

  // Reads answer with one line per event; `full: true` with everything in it.
  read(stream, { full = false, ...opts } = {}) {
    return this.step(`read ${stream}${describe(opts)}`, () => gather(this.client.readStream(stream, opts)), {
      view: (r) => view(r, full),
    });
  }
  readAll({ full = false, ...opts } = {}) {
    return this.step(`read $all${describe(opts)}`, () => gather(this.client.readAll(opts)), {
      view: (r) => view(r, full),
    });
  }
  // Reads $all until `want` events of this case's streams were seen; others are passed over.
  readOwn({ full = false, want = 100, scan = 20000, ...opts } = {}) {
    const own = (e) => this.owns((e.link ?? e.event)?.streamId ?? '');
    return this.step(
      `read $all, own events${describe(opts)}`,
      () => gather(this.client.readAll({ maxCount: scan, ...opts }), own, want),
      { view: (r) => view(r, full) },
    );
  }
  owns(stream) {
    return stream.replace(/^\$+/, '').startsWith(this.prefix);
  }

  // Subscriptions: see sub.mjs
  subscribe(stream, opts = {}) {
    return this.keep(new Sub(this, () => this.client.subscribeToStream(stream, opts)));
  }
  subscribeAll({ filter, ...opts } = {}) {
    return this.keep(
      new Sub(this, (sub) =>
        this.client.subscribeToAll({
          ...opts,
          filter: filter && { ...filter, checkpointReached: (_, p) => sub.checkpoint(p) },
        }),
      ),
    );
  }
  consume(stream, group, opts = {}, each) {
    const start =
      stream === '$all'
        ? () => this.client.subscribeToPersistentSubscriptionToAll(group, opts)
        : () => this.client.subscribeToPersistentSubscriptionToStream(stream, group, opts);
    return this.keep(new Sub(this, start, each));
  }
  keep(sub) {
    this.subs.push(sub);
    return sub;
  }
}

async function gather(readable, own = () => true, want = Infinity) {
  const out = { events: [] };
  readable.on('error', () => {}); // the client emits errors outside of the iteration too
  try {
    for await (const e of readable) {
      if (own(e)) out.events.push(e);
      if (out.events.length >= want) {
        readable.cancel().catch(() => {});
        break;
      }
    }
  } catch (error) {
    if (!out.events.length) throw error;
    out.error = error;
  }
  return out;
}

const view = (r, full) => {
  const events = full ? r.events : r.events.map(brief);
  return r.error ? { events, error: r.error } : events;
};
