import { MessageReader, textOf } from '../wire/message-reader';
import { TOMBSTONE_ON_WIRE, varintLength, writeVarint } from '../wire/varint';

/** An event as a writer proposes it. */
export interface ProposedEvent {
  /** A UUID in its usual text form, lower case. */
  id: string;
  type: string;
  json: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** Where an event stands, and since when. */
export interface Place {
  stream: Uint8Array;
  /** From 0; `TOMBSTONE` for the event that ends a stream for good. */
  revision: number;
  position: number;
  /** Milliseconds since 1970, by the store's clock. */
  created: number;
}

/** The revision under which a tombstone is kept; above every other, and the largest that JavaScript counts exactly. */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;

/** The text form of a UUID takes 36 bytes; with its two field heads the id is always the first 40 bytes of a record. */
export const ID_LENGTH = 40;

const JSON_TYPE = Buffer.from('application/json');
const BINARY_TYPE = Buffer.from('application/octet-stream');
const TYPE_KEY = Buffer.from('type');
const CONTENT_TYPE_KEY = Buffer.from('content-type');
const CREATED_KEY = Buffer.from('created');
const TICKS_PER_MILLISECOND = '0000';

/**
 * An event in the form in which it is sent: the protocol's `RecordedEvent`. It is kept in this form too, so that
 * reading a log costs no encoding. Fields are in the order id, stream, revision, positions, type, the rest.
 */
export function encodeRecord(event: ProposedEvent, place: Place): Buffer {
  const type = Buffer.from(event.type, 'utf8');
  const contentType = event.json ? JSON_TYPE : BINARY_TYPE;
  const created = Buffer.from(`${place.created}${TICKS_PER_MILLISECOND}`, 'latin1');
  const identifier = fieldLength(place.stream.length);
  const room =
    ID_LENGTH +
    fieldLength(identifier) +
    64 +
    place.stream.length +
    type.length +
    event.metadata.length +
    event.data.length;
  const out = Buffer.allocUnsafe(room + 128);
  let at = writeId(out, event.id);
  at = writeHead(out, at, 2, identifier);
  at = writeBytes(out, at, 3, place.stream);
  at = writeRevision(out, at, place.revision);
  out[at++] = 4 << 3;
  at = writeVarint(out, at, place.position);
  out[at++] = 5 << 3;
  at = writeVarint(out, at, place.position);
  at = writeEntry(out, at, [TYPE_KEY, type]);
  at = writeEntry(out, at, [CONTENT_TYPE_KEY, contentType]);
  at = writeEntry(out, at, [CREATED_KEY, created]);
  if (event.metadata.length) at = writeBytes(out, at, 7, event.metadata);
  if (event.data.length) at = writeBytes(out, at, 8, event.data);
  return out.subarray(0, at);
}

/** The id of a record, a UUID in text form. */
export const idOf = (record: Uint8Array): string =>
  Buffer.from(record.buffer, record.byteOffset + 4, ID_LENGTH - 4).toString('latin1');

/** Stream and type of a record, without decoding the rest: what filters ask for. */
export function streamAndType(record: Uint8Array): { stream: Uint8Array; type: Uint8Array } {
  const reader = new MessageReader(record);
  let stream: Uint8Array = new Uint8Array();
  while (reader.next()) {
    if (reader.field === 2) stream = only(reader.bytes(), 3);
    else if (reader.field === 6) return { stream, type: only(reader.bytes(), 2) };
    else reader.skip();
  }
  return { stream, type: new Uint8Array() };
}

/** What the store itself has to know of a record's content: for links, metadata streams and ages. */
export function contentOf(record: Uint8Array): {
  type: string;
  json: boolean;
  created: number;
  data: Uint8Array;
  metadata: Uint8Array;
} {
  const nothing: Uint8Array = new Uint8Array();
  const content = { type: '', json: false, created: 0, data: nothing, metadata: nothing };
  const reader = new MessageReader(record);
  while (reader.next()) {
    if (reader.field === 6) takeEntry(content, reader.bytes());
    else if (reader.field === 7) content.metadata = reader.bytes();
    else if (reader.field === 8) content.data = reader.bytes();
    else reader.skip();
  }
  return content;
}

function takeEntry(content: { type: string; json: boolean; created: number }, entry: Uint8Array): void {
  const key = textOf(only(entry, 1));
  const value = textOf(only(entry, 2));
  if (key === 'type') content.type = value;
  else if (key === 'content-type') content.json = value === 'application/json';
  else content.created = Number(value.slice(0, -TICKS_PER_MILLISECOND.length));
}

function only(message: Uint8Array, field: number): Uint8Array {
  const reader = new MessageReader(message);
  while (reader.next()) {
    if (reader.field === field) return reader.bytes();
    reader.skip();
  }
  return new Uint8Array();
}

function writeId(out: Buffer, id: string): number {
  out[0] = 0x0a;
  out[1] = ID_LENGTH - 2;
  out[2] = 0x12;
  out[3] = ID_LENGTH - 4;
  out.write(id, 4, 'latin1');
  return ID_LENGTH;
}

function writeRevision(out: Buffer, at: number, revision: number): number {
  out[at] = 3 << 3;
  if (revision !== TOMBSTONE) return writeVarint(out, at + 1, revision);
  let rest = TOMBSTONE_ON_WIRE;
  let next = at + 1;
  for (; rest > 127n; rest >>= 7n) out[next++] = Number(rest & 127n) | 128;
  out[next++] = Number(rest);
  return next;
}

function writeEntry(out: Buffer, at: number, [key, value]: [Uint8Array, Uint8Array]): number {
  const next = writeHead(out, at, 6, fieldLength(key.length) + fieldLength(value.length));
  return writeBytes(out, writeBytes(out, next, 1, key), 2, value);
}

function writeHead(out: Uint8Array, at: number, field: number, length: number): number {
  out[at] = (field << 3) | 2;
  return writeVarint(out, at + 1, length);
}

function writeBytes(...[out, at, field, bytes]: [Uint8Array, number, number, Uint8Array]): number {
  const next = writeHead(out, at, field, bytes.length);
  out.set(bytes, next);
  return next + bytes.length;
}

function fieldLength(bytes: number): number {
  return 1 + varintLength(bytes) + bytes;
}
