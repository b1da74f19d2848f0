import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CategoryCode, Text } from '../../graphql/text';
import { CaseActInput } from './act.inputs';
import { PlaceInput, ReporterInput } from './report.inputs';

@InputType({ description: 'Puts right what kind of case it is.' })
export class CorrectCategoryInput extends CaseActInput {
  @CategoryCode()
  @Field({ description: 'Code of a leaf category of the catalogue in force.' })
  category!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Puts right where it is.' })
export class CorrectPlaceInput extends CaseActInput {
  @ValidateNested()
  @Type(() => PlaceInput)
  @Field(() => PlaceInput, { description: 'Where it is, in the same district.' })
  place!: PlaceInput;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({
  description: 'Puts right who reported it: all that is to be kept of him, not only what was wrong.',
})
export class CorrectReporterInput extends CaseActInput {
  @ValidateNested()
  @Type(() => ReporterInput)
  @Field(() => ReporterInput, { description: 'Who it was.' })
  reporter!: ReporterInput;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters. No names or phones: they belong to `reporter`.' })
  reason!: string;
}

@InputType({ description: 'Hides who reported a case from those who handle it, or no longer.' })
export class SetConfidentialityInput extends CaseActInput {
  @Field({ description: 'Whether it is confidential.' })
  isConfidential!: boolean;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}
