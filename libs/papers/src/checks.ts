import type { Making } from './fill';
import type { PaperFont } from './font/paper-font';
import { PaperRefused, type PaperCode, type PaperFault } from './paper-refused';
import { isEmpty, isList, placesOf, type PaperRecord, type PaperValue } from './record';
import type { Field, Template } from './template';
import { codePointName, forbiddenIn } from './text/forbidden';
import { isOfType } from './values/shown';

const ownFields: readonly Field[] = [
  { path: '$number', type: 'text', required: true, label: { zh: '文书编号', en: 'number of the paper' } },
  { path: '$madeOn', type: 'date', required: true, label: { zh: '制作日期', en: 'day it is made on' } },
];

/** Every place of the record, and before them what the paper itself needs. */
const placesOfPaper = (
  template: Template,
  record: PaperRecord,
  making: Making,
): ReturnType<typeof placesOf> => [
  ...ownFields.map((field) => ({
    path: field.path,
    field,
    value: field.path === '$number' ? making.number : making.madeOn,
  })),
  ...placesOf(template.fields, record),
];

/** Throws FIELD_INVALID for values that are not of their field's type, and FIELDS_MISSING for a paper without number or day. */
export function checkForms(template: Template, record: PaperRecord, making: Making): void {
  const places = placesOfPaper(template, record, making);
  const empty = places.filter(({ path, value }) => path.startsWith('$') && isEmpty(value));
  refuse('FIELDS_MISSING', empty.map(faultOf));
  refuse('FIELD_INVALID', places.filter(({ field, value }) => !isOfType(field, value)).map(faultOf));
}

/** Throws CHARACTERS_FORBIDDEN or CHARACTERS_LACKING, each with all places and their characters. */
export function checkCharacters(
  template: Template,
  record: PaperRecord,
  options: Making & { readonly font: PaperFont },
): void {
  const places = placesOfPaper(template, record, options);
  const faults = (find: (text: string, field: Field) => readonly string[]): readonly PaperFault[] =>
    places
      .map((place) => ({ ...faultOf(place), characters: find(textsIn(place.value).join(''), place.field) }))
      .filter(({ characters }) => characters.length > 0);
  refuse(
    'CHARACTERS_FORBIDDEN',
    faults((text, { type }) => forbiddenIn(text, type === 'prose')),
  );
  refuse(
    'CHARACTERS_LACKING',
    faults((text) => options.font.lacking(text.replaceAll('\n', ''))),
  );
}

const faultOf = ({ path, field }: { readonly path: string; readonly field: Field }): PaperFault => ({
  path,
  label: field.label,
});

/** The writing in a value itself; what lies in the records of a list has places of its own. */
function textsIn(value: PaperValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

function refuse(code: PaperCode, faults: readonly PaperFault[]): void {
  if (faults.length === 0) return;
  const said = faults.map(({ path, characters = [] }) => [path, ...characters.map(codePointName)].join(' '));
  throw new PaperRefused(code, said.join(', '), faults);
}
