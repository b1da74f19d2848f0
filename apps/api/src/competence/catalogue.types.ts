import type { CatalogueVersion, Label } from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LabelType } from '../graphql/labelled';
import { DateTime } from '../graphql/scalars';
import { CategoryKindEnum, LevelEnum, OfficeKindEnum } from '../graphql/vocabularies';

@ObjectType('Category', { description: 'A category of the catalogue in force.' })
export class CategoryType {
  @Field({ description: 'Its code: that of its parent and two digits more.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the category above it; null at the top.' })
  parent!: string | null;

  @Field(() => LabelType, { description: 'Its labels.' })
  label!: Label;

  @Field(() => CategoryKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => [LevelEnum], { description: 'Levels whose territorial units may lead its handling.' })
  levels!: readonly string[];

  @Field(() => [OfficeKindEnum], { description: 'Offices that may lead its handling, at those levels.' })
  offices!: readonly string[];

  @Field({ description: 'Whether a grid worker may see to such a case himself (recordSelfHandled).' })
  isSelfHandled!: boolean;
}

@ObjectType('Catalogue', { description: 'A version of a catalogue.' })
export class CatalogueType {
  @Field({ description: 'Whose it is: CN, or the code of a unit.' })
  scope!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => DateTime, { description: 'From when it is in force.' })
  effectiveFrom!: string;

  @Field({ description: 'Why it was published; empty in early versions, which were not asked why.' })
  reason!: string;

  @Field(() => [CategoryType], { description: 'Its categories, each after the one above it.' })
  categories!: readonly CategoryType[];
}

export const catalogueOf = ({ categories, ...version }: CatalogueVersion): CatalogueType => ({
  ...version,
  categories: [...categories.values()].map((category) => ({
    ...category,
    parent: category.parent ?? null,
    isSelfHandled: category.isSelfHandled ?? false,
  })),
});
