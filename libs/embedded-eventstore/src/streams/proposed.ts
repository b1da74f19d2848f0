import type { ProposedEvent } from '../log/record';
import { MessageReader, textOf } from '../wire/message-reader';
import { invalid, missingProperty } from './refusal';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Clients take messages of up to 17 MiB; this leaves room for what is sent around an event. */
const LARGEST_EVENT = 16 * 1024 * 1024 + 64 * 1024;
const ZERO = '00000000-0000-0000-0000-000000000000';

/** Reads a proposed event; the bytes are copied, so that the message it came in can go. */
export function proposedEvent(message: Uint8Array): ProposedEvent {
  const event = { id: '', data: new Uint8Array(), metadata: new Uint8Array() };
  const keys = new Map<string, string>();
  const reader = new MessageReader(message);
  while (reader.next()) {
    if (reader.field === 1) event.id = uuidOf(reader.bytes(), 'the id of an event');
    else if (reader.field === 2) takeEntry(keys, reader.nested());
    else if (reader.field === 3) event.metadata = reader.bytes().slice();
    else if (reader.field === 4) event.data = reader.bytes().slice();
    else reader.skip();
  }
  if (event.id === '') throw invalid('the id of an event is missing');
  const type = required(keys, 'type');
  if (type === '') throw missingProperty('type');
  refuseTooLarge(event.data.length + event.metadata.length + type.length);
  return { ...event, type, json: required(keys, 'content-type') === 'application/json' };
}

function refuseTooLarge(size: number): void {
  if (size <= LARGEST_EVENT) return;
  throw invalid(`an event is larger than ${LARGEST_EVENT} bytes with its metadata, which no client can read`);
}

/** A UUID in text form, lower case, from either of the protocol's forms. */
export function uuidOf(message: Uint8Array, what: string): string {
  const reader = new MessageReader(message);
  let text = '';
  while (reader.next()) {
    if (reader.field === 1) text = structuredUuid(reader.nested());
    else if (reader.field === 2) text = reader.text().toLowerCase();
    else reader.skip();
  }
  if (!UUID.test(text) || text === ZERO) throw invalid(`${what} is no UUID`);
  return text;
}

function structuredUuid(reader: MessageReader): string {
  const bits = [0n, 0n];
  while (reader.next()) bits[reader.field - 1] = reader.big();
  const hex = bits.map((half) => BigInt.asUintN(64, half).toString(16).padStart(16, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function takeEntry(keys: Map<string, string>, entry: MessageReader): void {
  let key = '';
  let value = '';
  while (entry.next()) {
    const text = textOf(entry.bytes());
    if (entry.field === 1) key = text;
    else value = text;
  }
  keys.set(key, value);
}

function required(keys: Map<string, string>, property: string): string {
  const value = keys.get(property);
  if (value === undefined) throw missingProperty(property);
  return value;
}
