import type { PaperFont } from './font/paper-font';
import { overlay, placed } from './overlay';
import { isEmpty, isList, placesOf, type PaperRecord, type PaperValue } from './record';
import type { Field, Template } from './template';
import { withoutForbidden } from './text/forbidden';

/** A record of what a template asks for, each value changed; what is changed to nothing is left out. */
function changed(
  { fields }: Template,
  record: PaperRecord,
  change: (value: PaperValue, field: Field) => PaperValue,
): PaperRecord {
  const places = placesOf(fields, record).filter(({ field, value }) => !field.of && !isEmpty(value));
  return places.reduce<PaperRecord>((whole, { path, field, value }) => {
    const way = path.split('.').map((name) => (/^\d+$/.test(name) ? Number(name) : name));
    return overlay(placed(way, change(value, field)) as PaperRecord, whole);
  }, {});
}

const eachText = (value: PaperValue, change: (text: string) => string): PaperValue => {
  if (typeof value === 'string') return change(value);
  return isList(value) ? value.map((item) => eachText(item, change)) : value;
};

/**
 * What is on record as a paper can hold it: lines only where it may have some, and nothing that nobody sees. People wrote
 * it long before a paper was thought of, and it is not for whoever makes one to change.
 */
export const tidied = (template: Template, record: PaperRecord): PaperRecord =>
  changed(template, record, (value, { type }) =>
    eachText(value, (text) => withoutForbidden(text, type === 'prose')),
  );

/** What a font can draw of a record: each value as a whole, or not at all. */
export const drawable = (template: Template, record: PaperRecord, font: PaperFont): PaperRecord =>
  changed(template, record, (value) => {
    let written = '';
    eachText(value, (text) => (written += text));
    return font.lacking(written.replaceAll('\n', '')).length > 0 ? undefined : value;
  });
