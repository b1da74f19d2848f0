import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { VerbatimEvent } from '@casegrid/event-store';

/** The fields of a line, in this order. Data and metadata are text where their bytes are, base64 elsewhere. */
interface Written {
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly contentType: string;
  readonly created: string;
  readonly position: string;
  readonly data?: string;
  readonly dataBase64?: string;
  readonly metadata?: string;
  readonly metadataBase64?: string;
}

const json = 'application/json';
/** A line ends with the CRC-32 of what stands before it, so that damage can be told by its line. */
const ending = /^(.*),"crc":"([0-9a-f]{8})"\}$/s;

/** An event as a line of a log's file, without the line's end. The same event gives the same line. */
export function lineOf(event: VerbatimEvent): string {
  const { stream, revision, id, type, contentType, created, position, data, metadata } = event;
  const isJson = contentType === json;
  const written: Written = {
    ...{ stream, revision: String(revision), id, type, isJson, contentType },
    ...{ created: momentOf(created), position },
    ...(isJson && isUtf8(data) ? { data: textOf(data) } : { dataBase64: base64Of(data) }),
    ...(isUtf8(metadata) ? { metadata: textOf(metadata) } : { metadataBase64: base64Of(metadata) }),
  };
  return sealed(JSON.stringify(written).slice(0, -1));
}

const sealed = (text: string): string => `${text},"crc":"${crcOf(text)}"}`;
const crcOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textOf = (bytes: Uint8Array): string => bufferOf(bytes).toString('utf8');
const base64Of = (bytes: Uint8Array): string => bufferOf(bytes).toString('base64');

/** `2026-03-02T01:00:00.0000000Z`: a store's clock is finer than JavaScript's. */
function momentOf(created: bigint): string {
  const milliseconds = new Date(Number(created / 10_000n)).toISOString().slice(0, -1);
  return `${milliseconds}${String(created % 10_000n).padStart(4, '0')}Z`;
}

function createdAt(moment: string): bigint {
  return BigInt(Date.parse(`${moment.slice(0, 23)}Z`)) * 10_000n + BigInt(moment.slice(23, 27));
}

/** The event of a line; nothing when the line is no event's, or not as it was written. */
export function eventIn(line: Uint8Array): VerbatimEvent | undefined {
  const [, text = '', crc] = ending.exec(textOf(line)) ?? [];
  // Bytes that are no text come back changed, and so does their checksum.
  if (crc === undefined || crcOf(text) !== crc) return undefined;
  const written = JSON.parse(`${text}}`) as Written;
  const { stream, id, type, contentType, position } = written;
  return {
    ...{ stream, revision: BigInt(written.revision), id, type, contentType },
    ...{ created: createdAt(written.created), position },
    data: bytesIn(written.data, written.dataBase64),
    metadata: bytesIn(written.metadata, written.metadataBase64),
  };
}

const bytesIn = (text: string | undefined, base64 = ''): Uint8Array =>
  text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text, 'utf8');
