import type { PaperKind, Visit } from '@casegrid/domain';
import type { Type as Class } from '@nestjs/common';
import { Field, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Min, ValidateNested } from 'class-validator';
import { PaperKindEnum, VisitEnum } from '../../graphql/mediation-enums';
import { Text, TextLine } from '../../graphql/text';
import { MediationActInput, Numbers } from '../inputs/act.inputs';

@InputType({ description: 'What is said for a field of a paper.' })
export class PaperFieldInput {
  @TextLine(1, 100)
  @Field({
    description:
      'Its path, as `papersToMake` names it, with the number of the item, from 0, for N: terms.0.words.',
  })
  path!: string;

  @Text(0, 4_000)
  @Field({
    description:
      'The value as text, up to 4,000 characters: a day as 2026-03-02, a moment with its offset, money in whole fen, a whole number, true or false.',
  })
  value!: string;
}

@InputType({ description: 'A paper in whose place another is made.' })
export class ReplacedPaperInput {
  @TextLine(1, 100)
  @Field({ description: 'Its number.' })
  number!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

const mostFields = 1_000;

/** A paper is made when it is made: nobody dates it back. */
const NowInput = OmitType(MediationActInput as Class<MediationActInput>, ['occurredAt']);

@InputType({ description: 'A paper that is made of what is on record and what is said here.' })
export class MakePaperInput extends NowInput {
  @Field(() => PaperKindEnum, { description: 'What.' })
  kind!: PaperKind;

  @IsOptional()
  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the session, of minutes and of an invitation to it.',
  })
  session?: number;

  @IsOptional()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Number of whoever is invited, of an invitation.' })
  person?: number;

  @IsOptional()
  @Field(() => VisitEnum, { nullable: true, description: 'Of a record of a visit, which.' })
  visit?: Visit;

  @IsOptional()
  @Numbers('Numbers of those who came to a session that is not on record as held; all, when left out.', {
    nullable: true,
  })
  present?: number[];

  @ArrayMaxSize(mostFields)
  @ArrayUnique(({ path }: PaperFieldInput) => path)
  @ValidateNested({ each: true })
  @Type(() => PaperFieldInput)
  @Field(() => [PaperFieldInput], {
    defaultValue: [],
    description: 'What the record does not say, or proposes and you say otherwise; at most 1,000 fields.',
  })
  fields!: PaperFieldInput[];

  @IsOptional()
  @ValidateNested()
  @Type(() => ReplacedPaperInput)
  @Field(() => ReplacedPaperInput, {
    nullable: true,
    description: 'The paper that this one takes the place of, where there is one already.',
  })
  replaces?: ReplacedPaperInput;
}
