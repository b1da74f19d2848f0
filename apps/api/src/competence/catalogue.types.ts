import type { CatalogueVersion, Label } from '@casegrid/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { LabelType } from '../graphql/labelled';
import { CategoryKindEnum, LevelEnum, OfficeKindEnum } from '../graphql/vocabularies';
import { PublishedType } from '../publishing/published.type';

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
export class CatalogueType extends PublishedType {
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
