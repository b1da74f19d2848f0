import type { Label } from '@casegrid/domain';
import { fieldTypes, type FieldType } from '@casegrid/papers';

/** The type of a field as the schema names it. */
export const fieldTypeCode = (type: FieldType): string => type.toUpperCase().replace('-', '_');

/** What is written in a field, by the names of the schema. */
export const paperFieldTypes: Readonly<Record<string, Label>> = Object.fromEntries(
  Object.entries(fieldTypes).map(([type, label]) => [fieldTypeCode(type as FieldType), label]),
);
