import { fileTypeOf, fileTypes, type FileType } from './file-type';
import { filled, mediaFile, samples } from './testing/samples';

const text = (letters: string): Buffer => Buffer.from(letters, 'latin1');
const all = fileTypes.flatMap((type) => samples[type].map((head): [FileType, Buffer] => [type, head]));

describe('the type of a file', () => {
  it.each(all)('is %s by its first bytes', (type, head) => {
    expect(fileTypeOf(head)).toBe(type);
  });

  it.each(all)('is not %s when these bytes are cut short', (_, head) => {
    expect(fileTypeOf(head.subarray(0, 2))).toBeUndefined();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', text('<!doctype html><script>alert(1)</script>')],
    ['a drawing with scripts', text('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a program for Windows', text('MZ\x90\0\x03')],
    ['a program for Linux', text('\x7fELF\x02\x01\x01')],
    ['an archive, as office documents are', text('PK\x03\x04\x14\0')],
    ['a GIF', text('GIF89a')],
    ['another RIFF', text('RIFF\x24\0\0\0AVI LIST')],
    ['QuickTime', mediaFile('qt  ', 'qt  ')],
    ['AVIF', mediaFile('avif', 'mif1', 'miaf')],
    ['a sequence of HEVC pictures', mediaFile('hevc', 'msf1', 'hevc')],
    ['a still image of an unknown kind', mediaFile('mif1', 'mif1', 'avif')],
    ['a box of brands that is longer than the file', text('\0\0\x7f\0ftypisom\0\0\0\0')],
    ['text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('photo', 'utf16le')])],
    ['a PDF behind something else', text('\n\n%PDF-1.7')],
    ['noise', filled(4096, 3)],
    [
      'one frame of MP3 and then something else',
      filled(417, 1).fill(Buffer.from([0xff, 0xfb, 0x90, 0]), 0, 4),
    ],
    ['one frame of AAC and then something else', text('\xff\xf1\x50\x80\x02\x3f\xfcnot a frame at all')],
    ['audio of layer II', Buffer.from([0xff, 0xfd, 0x90, 0, ...Buffer.alloc(413), 0xff, 0xfd, 0x90, 0])],
  ])('is none that is known for %s', (_, head) => {
    expect(fileTypeOf(head)).toBeUndefined();
  });
});
