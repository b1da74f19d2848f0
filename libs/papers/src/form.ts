import { overlay } from './overlay';
import type { Words } from './paper-refused';
import { isEmpty, placesOf, type PaperRecord, type Place } from './record';
import type { Field, FieldType, Template } from './template';

/** Where the value of a field comes from. */
export const fieldSources = {
  RECORD: { zh: '取自记录', en: 'From the record' },
  PROPOSED: { zh: '取自记录，可另行填写', en: 'From the record, unless something else is said' },
  SAID: { zh: '由制作人填写', en: 'Said by whoever makes the paper' },
} as const satisfies Readonly<Record<string, Words>>;

export type FieldSource = keyof typeof fieldSources;

/** What there is before anybody says something: what nobody says otherwise, and what he may. */
export interface Known {
  readonly record: PaperRecord;
  readonly proposed: PaperRecord;
}

/** A field of a paper that is to be made. */
export interface FormField {
  /** Where it lies; for an item of a list that is still to be said, `N` stands for its number from 0: `terms.N.words`. */
  readonly path: string;
  readonly label: Words;
  readonly type: FieldType;
  readonly required: boolean;
  readonly source: FieldSource;
  /** Whether the paper cannot be made until somebody says it. */
  readonly isMissing: boolean;
}

/** Every field of a paper as it is known so far, in the template's order. */
export function formOf({ fields }: Template, { record, proposed }: Known): readonly FormField[] {
  const isIn = filledIn(fields, record);
  const isProposed = filledIn(fields, proposed);
  const sourceOf = (path: string): FieldSource => {
    if (isIn(path)) return 'RECORD';
    return isProposed(path) ? 'PROPOSED' : 'SAID';
  };
  return placesOf(fields, overlay(record, proposed)).flatMap((place) => {
    const source = sourceOf(place.path);
    const { label, type, required } = place.field;
    const isMissing = required && isEmpty(place.value);
    return [
      { path: place.path, label, type, required, source, isMissing },
      ...(source === 'SAID' ? itemsOf(place) : []),
    ];
  });
}

/** Which paths hold something. */
function filledIn(fields: readonly Field[], record: PaperRecord): (path: string) => boolean {
  const filled = new Set(
    placesOf(fields, record)
      .filter(({ value }) => !isEmpty(value))
      .map(({ path }) => path),
  );
  return (path) => filled.has(path);
}

/** What is asked of each item of a list that is still to be said. */
const itemsOf = ({ path, field }: Place): readonly FormField[] =>
  (field.of ?? []).map(({ path: within, label, type, required }) => ({
    path: `${path}.N.${within}`,
    label,
    type,
    required,
    source: 'SAID',
    isMissing: false,
  }));
