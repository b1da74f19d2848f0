import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Node } from '../graphql/node';
import { UnitCode } from '../graphql/scalars';
import { LevelEnum, OfficeKindEnum } from '../graphql/vocabularies';

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

  @Field(() => [UnitCode], { description: 'From the province down to the unit itself.' })
  path!: readonly string[];
}
