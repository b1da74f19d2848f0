/**
 * Why a paper is not made.
 * TEMPLATE_INVALID: the template contradicts itself. FIELDS_MISSING: required fields are absent or empty.
 * FIELD_UNKNOWN: something was said that the template has no field for, or that is known already.
 * FIELD_INVALID: a value is not of its field's type. CHARACTERS_FORBIDDEN: control, bidi or invisible characters in a text.
 * CHARACTERS_LACKING: the font has no glyph for a character.
 */
export type PaperCode =
  | 'TEMPLATE_INVALID'
  | 'FIELDS_MISSING'
  | 'FIELD_UNKNOWN'
  | 'FIELD_INVALID'
  | 'CHARACTERS_FORBIDDEN'
  | 'CHARACTERS_LACKING';

/** What is wrong at one place, for people: the place, and the characters where it is about characters. */
export interface PaperFault {
  readonly path: string;
  readonly label: Words;
  readonly characters?: readonly string[];
}

/** Words for people in simplified Chinese and in English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** An expected refusal. Its message names places and characters, never what a field holds besides. */
export class PaperRefused extends Error {
  constructor(
    readonly code: PaperCode,
    message: string,
    readonly faults: readonly PaperFault[] = [],
  ) {
    super(`${code}: ${message}`);
    this.name = 'PaperRefused';
  }
}
