// Turns what the client hands out into plain JSON that is the same on every run
// against the same server. One Normaliser per case; see README.md for the rules.
import { createHash } from 'node:crypto';
import { grpc, errorDetails } from './load.mjs';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const ISO_TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?/g;
const PEER = /\b(127\.0\.0\.1|localhost|\[::1\]|\[::ffff:127\.0\.0\.1\]|::1):\d{2,5}\b/g;
const LOG_POSITION = /^C:(-?\d+)\/P:(-?\d+)$/;
// metastreamRevision is where the client hands out the commit position of the metadata event.
const POSITION_KEYS = new Set(['commitPosition', 'preparePosition', 'metastreamRevision']);
// Metadata of links written by projections: positions of the source event, and a version tag.
const LINK_POSITION_KEYS = new Set(['$c', '$p']);
const MEASURED_KEYS = new Set(['averagePerSecond', 'averageItemsPerSecond', 'countSinceLastMeasurement']);
const TRANSPORT_HEADERS = new Set([
  'date',
  'server',
  'content-type',
  'content-length',
  'grpc-accept-encoding',
  'accept-encoding',
]);
const MAX_U64 = 18446744073709551615n;
const DAY = 24 * 3600 * 1000;

class Position {
  constructor(commit, prepare) {
    this.commit = BigInt(commit);
    this.prepare = BigInt(prepare);
  }
  toJSON() {
    return this.label;
  }
}

const sane = (ms) => Math.abs(ms - Date.now()) < DAY;
const digest = (x) => createHash('sha256').update(x).digest('hex').slice(0, 12);

export class Normaliser {
  constructor(runId, prefix) {
    Object.assign(this, { runId, prefix, ids: new Map(), positions: [], rawPositions: [] });
  }

  id(uuid) {
    const key = uuid.toLowerCase();
    if (!this.ids.has(key)) this.ids.set(key, `id-${this.ids.size + 1}`);
    return this.ids.get(key);
  }

  text(s) {
    const out = String(s)
      .replaceAll(this.prefix, '~')
      .replaceAll(encodeURIComponent(this.prefix), '~')
      .replaceAll(this.runId, '~other~')
      .replace(UUID, (u) => this.id(u))
      .replace(ISO_TIME, 'time')
      .replace(PEER, 'peer');
    return out.length > 300 ? `${out.slice(0, 40)}... ${out.length} chars, sha ${digest(out)}` : out;
  }

  bytes(b) {
    const buf = Buffer.from(b.buffer, b.byteOffset, b.length);
    const text = buf.toString('utf8');
    if (Buffer.from(text).equals(buf) && !/[\0-\x08]/.test(text))
      return `bytes ${JSON.stringify(this.text(text))}`;
    return buf.length <= 64 ? `bytes 0x${buf.toString('hex')}` : `bytes ${buf.length}, sha ${digest(buf)}`;
  }

  position(commit, prepare) {
    const p = new Position(commit, prepare);
    this.positions.push(p);
    this.rawPositions.push(`${p.commit}/${p.prepare}`);
    return p;
  }

  value(v, key) {
    if (v === undefined || typeof v === 'function') return undefined;
    if (v === null || typeof v === 'boolean') return v;
    if (MEASURED_KEYS.has(key)) return 'measured';
    if (typeof v === 'bigint') return POSITION_KEYS.has(key) ? this.position(v, v) : `${v}n`;
    if (typeof v === 'number' && LINK_POSITION_KEYS.has(key) && Number.isInteger(v))
      return this.position(v, v);
    if (key === '$v' && typeof v === 'string') return v.replace(/\d+/g, 'n');
    if (typeof v === 'number') return Number.isFinite(v) ? v : String(v);
    if (typeof v === 'string') {
      if (POSITION_KEYS.has(key) && /^\d+$/.test(v)) return this.position(v, v);
      if (key === 'created' && /^\d{16,20}$/.test(v))
        return sane(Number(BigInt(v) / 10000n)) ? 'ticks' : `ticks? ${v}`;
      const p = LOG_POSITION.exec(v);
      return p ? this.position(p[1], p[2]) : this.text(v);
    }
    if (v instanceof Position) return v;
    if (v instanceof Date) return sane(v.getTime()) ? 'time' : `time? ${v.toISOString()}`;
    if (v instanceof Uint8Array) return this.bytes(v);
    if (v instanceof Error) return this.error(v);
    if (v instanceof Map) return { map: [...v.keys()].sort().map((k) => this.text(k)) };
    if (Array.isArray(v)) return v.map((x) => this.value(x) ?? null);
    if (typeof v.serializeBinary === 'function') return this.value(dump(v), key);
    if (typeof v.commit === 'bigint' && typeof v.prepare === 'bigint')
      return this.position(v.commit, v.prepare);
    const out = {};
    for (const [k, x] of Object.entries(v)) {
      const y = this.value(x, k);
      if (y !== undefined) out[this.text(k)] = y;
    }
    return out;
  }

