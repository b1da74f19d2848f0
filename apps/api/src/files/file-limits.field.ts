import { fileTypes } from '@casegrid/files';
import { Inject } from '@nestjs/common';
import { Float, ResolveField, Resolver } from '@nestjs/graphql';
import type { Config } from '../config';
import { Limits } from '../graphql/limits';
import * as parts from '../parts';

/** What a client should know before it sends a file. */
@Resolver(() => Limits)
export class FileLimits {
  constructor(@Inject(parts.config) private readonly config: Config) {}

  @ResolveField(() => Float, { description: 'Largest file that is taken, in bytes.' })
  fileBytes(): number {
    return this.config.files.maxBytes;
  }

  @ResolveField(() => [String], {
    description: 'Media types of files that are taken, told by their content.',
  })
  fileTypes(): readonly string[] {
    return fileTypes;
  }
}
