import type { CategoryKind, Level, OfficeKind, PowerBasis } from '@casegrid/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { UnitCode } from '../graphql/scalars';
import { Text } from '../graphql/text';
import * as enums from '../graphql/vocabularies';
import { PublishInput } from './publish.input';

@InputType({ description: 'A category, whole. It replaces the one of the same code.' })
export class CategoryInput {
  @Text(1, 8)
  @Field({ description: 'Its code: that of the category above it and two digits more.' })
  code!: string;

  @Text(1, 100)
  @Field({ description: 'Its label in Chinese.' })
  labelZh!: string;

  @Text(1, 100)
  @Field({ description: 'Its label in English.' })
  labelEn!: string;

  @Field(() => enums.CategoryKindEnum, { description: 'What it is about.' })
  kind!: CategoryKind;

  @ArrayMaxSize(10)
  @Field(() => [enums.LevelEnum], { description: 'Levels whose territorial units may lead its handling.' })
  levels!: Level[];

  @ArrayMaxSize(40)
  @Field(() => [enums.OfficeKindEnum], {
    description: 'Offices that may lead its handling, at those levels.',
  })
  offices!: OfficeKind[];

  @Field({ defaultValue: false, description: 'Whether a grid worker may see to such a case himself.' })
  isSelfHandled!: boolean;
}

@InputType({ description: 'A new version of a catalogue: the one that holds there, with these changes.' })
export class PublishCatalogueInput extends PublishInput {
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => CategoryInput)
  @Field(() => [CategoryInput], { description: 'Categories that are new or replace others, at most 500.' })
  categories!: CategoryInput[];

  @ArrayMaxSize(500)
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Codes of categories that are left out from then on. Open cases of them are to be put right.',
  })
  withoutCategories!: string[];
}

@InputType({ description: 'A row of a list of powers, whole. It replaces the row of the same id.' })
export class PowerInput {
  @Text(1, 60)
  @Field({ description: 'What the row is called in every version: small letters, digits and dashes.' })
  id!: string;

  @Text(1, 8)
  @Field({ description: 'For cases of this category and those below.' })
  category!: string;

  @IsOptional()
  @Field(() => UnitCode, { nullable: true, description: 'The one unit it is about; else name a level.' })
  unit?: string;

  @Field(() => enums.LevelEnum, { nullable: true, description: 'For all units of this level.' })
  level?: Level;

  @Field(() => enums.OfficeKindEnum, {
    nullable: true,
    description: 'Of the level: its offices of this kind; absent for its territorial units.',
  })
  office?: OfficeKind;

  @Field(() => enums.PowerBasisEnum, { description: 'Whether it gives or takes, and how.' })
  basis!: PowerBasis;

  @Text(1, 200)
  @Field({ description: 'The document that it rests on.' })
  source!: string;
}

@InputType({
  description: 'A new version of a list of powers: the one that holds there, with these changes.',
})
export class PublishPowersInput extends PublishInput {
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => PowerInput)
  @Field(() => [PowerInput], { description: 'Rows that are new or replace others, at most 500.' })
  rows!: PowerInput[];

  @ArrayMaxSize(500)
  @Field(() => [String], {
    defaultValue: [],
    description: 'Ids of rows that are there, and are left out from then on.',
  })
  withoutRows!: string[];
}
