import { applyDecorators } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import { Checked, matching } from '../graphql/text';

/** A telephone number, if one is given. */
export const IsPhone = () =>
  applyDecorators(IsOptional(), Checked('phone', matching(/^(?=(\D*\d){5})\+?[0-9 ()-]{5,24}$/)));

/** The number of an identity document, if one is given. */
export const IsIdentityNumber = () =>
  applyDecorators(
    IsOptional(),
    Checked('identityNumber', matching(/^(?=([^0-9A-Za-z]*[0-9A-Za-z]){5})[0-9A-Za-z()-]{5,24}$/)),
  );
