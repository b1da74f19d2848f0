import { Field, ObjectType } from '@nestjs/graphql';
import { FileType } from '../files/file.type';
import { DateTime } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';

@ObjectType('Redaction', { description: 'Why a piece of evidence is shown no more.' })
export class RedactionType {
  @Field({ description: 'What it must not show.' })
  reason!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  at!: string;
}

@ObjectType({ description: 'A file named by what it holds.' })
export class EvidenceType {
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file, in hex; null when it was redacted and is not yours to see.',
  })
  hash!: string | null;

  @Field(() => FileType, {
    nullable: true,
    description: 'The file itself; null when it was redacted, whoever asks.',
  })
  file!: FileType | null;

  @Field(() => enums.EvidenceKindEnum, {
    nullable: true,
    description: 'What kind of file it is; null when it was redacted and is not yours to see.',
  })
  kind!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it shows; null when nothing was said, or when it was redacted and is not yours to see.',
  })
  caption!: string | null;

  @Field(() => RedactionType, {
    nullable: true,
    description: 'Why it is shown no more; null when it was not redacted.',
  })
  redacted!: RedactionType | null;
}
