import { PaperRefused } from './paper-refused';
import { overlay, placed, type Way } from './overlay';
import { isEmpty, placesOf, type PaperRecord, type PaperValue } from './record';
import type { Field, FieldType, Template } from './template';

/** What somebody said for a field, as text, where it lies: `facts`, `terms.0.words`, `enclosures.1`. */
export interface Said {
  readonly path: string;
  readonly value: string;
}

/** The longest list that is said. */
export const mostItems = 200;

/** A field of the template, and the way to its place in a record. */
interface Spot {
  readonly field: Field;
  readonly names: Way;
}

const textItem: Field = { path: '', type: 'text', required: true, label: { zh: '', en: '' } };

/** The field at a path; nothing where the template has none there, or a list as a whole. */
function spotOf(fields: readonly Field[], path: string): Spot | undefined {
  const plain = fields.find((field) => field.path === path && field.type !== 'list');
  if (plain) return { field: plain, names: path.split('.') };
  const list = fields.find((field) => field.type === 'list' && path.startsWith(`${field.path}.`));
  return list && spotIn(list, path.slice(list.path.length + 1));
}

/** The field at a path within a list: `2`, or `2.words`. */
function spotIn(list: Field, path: string): Spot | undefined {
  const [, digits, rest] = /^(0|[1-9]\d{0,2})(?:\.(.+))?$/.exec(path) ?? [];
  if (digits === undefined || Number(digits) >= mostItems) return undefined;
  const within = itemOf(list, rest);
  return within && { field: within.field, names: [...list.path.split('.'), Number(digits), ...within.names] };
}

function itemOf({ of, ...list }: Field, rest: string | undefined): Spot | undefined {
  if (of) return rest === undefined ? undefined : spotOf(of, rest);
  return rest === undefined ? { field: { ...textItem, label: list.label }, names: [] } : undefined;
}

/** The type of what is said at a path; nothing where the paper asks for nothing there. */
export const typeOfSaid = ({ fields }: Template, path: string): FieldType | undefined =>
  spotOf(fields, path)?.field.type;

/** Types that are said otherwise than as the text itself. What is not of its type stays as it is, and is found invalid. */
const reading: { readonly [Type in FieldType]?: (text: string) => PaperValue } = {
  money: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text),
  count: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : text),
  'yes-no': (text) => (text === 'true' || text === 'false' ? text === 'true' : text),
};

/** Whether what is known has no place there, or holds something at it. A list that is known grows no longer. */
function isTaken(known: PaperRecord, template: Template, path: string): boolean {
  const places = placesOf(template.fields, known);
  const list = places.find((one) => one.field.type === 'list' && path.startsWith(`${one.path}.`));
  if (list && !isEmpty(list.value) && !list.field.of) return true;
  const place = places.find((one) => one.path === path);
  return place ? !isEmpty(place.value) : list !== undefined && !isEmpty(list.value);
}

/**
 * A record of what was said for a paper.
 * @param known what the record holds already, and nobody says otherwise
 * @throws PaperRefused FIELD_UNKNOWN for what the paper has no field for, or what is known
 */
export function recordOfSaid(template: Template, said: readonly Said[], known: PaperRecord): PaperRecord {
  const spots = said.map(({ path, value }) => ({ path, value, spot: spotOf(template.fields, path) }));
  const unasked = spots.filter(({ path, spot }) => !spot || isTaken(known, template, path));
  if (unasked.length > 0) {
    const faults = unasked.map(({ path, spot }) => ({
      path,
      label: spot?.field.label ?? { zh: path, en: path },
    }));
    throw new PaperRefused('FIELD_UNKNOWN', unasked.map(({ path }) => path).join(', '), faults);
  }
  return spots.reduce<PaperRecord>((record, { spot, value }) => {
    const { field = textItem, names = [] } = spot ?? {};
    return overlay(placed(names, reading[field.type]?.(value) ?? value) as PaperRecord, record);
  }, {});
}
