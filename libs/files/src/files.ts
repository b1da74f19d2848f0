import type { Readable } from 'node:stream';
import type { FileType } from './file-type';

/** Bytes as they come: a request, a file, a generator. */
export type ByteStream = AsyncIterable<Uint8Array>;

export interface PutOptions {
  /** The largest file that is taken, in bytes. */
  readonly maxBytes: number;
  /** The types that are taken, by content. */
  readonly types: readonly FileType[];
  /** What the client says the file's name is: lower-case hex SHA-256. */
  readonly expectedHash?: string;
}

/** A file that is kept. */
export interface KeptFile {
  /** Lower-case hex SHA-256 of its bytes: its name. */
  readonly hash: string;
  readonly bytes: number;
  readonly type: FileType;
}

/** A part of a file: first and last byte, counted from 0, both included, as in HTTP. Without `end`, up to the last. */
export interface Part {
  readonly start: number;
  readonly end?: number;
}

export interface OpenFile {
  /** To be read to its end or destroyed: it holds a file or a connection. */
  readonly stream: Readable;
  /** Of the whole file, also where a part is read. */
  readonly bytes: number;
  readonly type: FileType;
  /** What the stream gives, where a part was asked for; `end` is the file's last byte at most. */
  readonly part?: Required<Part>;
}

/** Files by their content: the same bytes are one file, whoever put them. */
export interface Files {
  /**
   * Keeps a file. It is visible once it is whole, scanned and on disk, and not before.
   * The stream stays the caller's: when the file is refused, it is read no further and not destroyed. What the stream
   * itself throws is thrown on as it is.
   * @throws FileRefused FILE_TOO_LARGE, FILE_TYPE_NOT_ALLOWED, FILE_HASH_MISMATCH, FILE_EMPTY, FILE_INFECTED,
   * FILE_SCAN_UNAVAILABLE
   * @throws FilesUnavailable
   */
  put(stream: ByteStream, options: PutOptions): Promise<KeptFile>;
  /**
   * The hash is verified while the file is read; its last bytes come only when it is right, otherwise the stream fails
   * with FileDamaged. Before a part is given, the whole is verified, once for as long as it stays as it is.
   * @throws FileRefused FILE_UNKNOWN, FILE_RANGE_NOT_SATISFIABLE
   * @throws FilesUnavailable
   */
  open(hash: string, part?: Part): Promise<OpenFile>;
  /**
   * What is kept under a hash, without reading it; nothing where no file is, or none that was ever put.
   * @throws FilesUnavailable
   */
  find(hash: string): Promise<KeptFile | undefined>;
  /** @throws FilesUnavailable */
  has(hash: string): Promise<boolean>;
  /**
   * Takes the file away for good; one that is not there is gone already. It may be evidence of several cases: whoever
   * erases must know that nobody else needs it.
   * @throws FileRefused FILE_UNKNOWN for what is no hash
   * @throws FilesUnavailable
   */
  remove(hash: string): Promise<void>;
  /** Lets go of connections that nobody uses: once no more is asked. */
  close(): void;
}

/** Whether this could be the name of a file. Nothing else ever becomes part of a path. */
export function isHash(text: string): boolean {
  return /^[\da-f]{64}$/.test(text);
}
