import type { IncomingMessage } from 'node:http';
import { FileRefused, fileTypes, type Files, type KeptFile } from '@casegrid/files';
import { announcedHash } from './content-digest';

/** How long a client is waited for, in milliseconds. */
export interface Patience {
  /** One that sends nothing for so long has gone. */
  readonly idle: number;
  /** One that was refused may go on sending for so long, so that it hears why. */
  readonly refused: number;
}

export const usualPatience: Patience = { idle: 60_000, refused: 5_000 };

export interface Intake {
  readonly files: Files;
  readonly maxBytes: number;
  readonly patience: Patience;
}

/** Takes a file in as it comes. @throws FileRefused, FilesUnavailable; what the connection itself throws */
export async function receive(
  request: IncomingMessage,
  { files, maxBytes, patience }: Intake,
): Promise<KeptFile> {
  const { 'content-length': length, 'content-digest': digest } = request.headers;
  const expectedHash = announcedHash(Array.isArray(digest) ? digest.join(',') : digest);
  if (Number(length ?? 0) > maxBytes)
    throw new FileRefused('FILE_TOO_LARGE', `the file is announced with ${length} bytes`);
  request.setTimeout(patience.idle, () => request.destroy());
  request.once('end', () => request.setTimeout(0));
  return files.put(request, {
    maxBytes,
    types: fileTypes,
    ...(expectedHash !== undefined && { expectedHash }),
  });
}

/** Whether the client broke off before all had come. */
export const isCutOff = ({ complete, destroyed }: IncomingMessage): boolean => destroyed && !complete;

/** What a client sends that was refused is thrown away; one that goes on for long is cut off. */
export function linger(request: IncomingMessage, { refused }: Patience): void {
  if (request.complete) return;
  const end = setTimeout(() => request.destroy(), refused);
  request.once('close', () => clearTimeout(end));
  request.setTimeout(0);
  request.resume();
}
