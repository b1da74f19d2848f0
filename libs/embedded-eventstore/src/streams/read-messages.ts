import { ID_LENGTH } from '../log/record';
import type { Row } from '../log/log-reader';
import { varintLength, writeVarint } from '../wire/varint';
import { MessageWriter } from '../wire/message-writer';

/** The forms in which a reader may ask for ids. */
export type IdForm = 'text' | 'structured';

/** A `ReadResp` with an event; for a resolved link with the link and, if it is still there, its target. */
export function eventMessage(row: Row, ids: IdForm, target?: { row: Row | undefined }): Buffer {
  const record = inForm(row.record, ids);
  if (!target) return plainEvent(record, row.position);
  const event = new MessageWriter();
  if (target.row) event.bytes(1, inForm(target.row.record, ids));
  return new MessageWriter().message(1, event.bytes(2, record).number(3, row.position)).finish();
}

export function confirmation(id: string): Buffer {
  return new MessageWriter().message(2, new MessageWriter().text(1, id)).finish();
}

export function checkpoint(position: number): Buffer {
  return new MessageWriter().message(3, new MessageWriter().number(1, position).number(2, position)).finish();
}

export function streamNotFound(stream: string): Buffer {
  const identifier = new MessageWriter().text(3, stream);
  return new MessageWriter().message(4, new MessageWriter().message(1, identifier)).finish();
}

export function firstStreamPosition(revision: number): Buffer {
  return new MessageWriter().number(5, revision).finish();
}

export function lastStreamPosition(revision: number): Buffer {
  return new MessageWriter().number(6, revision).finish();
}

export function caughtUp(): Buffer {
  return new MessageWriter().message(8).finish();
}

/** The common case, in one allocation: this is sent for every event of every full read. */
function plainEvent(record: Uint8Array, position: number): Buffer {
  const inner = 1 + varintLength(record.length) + record.length + 1 + varintLength(position);
  const out = Buffer.allocUnsafe(1 + varintLength(inner) + inner);
  out[0] = 0x0a;
  let at = writeVarint(out, 1, inner);
  out[at] = 0x0a;
  at = writeVarint(out, at + 1, record.length);
  out.set(record, at);
  at += record.length;
  out[at] = 3 << 3;
  writeVarint(out, at + 1, position);
  return out;
}

/** A record with its id in the form that the reader asked for. */
export function inForm(record: Uint8Array, ids: IdForm): Uint8Array {
  if (ids === 'text') return record;
  const hex = Buffer.from(record.subarray(4, ID_LENGTH)).toString('latin1').replaceAll('-', '');
  const bits = new MessageWriter()
    .big(1, BigInt(`0x${hex.slice(0, 16)}`))
    .big(2, BigInt(`0x${hex.slice(16)}`));
  const id = new MessageWriter().message(1, new MessageWriter().message(1, bits));
  return Buffer.concat([id.finish(), record.subarray(ID_LENGTH)]);
}
