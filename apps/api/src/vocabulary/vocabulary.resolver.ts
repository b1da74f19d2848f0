import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import { LabelType } from '../graphql/labelled';
import { Limits, limits } from '../graphql/limits';
import { vocabularies } from '../graphql/vocabularies';

@ObjectType({ description: 'A code of an enum, with what people read for it.' })
export class VocabularyEntry {
  @Field({ description: 'The code, as it stands in the enum.' })
  code!: string;

  @Field(() => LabelType, { description: 'Its labels.' })
  label!: LabelType;
}

@ObjectType({ description: 'An enum of this schema with the labels of its values, for a client to keep.' })
export class VocabularyType {
  @Field({ description: 'Name of the enum.' })
  name!: string;

  @Field(() => [VocabularyEntry], { description: 'Its values in order.' })
  entries!: VocabularyEntry[];
}

@Resolver()
export class VocabularyResolver {
  @Access('everybody')
  @Query(() => [VocabularyType], {
    description: 'Every enum with the labels of its values in both languages.',
  })
  vocabularies(): VocabularyType[] {
    return Object.entries(vocabularies).map(([name, { codes }]) => ({
      name,
      entries: Object.entries(codes).map(([code, label]) => ({ code, label })),
    }));
  }

  @Access('everybody')
  @Query(() => Limits, {
    description: 'What one operation may ask for. Beyond it: the code of the limit, and its number.',
  })
  limits(): Limits {
    return limits;
  }
}
