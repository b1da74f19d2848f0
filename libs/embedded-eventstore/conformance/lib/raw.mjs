// Calls that the official client cannot make (or whose details it hides), made
// with its own generated gRPC classes. Messages come back as plain objects.
import { grpc, pb, rpc, google } from './load.mjs';
import { dump } from './normalise.mjs';

const { streams: S, persistent: P, shared } = pb;
const empty = () => new shared.Empty();
const identifier = (name) => {
  const si = new shared.StreamIdentifier();
  si.setStreamName(Buffer.from(name).toString('base64'));
  return si;
};
export const uuid = (text) => {
  const u = new shared.UUID();
  u.setString(text);
  return u;
};
export const structuredUuid = (text) => {
  const b = Buffer.from(text.replaceAll('-', ''), 'hex'),
    s = new shared.UUID.Structured(),
    u = new shared.UUID();
  s.setMostSignificantBits(b.readBigInt64BE(0).toString());
  s.setLeastSignificantBits(b.readBigInt64BE(8).toString());
  u.setStructured(s);
  return u;
};

// `event` as made by the client's jsonEvent / binaryEvent; `keys` overrides the metadata map.
export function proposed(Type, event, keys) {
  const m = new Type();
  if (event.id !== undefined) m.setId(typeof event.id === 'string' ? uuid(event.id) : event.id);
  const map = keys ?? { type: event.type, 'content-type': event.contentType };
  for (const [k, v] of Object.entries(map)) m.getMetadataMap().set(k, v);
  const bytes =
    event.contentType === 'application/json'
      ? Buffer.from(JSON.stringify(event.data))
      : Buffer.from(event.data);
  m.setData(bytes.toString('base64'));
  return m;
}

function expect(options, expected, setExact, Empty = shared.Empty) {
  if (expected === 'any') options.setAny(new Empty());
  else if (expected === 'no_stream') options.setNoStream(new Empty());
  else if (expected === 'stream_exists') options.setStreamExists(new Empty());
  else if (expected !== undefined) options[setExact](String(expected));
  return options;
}

export function appendOptions(stream, expected) {
  const o = new S.AppendReq.Options(),
    req = new S.AppendReq();
  if (stream !== undefined) o.setStreamIdentifier(identifier(stream));
  req.setOptions(expect(o, expected, 'setRevision'));
  return req;
}

export function appendEvent(event, keys) {
  const req = new S.AppendReq();
  req.setProposedMessage(proposed(S.AppendReq.ProposedMessage, event, keys));
  return req;
}

// One BatchAppendReq; `stream` undefined leaves the options out.
export function batch(
  correlation,
  { stream, expected = 'any', deadlineMs = 10000, events = [], final = true },
) {
  const req = new S.BatchAppendReq();
  if (correlation) req.setCorrelationId(uuid(correlation));
  if (stream !== undefined) {
    const o = new S.BatchAppendReq.Options();
    o.setStreamIdentifier(identifier(stream));
    if (deadlineMs !== null) o.setDeadline(google.Timestamp.fromDate(new Date(Date.now() + deadlineMs)));
    req.setOptions(expect(o, expected, 'setStreamPosition', google.Empty));
  }
  for (const e of events) req.addProposedMessages(proposed(S.BatchAppendReq.ProposedMessage, e));
  req.setIsFinal(final);
  return req;
}

export function read({
  stream,
  from = 'start',
  back = false,
  count,
  resolve = false,
  filter,
  subscribe = false,
  compat,
  structured = false,
  uuidOption = true,
}) {
  const o = new S.ReadReq.Options(),
    req = new S.ReadReq();
  const src =
    stream === undefined ? new S.ReadReq.Options.AllOptions() : new S.ReadReq.Options.StreamOptions();
  if (stream !== undefined) src.setStreamIdentifier(identifier(stream));
  if (from === 'start') src.setStart(empty());
  else if (from === 'end') src.setEnd(empty());
  else if (stream !== undefined) src.setRevision(String(from));
  else {
    const p = new S.ReadReq.Options.Position();
    p.setCommitPosition(String(from.commit));
    p.setPreparePosition(String(from.prepare));
    src.setPosition(p);
  }
  stream === undefined ? o.setAll(src) : o.setStream(src);
  o.setReadDirection(back ? 1 : 0);
  o.setResolveLinks(resolve);
  if (subscribe) o.setSubscription(new S.ReadReq.Options.SubscriptionOptions());
  else o.setCount(String(count ?? 1000));
  const u = new S.ReadReq.Options.UUIDOption();
  structured ? u.setStructured(empty()) : u.setString(empty());
  if (uuidOption) o.setUuidOption(u);
  if (compat !== undefined) {
    const c = new S.ReadReq.Options.ControlOption();
    c.setCompatibility(compat);
    o.setControlOption(c);
  }
  filter ? o.setFilter(filterOptions(filter)) : o.setNoFilter(empty());
  req.setOptions(o);
  return req;
}

