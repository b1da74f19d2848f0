/** Control, invisible and direction characters, half surrogate pairs, line and paragraph separators. */
const neverWritten = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The characters of a text that no paper holds, each once; a line feed is let through where the text may have lines. */
export function forbiddenIn(text: string, mayHaveLines: boolean): readonly string[] {
  const isForbidden = (character: string): boolean =>
    neverWritten.test(character) && !(mayHaveLines && character === '\n');
  return [...new Set(text)].filter(isForbidden);
}

/** A character as its code point, for messages: U+202E. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as a paper may hold it: breaks of lines as line feeds or, on one line, as spaces; nothing else that is not seen. */
export function withoutForbidden(text: string, mayHaveLines: boolean): string {
  const spaced = text.replace(/\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu, '\n').replaceAll('\t', ' ');
  const lines = mayHaveLines ? spaced : spaced.replace(/\s*\n\s*/g, ' ').trim();
  return [...lines].filter((character) => forbiddenIn(character, mayHaveLines).length === 0).join('');
}
