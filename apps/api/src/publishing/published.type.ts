import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, UnitCode } from '../graphql/scalars';

/** What every version of a published table says of itself. */
@ObjectType({ isAbstract: true })
export abstract class PublishedType {
  @Field({ description: 'Whose it is: CN, or the code of a province, city or district.' })
  scope!: string;

  @Field(() => Int, { description: 'Its version.' })
  version!: number;

  @Field(() => DateTime, { description: 'From when it is in force.' })
  effectiveFrom!: string;

  @Field({ description: 'Why it was published; empty in early versions, which were not asked why.' })
  reason!: string;
}

/** At which moment a version holds. */
export const momentArgument = {
  type: () => DateTime,
  nullable: true,
  description: 'By default: now.',
} as const;

/** Where it holds. */
export const unitArgument = {
  type: () => UnitCode,
  nullable: true,
  description:
    'What holds at this unit: the nearest that was published; by default that of the whole country.',
} as const;
