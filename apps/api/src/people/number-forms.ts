import { applyDecorators } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';

/** A telephone number, if one is given. */
export const IsPhone = () =>
  applyDecorators(
    IsOptional(),
    Matches(/^(?=(\D*\d){5})\+?[0-9 ()-]{5,24}$/, {
      message: 'phone is up to 24 digits, spaces, dashes or brackets, with 5 digits or more',
    }),
  );

/** The number of an identity document, if one is given. */
export const IsIdentityNumber = () =>
  applyDecorators(
    IsOptional(),
    Matches(/^(?=([^0-9A-Za-z]*[0-9A-Za-z]){5})[0-9A-Za-z()-]{5,24}$/, {
      message: 'identityNumber is 5 to 24 letters and digits',
    }),
  );
