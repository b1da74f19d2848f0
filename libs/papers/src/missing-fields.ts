import type { PaperFault } from './paper-refused';
import { isEmpty, placesOf, type PaperRecord } from './record';
import type { Template } from './template';

/** Every required field that a record lacks, in the template's order; nothing is made to find out. */
export function missingFields(template: Template, record: PaperRecord): readonly PaperFault[] {
  return placesOf(template.fields, record)
    .filter(({ field, value }) => field.required && isEmpty(value))
    .map(({ path, field }) => ({ path, label: field.label }));
}