  error(e) {
    const out = { error: e.type ?? e.name, class: e.constructor.name };
    for (const [k, v] of Object.entries(e)) {
      if (!['type', 'code', 'details', 'message', 'metadata', '_raw', 'name', 'stack'].includes(k))
        out[k] = this.value(v, k);
    }
    const status = e._raw ?? (e.metadata?.getMap ? e : null);
    if (!status) return { ...out, message: this.text(e.message) };
    const trailers = {};
    for (const [k, v] of Object.entries(status.metadata?.getMap?.() ?? {})) {
      if (!TRANSPORT_HEADERS.has(k)) trailers[k] = this.value(v);
    }
    return {
      ...out,
      grpc: { code: grpc.status[status.code] ?? status.code, details: this.text(status.details), trailers },
    };
  }

  // Called once, at the end of the case: positions become their rank.
  finish() {
    const special = (n) => (n <= 0n ? String(n) : n === MAX_U64 ? 'max' : null);
    const all = [...new Set(this.positions.flatMap((p) => [p.commit, p.prepare]))].filter(
      (n) => special(n) === null,
    );
    const rank = new Map(all.sort((a, b) => (a < b ? -1 : 1)).map((n, i) => [n, `p${i + 1}`]));
    const name = (n) => special(n) ?? rank.get(n);
    for (const p of this.positions)
      p.label = p.commit === p.prepare ? name(p.commit) : `${name(p.commit)}/${name(p.prepare)}`;
  }
}

// One line per event: revision, stream and type, of the link as well if there is one.
const line = (e) => `${e.revision}@${e.streamId} ${e.type}`;
export function brief(r) {
  const shown = r.event ? line(r.event) : 'nothing';
  return (r.link ? `${line(r.link)} -> ${shown}` : shown) + (r.retryCount ? ` retry ${r.retryCount}` : '');
}

// A protocol message as a plain object holding only the fields that are set.
export function dump(msg) {
  if (typeof msg.hasStructured === 'function' && typeof msg.getString === 'function') return uuidOf(msg);
  if (typeof msg.getTypeName === 'function' && typeof msg.unpack === 'function') return unpackAny(msg);
  const proto = Object.getPrototypeOf(msg),
    out = {};
  for (const k of Object.getOwnPropertyNames(proto)) {
    const m = /^get([A-Z]\w*)$/.exec(k);
    if (!m || /(_asU8|_asB64|Case|2060)$/.test(k)) continue;
    if (proto['has' + m[1]] && !msg['has' + m[1]]()) continue;
    const field = m[1][0].toLowerCase() + m[1].slice(1);
    if (k.endsWith('Map')) out[field.slice(0, -3)] = Object.fromEntries(msg[k]().entries());
    else if (k.endsWith('List'))
      out[field.slice(0, -4)] = msg[k]().map((x) => (x?.serializeBinary ? dump(x) : x));
    else if (field === 'streamName') out[field] = Buffer.from(msg.getStreamName_asU8()).toString('utf8');
    else if (proto[k + '_asU8']) out[field] = msg[k + '_asU8']();
    else out[field] = msg[k]()?.serializeBinary ? dump(msg[k]()) : msg[k]();
  }
  if ('commitPosition' in out && 'preparePosition' in out) {
    const { commitPosition, preparePosition, ...rest } = out;
    const position = { commit: BigInt(commitPosition), prepare: BigInt(preparePosition) };
    return Object.keys(rest).length ? { ...rest, position } : position;
  }
  const keys = Object.keys(out);
  return keys.length === 1 && keys[0] === 'streamName' ? out.streamName : out;
}

function unpackAny(any) {
  const name = any.getTypeName(),
    type = errorDetails[name];
  return {
    type: name,
    url: any.getTypeUrl(),
    value: type ? dump(type.deserializeBinary(any.getValue_asU8())) : any.getValue_asU8(),
  };
}

function uuidOf(msg) {
  if (!msg.hasStructured()) return msg.getString();
  const s = msg.getStructured(),
    b = Buffer.alloc(16);
  b.writeBigInt64BE(BigInt(s.getMostSignificantBits()), 0);
  b.writeBigInt64BE(BigInt(s.getLeastSignificantBits()), 8);
  return b.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
