import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/scalars';

@ObjectType('FileLink', {
  description: 'Opens a file for some minutes without a token: for you alone, so hand it to nobody.',
})
export class FileLinkType {
  @Field({ description: 'Path on this API: ask for it with GET, or for parts of it with Range.' })
  path!: string;

  @Field(() => DateTime, { description: 'From when on it opens nothing. Ask for another one then.' })
  expiresAt!: string;
}

@ObjectType('File', {
  description:
    'A file named by what it holds, as somebody who may open it sees it. Its bytes come by POST /files, before or after the act that names it.',
})
export class FileType {
  @Field({ description: 'SHA-256 of its bytes, in hex.' })
  hash!: string;
}

export const fileOf = (hash: string): FileType => ({ hash });

/** A file where there is one. */
export const fileOrNull = (hash: string | null | undefined): FileType | null => (hash ? fileOf(hash) : null);
