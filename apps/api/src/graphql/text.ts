import { applyDecorators } from '@nestjs/common';
import { MaxLength, MinLength, registerDecorator } from 'class-validator';

/** Control characters other than tab and line ends: no text has them, and Postgres cannot hold NUL. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' && value.isWellFormed() && !control.test(value);

const PlainText = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'plainText',
    target: target.constructor,
    propertyName: String(property),
    validator: {
      validate: isPlain,
      defaultMessage: () => '$property has characters that are not text (NUL, control or half characters)',
    },
  });

/** Text that people wrote: within these lengths in UTF-16 units, without NUL, controls or lone surrogates. */
export const Text = (least: number, most: number) =>
  applyDecorators(PlainText(), MinLength(least), MaxLength(most));