function filterOptions({ on, regex, prefixes, max, interval = 1 }) {
  const F = S.ReadReq.Options.FilterOptions,
    f = new F(),
    x = new F.Expression();
  if (regex !== undefined) x.setRegex(regex);
  if (prefixes) x.setPrefixList(prefixes);
  on === 'stream' ? f.setStreamIdentifier(x) : f.setEventType(x);
  max === undefined ? f.setCount(empty()) : f.setMax(max);
  f.setCheckpointintervalmultiplier(interval);
  return f;
}

export class Raw {
  constructor(address, secure) {
    const creds = secure ? grpc.credentials.createSsl() : grpc.credentials.createInsecure();
    const make = (Type) => new Type(address, creds, { 'grpc.max_receive_message_length': -1 });
    this.streams = make(rpc.streams);
    this.persistent = make(rpc.persistent);
    this.gossip = make(rpc.gossip);
    this.features = make(rpc.features);
    this.deadline = () => ({ deadline: Date.now() + 8000 });
  }

  unary(service, method, req) {
    return new Promise((resolve, reject) => {
      this[service][method](req, this.deadline(), (e, r) => (e ? reject(e) : resolve(dump(r))));
    });
  }

  // The classic client-streaming Append: all requests are written, then the one answer awaited.
  append(...reqs) {
    return new Promise((resolve, reject) => {
      const call = this.streams.append(this.deadline(), (e, r) => (e ? reject(e) : resolve(dump(r))));
      call.on('error', reject);
      for (const r of reqs) call.write(r);
      call.end();
    });
  }

  // All requests on one duplex call; answers until `want` came, the call ended, or `ms` passed.
  batchAppend(reqs, { want = 1, ms = 2500, half = false } = {}) {
    const call = this.streams.batchAppend({ deadline: Infinity });
    for (const r of reqs) call.write(r);
    if (half) call.end();
    return collect(call, want, ms, (r) => r.correlationId);
  }

  read(req, { want = Infinity, ms = 4000 } = {}) {
    return collect(this.streams.read(req, { deadline: Infinity }), want, ms);
  }

  delete(stream, expected, hard = false) {
    const [Req, method] = hard ? [S.TombstoneReq, 'tombstone'] : [S.DeleteReq, 'delete'];
    const req = new Req(),
      o = new Req.Options();
    o.setStreamIdentifier(identifier(stream));
    req.setOptions(expect(o, expected, 'setRevision'));
    return this.unary('streams', method, req);
  }

  groupInfo(stream, group) {
    const req = new P.GetInfoReq(),
      o = new P.GetInfoReq.Options();
    stream === '$all' ? o.setAll(empty()) : o.setStreamIdentifier(identifier(stream));
    o.setGroupName(group);
    req.setOptions(o);
    return this.unary('persistent', 'getInfo', req);
  }

  close() {
    for (const c of [this.streams, this.persistent, this.gossip, this.features]) c.close();
  }
}

function collect(call, want, ms, orderBy) {
  return new Promise((resolve) => {
    const messages = [],
      out = { messages };
    const finish = (how) => {
      clearTimeout(timer);
      if (out.ended) return;
      out.ended = how;
      if (orderBy) messages.sort((a, b) => String(orderBy(a)).localeCompare(String(orderBy(b))));
      call.cancel();
      resolve(out);
    };
    const timer = setTimeout(finish, ms, 'still open');
    call.on('data', (m) => {
      if (out.ended) return;
      messages.push(dump(m));
      if (messages.length >= want) setTimeout(finish, 100, 'enough');
    });
    call.on('end', () => finish('by server'));
    call.on('error', (e) => {
      if (!out.ended) out.error = e;
      finish('with error');
    });
  });
}
