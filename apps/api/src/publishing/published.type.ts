import { replacedBy, type Versions } from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { Receipt } from '../graphql/receipt';
import type { PublishedVersion as Published } from '../cases/facts';
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

@ObjectType({ description: 'A version of what is published, without what is in it.' })
export class PublishedVersion extends PublishedType {
  @Field(() => Int, {
    nullable: true,
    description:
      'The later version that takes effect no later, so that this one never comes into force; null when it does.',
  })
  replacedBy!: number | null;
}

/** What every publication leads to. */
@ObjectType({ isAbstract: true })
export abstract class PublicationPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => [PublishedVersion], {
    description:
      'Versions that were published before this one and were still to come. Nothing of them is in it: say again what shall hold.',
  })
  pending!: readonly PublishedVersion[];
}

/** Some versions of what was published as they are listed. */
export const versionsOf = (all: Versions<Published>, some: readonly Published[]): PublishedVersion[] =>
  some.map((one) => ({
    scope: one.scope ?? one.code ?? '',
    version: one.version,
    effectiveFrom: one.effectiveFrom,
    reason: one.reason,
    replacedBy: orNull(replacedBy(all, one)),
  }));

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
    'What holds at this unit: the nearest that was published; by default that of the whole country. Refused: UNIT_UNKNOWN when it is not on the map.',
} as const;
