import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { ForwardArgs } from '../graphql/connection';
import { IdOf } from '../graphql/node-id';
import { DateTime, PositionScalar, UnitCode } from '../graphql/scalars';
import { AccessKindEnum, PersonFieldEnum, RoleEnum } from '../graphql/vocabularies';

@ObjectType('Access', {
  description: 'That somebody read personal data, or looked for somebody by his number. Never what he read.',
})
export class AccessType {
  @Field(() => DateTime, { description: 'When he asked.' })
  at!: string;

  @Field(() => AccessKindEnum, { description: 'Whether he read, or looked for somebody.' })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case; null for a mediation, and when a number led to nobody.',
  })
  caseId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The mediation; null for a case, and when a number led to nobody.',
  })
  mediationId!: string | null;

  @Field(() => ID, { description: 'The officer.' })
  officer!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Role of the post from which he asked.' })
  role!: string | null;

  @Field(() => UnitCode, { nullable: true, description: 'Unit of the post from which he asked.' })
  unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the program called its operation, up to 100 characters; null when it gave no name.',
  })
  operation!: string | null;

  @Field(() => Int, { description: 'How many people of it were opened, or found in it.' })
  people!: number;

  @Field(() => [PersonFieldEnum], { description: 'What of them was opened, or what they were found by.' })
  fields!: readonly string[];
}

@ArgsType()
export class AccessArgs extends ForwardArgs {
  @IsOptional()
  @IdOf('case')
  @Field(() => ID, { nullable: true, description: 'To the people of this case.' })
  caseId?: string;

  @IsOptional()
  @IdOf('mediation')
  @Field(() => ID, { nullable: true, description: 'To those who take part in this mediation.' })
  mediationId?: string;

  @IsOptional()
  @IdOf('officer')
  @Field(() => ID, {
    nullable: true,
    description:
      'By this officer: to cases and mediations of your subtree, and by posts of it where nobody was found.',
  })
  officerId?: string;

  @Field(() => DateTime, { nullable: true, description: 'At this moment or later.' })
  from?: string;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  until?: string;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
  })
  atLeast?: string;
}
