import type { Label } from '@casegrid/domain';
import { Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { LabelType } from '../graphql/labelled';
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

@Resolver()
export class CategoryResolver {
  constructor(private readonly facts: Facts) {}

  @Access('known')
  @Query(() => [CategoryType], {
    description: 'The catalogue in force, by code. Only categories without others below them are reported.',
  })
  async categories(@Context() { now }: RequestContext): Promise<CategoryType[]> {
    const version = await this.facts.catalogueAt(now);
    return [...(version?.categories.values() ?? [])].map((category) => ({
      ...category,
      parent: category.parent ?? null,
      isSelfHandled: category.isSelfHandled ?? false,
    }));
  }
}
