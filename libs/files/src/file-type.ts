import { isAdts, isMp3 } from './audio-frames';

/** The types that evidence may have, by their registered media types. */
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'video/mp4',
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/wav',
  'application/pdf',
] as const;

export type FileType = (typeof fileTypes)[number];

/** How many of a file's first bytes tell its type; two frames of the longest usual MP3 or AAC fit. */
export const headBytes = 4096;

const ascii = (head: Buffer, start: number, end: number): string => head.toString('latin1', start, end);

/** RIFF, WAV and WebP: the four letters after the length say which. */
const riff = (form: string, head: Buffer): boolean =>
  ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === form;

/**
 * The brands of an ISO base media file (ISO/IEC 14496-12): its major brand first, then those it is compatible with.
 * None where the file does not begin with a whole `ftyp` box.
 */
function brands(head: Buffer): readonly string[] {
  if (head.length < 16 || ascii(head, 4, 8) !== 'ftyp') return [];
  const end = head.readUInt32BE(0);
  if (end < 16 || end > head.length || end % 4 !== 0) return [];
  const starts = Array.from({ length: (end - 16) / 4 }, (_, index) => 16 + 4 * index);
  return [8, ...starts].map((start) => ascii(head, start, start + 4));
}

const heic = ['heic', 'heix', 'heim', 'heis'];
const stillImage = ['mif1', 'msf1'];
const audioOnly = ['M4A ', 'M4B '];
const mp4 = /^(iso[m2-9]|mp4[12]|avc1|dash|M4V |MSNV|mmp4)$/;

function isHeic(head: Buffer): boolean {
  const [major = '', ...others] = brands(head);
  return heic.includes(major) || (stillImage.includes(major) && others.some((brand) => heic.includes(brand)));
}

/** Recorders of some telephones name a general brand first, and the one for audio after it. */
function isM4a(head: Buffer): boolean {
  const [major = '', ...others] = brands(head);
  return audioOnly.includes(major) || (mp4.test(major) && others.some((brand) => audioOnly.includes(brand)));
}

const begins =
  (...bytes: readonly number[]) =>
  (head: Buffer): boolean =>
    head.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** In this order, for a file of audio only may also be called MP4. */
const marks: readonly (readonly [FileType, (head: Buffer) => boolean])[] = [
  ['image/jpeg', begins(0xff, 0xd8, 0xff)],
  ['image/png', begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['image/webp', (head) => riff('WEBP', head)],
  ['image/heic', isHeic],
  ['audio/mp4', isM4a],
  ['video/mp4', (head) => mp4.test(brands(head)[0] ?? '')],
  ['audio/wav', (head) => riff('WAVE', head)],
  ['application/pdf', (head) => /^%PDF-\d\.\d/.test(ascii(head, 0, 8))],
  ['audio/mpeg', isMp3],
  ['audio/aac', isAdts],
];

/**
 * The type of a file by its content: its first bytes, `headBytes` of them or all it has. Nothing when it is none of
 * `fileTypes`. It says what the file begins as, not that it is well formed.
 */
export function fileTypeOf(head: Buffer): FileType | undefined {
  return marks.find(([, isSo]) => isSo(head))?.[0];
}
