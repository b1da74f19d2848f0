import type { FileType, KeptFile, Part } from '@casegrid/files';

const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'application/pdf': 'pdf',
};

/** What a page may show. A type says how a file begins, not that it is harmless: the others are saved. */
const isShown = (type: FileType): boolean => /^(image|video|audio)\//.test(type);

/** With every answer about a file: kept by nobody on the way, run by nobody, and the link told to nobody. */
export const guardingHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export const etagOf = ({ hash }: KeptFile): string => `"${hash}"`;

export const headersOf = (file: KeptFile): Readonly<Record<string, string>> => ({
  'accept-ranges': 'bytes',
  'content-type': file.type,
  'content-disposition': `${isShown(file.type) ? 'inline' : 'attachment'}; filename="${file.hash.slice(0, 12)}.${endings[file.type]}"`,
  etag: etagOf(file),
});

/** How much comes, and from where. */
export const lengthHeaders = (bytes: number, part?: Required<Part>): Readonly<Record<string, string>> =>
  part
    ? {
        'content-length': String(part.end - part.start + 1),
        'content-range': `bytes ${part.start}-${part.end}/${bytes}`,
      }
    : { 'content-length': String(bytes) };
