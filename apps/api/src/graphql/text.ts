import { applyDecorators } from '@nestjs/common';
import { MaxLength, MinLength, registerDecorator } from 'class-validator';

/** Control characters other than tab and line ends: no text has them, and Postgres cannot hold NUL. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Something that is seen: not spaces, joiners and marks of direction alone. */
const visible = /[^\s\p{Cf}]/u;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !control.test(value);

const checked =
  (name: string, validate: (value: unknown) => boolean, message: string): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: { validate, defaultMessage: () => message },
    });

const PlainText = () =>
  checked(
    'plainText',
    isPlain,
    '$property has characters that are not text (NUL, control or half characters)',
  );

const VisibleText = () =>
  checked('visibleText', (value) => typeof value === 'string' && visible.test(value), '$property is blank');

/**
 * Text that people wrote: within these lengths in UTF-16 units, without NUL, controls or lone surrogates, and not
 * blank where there has to be some.
 */
export const Text = (least: number, most: number) =>
  applyDecorators(PlainText(), MinLength(least), MaxLength(most), ...(least > 0 ? [VisibleText()] : []));
