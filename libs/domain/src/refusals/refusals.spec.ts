import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf } from '../labels';
import { refusals } from './refusals';

const root = join(__dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const isSpec = (name: string) => name.endsWith('.spec.ts') || name.startsWith('testing');
const textOf = (names: readonly string[]) =>
  names.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
/** By itself, or as an answer that names it: `REFUSED CODE field`. */
const codesIn = (text: string) =>
  codesOf(refusals).filter((code) => new RegExp(`'${code}'|'REFUSED ${code}[ ']`).test(text));

describe('a refusal', () => {
  it('that the rules can give is shown by a spec', () => {
    const rules = textOf(sources.filter((name) => !isSpec(name) && !name.startsWith('refusals')));
    const specs = textOf(sources.filter((name) => isSpec(name) && !name.startsWith('refusals')));
    const shown = codesIn(specs);
    expect(codesIn(rules).length).toBeGreaterThan(0);
    expect(codesIn(rules).filter((code) => !shown.includes(code))).toEqual([]);
  });

  it('says what is so in both languages, and no two say the same', () => {
    const texts = Object.values(refusals).flatMap(({ zh, en }) => [zh, en]);
    expect(texts.filter((text) => !text.trim())).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
