import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** In which file of the font's package each character lies, by code point. */
export type Slices = ReadonlyMap<number, string>;

const styleSheet = '@chinese-fonts/syst/dist/SourceHanSerifCN/result.css';

/**
 * The font comes as some hundred small WOFF2 files; its style sheet says which code points each of them holds. Reading
 * that costs some milliseconds, opening all the files more than a second.
 */
export function slicesOfFont(): Slices {
  const path = require.resolve(styleSheet);
  return slicesIn(readFileSync(path, 'utf8'), dirname(path));
}

/** Reads the `@font-face` rules of a style sheet; throws when one of them has no file or no range. */
export function slicesIn(css: string, folder: string): Slices {
  const slices = new Map<number, string>();
  for (const [, rule = ''] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const { file, ranges } = readRule(rule);
    for (const range of ranges) addRange(slices, range.trim(), join(folder, file));
  }
  if (slices.size === 0) throw new Error('the style sheet of the font has no rules');
  return slices;
}

function readRule(rule: string): { readonly file: string; readonly ranges: readonly string[] } {
  const file = /url\("?([^")]+\.woff2)"?\)/.exec(rule)?.[1];
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (!file || !ranges) throw new Error('the style sheet of the font has a rule without file or range');
  return { file, ranges: ranges.split(',') };
}

function addRange(slices: Map<number, string>, range: string, file: string): void {
  const [, from, to = from] = /^U\+([\dA-F]+)(?:-([\dA-F]+))?$/i.exec(range) ?? [];
  if (!from || !to) throw new Error(`the style sheet of the font has a range that cannot be read: ${range}`);
  for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point += 1) {
    slices.set(point, file);
  }
}
