import type { EvidenceKind } from '@casegrid/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Min, ValidateNested } from 'class-validator';
import { IdOf } from '../../graphql/node-id';
import { DateTime, Uuid } from '../../graphql/scalars';
import { FileHash, Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';

@InputType({
  description: 'A file named by what it holds. Its bytes come by POST /files, before or after the act.',
})
export class EvidenceInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the file, 64 lower-case hex digits.' })
  hash!: string;

  @Field(() => enums.EvidenceKindEnum, { description: 'What kind of file it is.' })
  kind!: EvidenceKind;

  @IsOptional()
  @Text(1, 200)
  @Field(() => String, { nullable: true, description: 'What it shows, up to 200 characters.' })
  caption?: string;
}

@InputType({ isAbstract: true })
export abstract class ActInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it really happened, if it is being recorded later. Not in the future, nor before the last act.',
  })
  occurredAt?: string;
}

@InputType({ isAbstract: true })
export abstract class CaseActInput extends ActInput {
  @IdOf('case')
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @IsOptional()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description:
      'When given, the act happens only if nobody else acted since that revision; else STALE_REVISION.',
  })
  expectedRevision?: number;
}

/** A list of evidence, as several acts take it. */
export const EvidenceList = (): PropertyDecorator => (target, property) => {
  ArrayMaxSize(30)(target, property);
  ArrayUnique(({ hash }: EvidenceInput) => hash)(target, property);
  ValidateNested({ each: true })(target, property);
  Type(() => EvidenceInput)(target, property);
  Field(() => [EvidenceInput], { defaultValue: [], description: 'Photos and files, at most 30, each once.' })(
    target,
    String(property),
  );
};
