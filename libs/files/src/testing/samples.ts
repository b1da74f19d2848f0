import { createCipheriv } from 'node:crypto';
import type { FileType } from '../file-type';

const text = (letters: string): Buffer => Buffer.from(letters, 'latin1');

/** A box of an ISO base media file with its brands, the major one first, and some content behind it. */
export function mediaFile(major: string, ...others: readonly string[]): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(16 + 4 * others.length);
  return Buffer.concat([length, text(`ftyp${major}`), Buffer.alloc(4), text(others.join('')), filled(64, 7)]);
}

/** So many bytes that look like chance, and are the same for the same seed. */
export function filled(bytes: number, seed: number): Buffer {
  return createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(bytes));
}

/** Two MPEG 1 layer III frames of 128 kbit/s at 44.1 kHz: 417 bytes each, a padding byte apart. */
const mp3Frames = [0xfffb9000, 0xfffb9200].map((header, padding) => {
  const frame = Buffer.alloc(417 + padding);
  frame.writeUInt32BE(header);
  return frame;
});

/** An ADTS frame of AAC LC at 44.1 kHz in stereo, of so many bytes. */
function adtsFrame(bytes: number): Buffer {
  const frame = Buffer.alloc(bytes);
  frame.set([0xff, 0xf1, 0x50, 0x80 | (bytes >> 11), (bytes >> 3) & 0xff, ((bytes & 7) << 5) | 0x1f, 0xfc]);
  return frame;
}

/** The beginning of a file of each type, made here byte by byte as its specification has it. */
export const samples: Readonly<Record<FileType, readonly Buffer[]>> = {
  'image/jpeg': [
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), text('JFIF\0')]),
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 32]), text('Exif\0\0')]),
  ],
  'image/png': [Buffer.concat([text('\x89PNG\r\n\x1a\n'), Buffer.from([0, 0, 0, 13]), text('IHDR')])],
  'image/webp': [text('RIFF\x24\0\0\0WEBPVP8 ')],
  'image/heic': [mediaFile('heic', 'mif1', 'heic'), mediaFile('mif1', 'mif1', 'heic')],
  'video/mp4': [mediaFile('isom', 'isom', 'iso2', 'avc1', 'mp41'), mediaFile('mp42', 'isom', 'mp42')],
  'audio/mp4': [mediaFile('M4A ', 'mp42', 'isom'), mediaFile('mp42', 'M4A ', 'isom')],
  'audio/mpeg': [
    Buffer.concat(mp3Frames),
    Buffer.concat([text('ID3\x04\0\0\0\0\x02\x01'), Buffer.alloc(99)]),
  ],
  'audio/aac': [Buffer.concat([adtsFrame(371), adtsFrame(402)])],
  'audio/wav': [text('RIFF\x24\0\0\0WAVEfmt ')],
  'application/pdf': [text('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
};

/** A JPEG of so many bytes, another one for each seed. */
export function photo(bytes: number, seed = 1): Buffer {
  const [head = Buffer.alloc(0)] = samples['image/jpeg'];
  return Buffer.concat([head, filled(bytes - head.length, seed)]);
}
