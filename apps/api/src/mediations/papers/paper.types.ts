import type { Mediation, PaperSubject } from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '../../files/file.type';
import * as enums from '../../graphql/mediation-enums';
import { DateTime } from '../../graphql/scalars';

@ObjectType({ isAbstract: true })
abstract class AboutType {
  @Field(() => enums.PaperKindEnum, { description: 'What.' })
  kind!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the session whose minutes it is, or to which it invites; null for another.',
  })
  session!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of whoever is invited; null for another.' })
  person!: number | null;

  @Field(() => enums.VisitEnum, {
    nullable: true,
    description: 'The visit that it records; null for another.',
  })
  visit!: string | null;
}

@ObjectType('MissingPaper', { description: 'A paper that the file still lacks.' })
export class MissingPaperType extends AboutType {}

@ObjectType('MediationPaper', { description: 'A paper of the file of a mediation.' })
export class MediationPaperType extends AboutType {
  @Field({ description: 'Its number: of the committee and kind one after the other in each year.' })
  number!: string;

  @Field({ description: 'The number as it stands on the paper.' })
  numberShown!: string;

  @Field(() => FileType, { description: 'The paper itself, a PDF.' })
  file!: FileType;

  @Field(() => DateTime, { description: 'When it was made.' })
  madeAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the paper that was made in its place; null for one that counts.',
  })
  replacedBy!: string | null;
}

@ObjectType('PaperField', { description: 'A field of a paper.' })
export class PaperFieldType {
  @Field({
    description:
      'Its path, by which it is said; for an item of a list that is still to be said N stands for its number, from 0.',
  })
  path!: string;

  @Field({ description: 'What people call it, in your language.' })
  label!: string;

  @Field(() => enums.PaperFieldTypeEnum, { description: 'What is written in it.' })
  type!: string;

  @Field({ description: 'Whether the paper has to have it.' })
  isRequired!: boolean;

  @Field(() => enums.PaperFieldSourceEnum, { description: 'Where its value comes from.' })
  source!: string;

  @Field({ description: 'Whether the paper cannot be made until you say it.' })
  isMissing!: boolean;
}

@ObjectType('PaperToMake', { description: 'A paper that you may make.' })
export class PaperToMakeType extends AboutType {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the one that was made already, in whose place another would be; null for none.',
  })
  madeAs!: string | null;

  /** For its fields, which take a look-up. */
  state!: Mediation;
  subject!: PaperSubject;
}
