import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Node } from '../graphql/node';
import { DateTime, UnitCode } from '../graphql/scalars';
import { AffiliationEnum, LevelEnum, OfficeKindEnum } from '../graphql/vocabularies';

@ObjectType('Unit', {
  implements: () => [Node],
  description: 'A territorial unit of a level of government, or an office that stands beside one.',
})
export class UnitType implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => UnitCode, { description: 'Its code.' })
  code!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => LevelEnum, { description: 'The level at which it works.' })
  level!: string;

  @Field(() => OfficeKindEnum, {
    nullable: true,
    description: 'What the office is for; null for a territorial unit.',
  })
  officeKind!: string | null;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'The unit above it, or at which it stands; null for a province.',
  })
  parentCode!: string | null;

  @Field(() => AffiliationEnum, {
    nullable: true,
    description: 'Of an office: how it belongs to the unit it stands at; null where nobody said.',
  })
  affiliation!: string | null;

  @Field(() => DateTime, { description: 'Since when it is on the map.' })
  since!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when it was; null while it is.' })
  until!: string | null;

  @Field(() => UnitCode, { nullable: true, description: 'What followed it; null while it is there.' })
  successorCode!: string | null;

  @Field(() => [UnitCode], { description: 'From the province down to the unit itself.' })
  path!: readonly string[];
}
