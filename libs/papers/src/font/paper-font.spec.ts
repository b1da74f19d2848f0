import { create, type Font, type Glyph } from 'fontkit';
import { openPaperFont, type Weight } from './paper-font';
import { slicesIn, slicesOfFont } from './slices';

const glyphOf = (font: Font, character: string): Glyph =>
  font.glyphForCodePoint(character.codePointAt(0) ?? 0);

describe('the font of papers', () => {
  it('has every Chinese character of the basic block and of Extension A that GB 18030 asks for', () => {
    const font = openPaperFont();
    const range = (from: number, to: number): string =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
    expect(font.lacking(range(0x4e00, 0x9fa5) + range(0x3400, 0x4db5))).toEqual([]);
    expect(font.lacking('，。、；：！？“”‘’（）《》「」—…·¥￥ \u3000')).toEqual([]);
    expect(font.lacking('王𠮷𠮷☐')).toEqual(['𠮷', '☐']);
  });

  it('keeps the shapes of its glyphs when it is written as a font of a few', async () => {
    const font = openPaperFont();
    const text = '䶮解A，。…国';
    await font.load(text);
    const read = (weight: Weight): Font => create(Buffer.from(font.file(text, weight))) as Font;
    const [regular, bold] = [read('regular'), read('bold')];
    for (const character of text) {
      const [glyph, thicker] = [glyphOf(regular, character), glyphOf(bold, character)];
      expect(glyph.advanceWidth).toBe(font.advance(character, 'regular'));
      expect(glyph.path.commands.length).toBeGreaterThan(4);
      expect(thicker.path.toSVG()).not.toBe(glyph.path.toSVG());
    }
    // 国 fills its square: about nine tenths of an em in both directions.
    const { minX, minY, maxX, maxY } = glyphOf(regular, '国').bbox;
    expect([maxX - minX, maxY - minY].map((size) => size > 750 && size < 1000)).toEqual([true, true]);
  });

  it('is the same file for the same characters, in whatever order they come', async () => {
    const [one, other] = [openPaperFont(), openPaperFont()];
    await one.load('调解协议书');
    await other.load('书协议解调和');
    expect(Buffer.from(one.file('调解协议书', 'bold')).equals(other.file('书议协解调调', 'bold'))).toBe(true);
  });

  it('does not draw what was not loaded, nor load what it lacks', async () => {
    const font = openPaperFont();
    expect(() => font.advance('调', 'regular')).toThrow('U+8c03 was not loaded');
    await expect(font.load('𠮷')).rejects.toThrow('no glyph for U+20bb7');
  });

  it('knows from its style sheet where each character lies, and refuses one that it cannot read', () => {
    expect(slicesOfFont().size).toBeGreaterThan(30_000);
    const rule = (range: string): string =>
      `@font-face{src:url("./a.woff2")format("woff2");unicode-range:${range};}`;
    expect([...slicesIn(rule('U+4E00-4E01,U+3002'), '/f')]).toEqual([
      [0x4e00, '/f/a.woff2'],
      [0x4e01, '/f/a.woff2'],
      [0x3002, '/f/a.woff2'],
    ]);
    expect(() => slicesIn(rule('U+4E??'), '/f')).toThrow('cannot be read');
    expect(() => slicesIn('@font-face{src:local("a");}', '/f')).toThrow('without file or range');
    expect(() => slicesIn('', '/f')).toThrow('no rules');
  });
});
