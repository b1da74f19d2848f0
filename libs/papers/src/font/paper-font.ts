import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';
import { outlineOf } from './outline';
import { slicesOfFont, type Slices } from './slices';
import { trueType, type Glyph } from './truetype';

/** How thick the strokes are: for running text, and for titles and labels. */
export type Weight = 'regular' | 'bold';

/** What a paper is written with. Made once and kept: it remembers the glyphs it has drawn. */
export interface PaperFont {
  /** The characters of a text that the font cannot draw, each once, in their order. */
  lacking(text: string): readonly string[];
  /** Brings the glyphs of a text to hand, in both weights. */
  load(text: string): Promise<void>;
  /** How far a character that was loaded moves on, in thousandths of an em. */
  advance(character: string, weight: Weight): number;
  /** A TrueType font of just these characters, which were loaded; the same characters give the same bytes. */
  file(characters: Iterable<string>, weight: Weight): Uint8Array;
}

const weights: Readonly<Record<Weight, number>> = { regular: 400, bold: 700 };
const both: readonly Weight[] = ['regular', 'bold'];

/** Source Han Serif CN (思源宋体), under the SIL Open Font License 1.1: all characters of GB 18030-2022 level 2, so of the 通用规范汉字表, and CJK Extension A. */
export function openPaperFont(): PaperFont {
  return new SlicedFont(slicesOfFont());
}

class SlicedFont implements PaperFont {
  private readonly drawn: Readonly<Record<Weight, Map<string, Glyph>>> = {
    regular: new Map(),
    bold: new Map(),
  };

  constructor(private readonly slices: Slices) {}

  lacking(text: string): readonly string[] {
    return [...new Set(text)].filter((character) => !this.slices.has(pointOf(character)));
  }

  async load(text: string): Promise<void> {
    const wanted = [...new Set(text)].filter((character) => !this.drawn.regular.has(character));
    const files = new Set(wanted.map((character) => this.fileOf(character)));
    for (const file of files) {
      await this.draw(
        file,
        wanted.filter((character) => this.fileOf(character) === file),
      );
    }
  }

  advance(character: string, weight: Weight): number {
    return this.glyph(character, weight).advance;
  }

  file(characters: Iterable<string>, weight: Weight): Uint8Array {
    const sorted = [...new Set(characters)].sort((one, other) => pointOf(one) - pointOf(other));
    const glyphs = sorted.map((character) => this.glyph(character, weight));
    return trueType(`CasegridPaper-${weight}`, weights[weight], glyphs);
  }

  private fileOf(character: string): string {
    const file = this.slices.get(pointOf(character));
    if (file === undefined) throw new Error(`the font has no glyph for U+${pointOf(character).toString(16)}`);
    return file;
  }

  /** A slice is opened for the glyphs that are wanted and let go again, so that only glyphs are kept, a few hundred bytes each. */
  private async draw(file: string, characters: readonly string[]): Promise<void> {
    const slice = create(Buffer.from(await decompress(await readFile(file)))) as Font;
    for (const weight of both) {
      const face = slice.getVariation({ wght: weights[weight] });
      for (const character of characters) this.drawn[weight].set(character, glyphOf(face, character));
    }
  }

  private glyph(character: string, weight: Weight): Glyph {
    const glyph = this.drawn[weight].get(character);
    if (!glyph) throw new Error(`U+${pointOf(character).toString(16)} was not loaded`);
    return glyph;
  }
}

function glyphOf(face: Font, character: string): Glyph {
  const point = pointOf(character);
  if (!face.hasGlyphForCodePoint(point)) {
    throw new Error(`the style sheet of the font names U+${point.toString(16)}, its file does not have it`);
  }
  const glyph = face.glyphForCodePoint(point);
  return { character, advance: Math.round(glyph.advanceWidth), outline: outlineOf(glyph.path) };
}

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;
