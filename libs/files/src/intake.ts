import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeOf, headBytes, type FileType } from './file-type';
import type { ByteStream, KeptFile, PutOptions } from './files';
import { FileRefused } from './refused';

/** Judges a file while it flows. */
interface Intake {
  /** Looks at the next bytes. @throws FileRefused as soon as it is clear that the file is not taken */
  next(chunk: Uint8Array): void;
  /** What it was, when all has come. @throws FileRefused */
  end(): KeptFile;
}

function typeIn(head: Buffer, allowed: readonly FileType[]): FileType {
  const type = fileTypeOf(head);
  if (type && allowed.includes(type)) return type;
  const is = type ?? 'none of the known types';
  throw new FileRefused('FILE_TYPE_NOT_ALLOWED', `by its content the file is ${is}`);
}

/** A file under judgement by these options. */
export function intake({ maxBytes, types, expectedHash }: PutOptions): Intake {
  const sum = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  let type: FileType | undefined;

  const next = (chunk: Uint8Array): void => {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new FileRefused('FILE_TOO_LARGE', `the file has more than ${maxBytes} bytes`);
    sum.update(chunk);
    if (type) return;
    head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    if (head.length === headBytes) type = typeIn(head, types);
  };

  const end = (): KeptFile => {
    if (bytes === 0) throw new FileRefused('FILE_EMPTY', 'the file has no bytes');
    const file = { bytes, type: type ?? typeIn(head, types), hash: sum.digest('hex') };
    if (expectedHash !== undefined && expectedHash !== file.hash) {
      throw new FileRefused('FILE_HASH_MISMATCH', `the file is ${file.hash}, not what was announced`);
    }
    return file;
  };

  return { next, end };
}

/** Goes through a stream without ending it: whoever gave it may still have to answer over the same connection. */
export function unended(stream: ByteStream): AsyncIterable<Uint8Array> {
  return stream instanceof Readable ? stream.iterator({ destroyOnReturn: false }) : stream;
}
