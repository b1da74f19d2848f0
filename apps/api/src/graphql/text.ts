import { applyDecorators } from '@nestjs/common';
import { MaxLength, MinLength, registerDecorator } from 'class-validator';

/** Control characters other than tab and line ends: no text has them, and Postgres cannot hold NUL. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Something that is seen: not spaces, joiners and marks of direction alone. */
const visible = /[^\s\p{Cf}]/u;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !control.test(value);

/** A check whose reason is in `reasons` under its name. */
export const Checked =
  (name: string, validate: (value: unknown) => boolean): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate, defaultMessage: () => name },
    });

/** Whether a value is text of this form. */
export const matching = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value);

const PlainText = () => Checked('plainText', isPlain);

const VisibleText = () => Checked('visibleText', matching(visible));

export const CategoryCode = () => Checked('categoryCode', matching(/^(\d{2}){1,4}$/));
export const FileHash = () => Checked('fileHash', matching(/^[0-9a-f]{64}$/));

/**
 * Text that people wrote: within these lengths in UTF-16 units, without NUL, controls or lone surrogates, and not
 * blank where there has to be some.
 */
export const Text = (least: number, most: number) =>
  applyDecorators(PlainText(), MinLength(least), MaxLength(most), ...(least > 0 ? [VisibleText()] : []));

/** Tabs, line ends, and what makes text run against the direction of its letters: a title could show what it does not say. */
const unruly = /[\t\n\r\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Text on one line. */
export const TextLine = (least: number, most: number) =>
  applyDecorators(
    Text(least, most),
    Checked('oneLine', (value) => typeof value === 'string' && !unruly.test(value)),
  );
