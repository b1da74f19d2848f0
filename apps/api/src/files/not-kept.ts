import type { Files } from '@casegrid/files';

/** Those of these hashes whose bytes are not here. @throws FilesUnavailable */
export async function notKept(hashes: readonly string[], files: Files): Promise<string[]> {
  const found = await Promise.all(hashes.map((hash) => files.find(hash)));
  return hashes.filter((_, index) => found[index] === undefined);
}
