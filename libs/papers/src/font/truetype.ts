import type { Box, Outline } from './outline';

/** One character with its drawing and how far it moves on, in thousandths of an em. */
export interface Glyph {
  readonly character: string;
  readonly advance: number;
  readonly outline: Outline;
}

/** Height above and depth below the base line, in thousandths of an em: those of Source Han Serif. */
export const ascent = 880;
export const descent = -120;

const unitsPerEm = 1000;
const noGlyph: Glyph = {
  character: '',
  advance: unitsPerEm,
  outline: { record: Buffer.alloc(0), box: undefined, points: 0, contours: 0 },
};

/**
 * A TrueType font with just these characters, each with a glyph of its own, so that what is copied from a paper is what
 * was written: in the original font some look-alikes share a glyph. No dates: the same glyphs, the same bytes.
 */
export function trueType(name: string, weight: number, glyphs: readonly Glyph[]): Buffer {
  const all = [noGlyph, ...glyphs];
  const tables: Record<string, Buffer> = {
    'OS/2': os2(weight),
    cmap: cmap(glyphs),
    glyf: Buffer.concat(all.map(({ outline }) => padded(outline.record))),
    head: head(boxOfAll(all)),
    hhea: hhea(all),
    hmtx: words(all.flatMap(({ advance, outline }) => [advance, outline.box?.minX ?? 0])),
    loca: loca(all),
    maxp: maxp(all),
    name: names(name),
    post: Buffer.concat([longs([0x00030000, 0]), words([-100, 50]), longs([0, 0, 0, 0, 0])]),
  };
  return sfnt(tables);
}

function boxOfAll(glyphs: readonly Glyph[]): Box {
  const boxes = glyphs.flatMap(({ outline }) => outline.box ?? []);
  return {
    minX: Math.min(0, ...boxes.map(({ minX }) => minX)),
    minY: Math.min(0, ...boxes.map(({ minY }) => minY)),
    maxX: Math.max(0, ...boxes.map(({ maxX }) => maxX)),
    maxY: Math.max(0, ...boxes.map(({ maxY }) => maxY)),
  };
}

/** Version, revision, check sum (set at the end), magic number, flags, units, two dates, box, style, hints, `loca` of longs. */
function head({ minX, minY, maxX, maxY }: Box): Buffer {
  return Buffer.concat([
    longs([0x00010000, 0x00010000, 0, 0x5f0f3cf5]),
    words([0x000b, unitsPerEm]),
    longs([0, 0, 0, 0]),
    words([minX, minY, maxX, maxY, 0, 8, 2, 1, 0]),
  ]);
}

function hhea(glyphs: readonly Glyph[]): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const { minX, maxX } = boxOfAll(glyphs);
  const metrics = [ascent, descent, 0, widest, minX, 0, maxX, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length];
  return Buffer.concat([longs([0x00010000]), words(metrics)]);
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const points = Math.max(...glyphs.map(({ outline }) => outline.points));
  const contours = Math.max(...glyphs.map(({ outline }) => outline.contours));
  const limits = [glyphs.length, points, contours, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([longs([0x00010000]), words(limits)]);
}

function os2(weight: number): Buffer {
  const before = [4, unitsPerEm, weight, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 250, 0];
  const after = [0, 0x20, 0xffff, ascent, descent, 0, ascent, -descent];
  const panose = Buffer.alloc(10);
  const heights = words([540, 730, 0, 0x20, 0]);
  return Buffer.concat([
    words(before),
    panose,
    longs([0, 0, 0, 0]),
    Buffer.from('NONE'),
    words(after),
    longs([0, 0]),
    heights,
  ]);
}

/** One group per character; the glyphs come in the order of their code points. */
function cmap(glyphs: readonly Glyph[]): Buffer {
  const groups = glyphs.flatMap(({ character }, at) => {
    const point = character.codePointAt(0) ?? 0;
    return [point, point, at + 1];
  });
  return Buffer.concat([
    words([0, 1, 3, 10]),
    longs([12]),
    words([12, 0]),
    longs([16 + 4 * groups.length, 0, glyphs.length, ...groups]),
  ]);
}

function loca(glyphs: readonly Glyph[]): Buffer {
  let end = 0;
  return longs([0, ...glyphs.map(({ outline }) => (end += padded(outline.record).length))]);
}

/** The family, the full name and the PostScript name, for Windows in English (United States). */
function names(name: string): Buffer {
  const text = Buffer.from(name, 'utf16le').swap16();
  const records = [1, 4, 6].flatMap((id) => [3, 1, 0x0409, id, text.length, 0]);
  return Buffer.concat([words([0, 3, 6 + 2 * records.length, ...records]), text]);
}

function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  const power = Math.floor(Math.log2(entries.length));
  const header = [entries.length, 16 * 2 ** power, power, 16 * (entries.length - 2 ** power)];
  let offset = 12 + 16 * entries.length;
  const directory = entries.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag.padEnd(4)), longs([sum(table), offset, table.length])]);
    offset += padded(table).length;
    return entry;
  });
  const font = Buffer.concat([
    longs([0x00010000]),
    words(header),
    ...directory,
    ...entries.map(([, table]) => padded(table)),
  ]);
  const headAt = (directory[entries.findIndex(([tag]) => tag === 'head')] ?? Buffer.alloc(16)).readUInt32BE(
    8,
  );
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, headAt + 8);
  return font;
}

function sum(table: Buffer): number {
  const bytes = padded(table);
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}

const padded = (bytes: Buffer): Buffer =>
  bytes.length % 4 === 0 ? bytes : Buffer.concat([bytes], bytes.length + 4 - (bytes.length % 4));

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, at) => bytes.writeUInt16BE(value & 0xffff, 2 * at));
  return bytes;
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32BE(value >>> 0, 4 * at));
  return bytes;
}
