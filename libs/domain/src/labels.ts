/** What people read for a code: simplified Chinese and English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A closed vocabulary: each code with its labels. */
export type Vocabulary<Code extends string> = Readonly<Record<Code, Label>>;

/** The codes of a vocabulary, in the order they were written down. */
export const codesOf = <Code extends string>(vocabulary: Vocabulary<Code>): Code[] =>
  Object.keys(vocabulary) as Code[];

export const isCodeOf = <Code extends string>(vocabulary: Vocabulary<Code>, text: string): text is Code =>
  Object.hasOwn(vocabulary, text);

/** A vocabulary whose codes are those that are written down. */
export const labels = <Code extends string>(vocabulary: Record<Code, Label>): Vocabulary<Code> => vocabulary;
