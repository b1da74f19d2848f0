import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, Min } from 'class-validator';
import { ActInput } from '../../cases/inputs';
import { IdOf } from '../../graphql/node-id';

@InputType({ isAbstract: true })
export abstract class MediationActInput extends ActInput {
  @IdOf('mediation')
  @Field(() => ID, { description: 'The mediation.' })
  mediationId!: string;

  @IsOptional()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description:
      'When given, the act happens only if nobody else acted since that revision; else STALE_REVISION.',
  })
  expectedRevision?: number;
}

/** Numbers of those who take part, each once. */
export const Numbers =
  (description: string, options: { readonly nullable?: true } = {}): PropertyDecorator =>
  (target, property) => {
    ArrayMaxSize(100)(target, property);
    ArrayUnique()(target, property);
    Min(1, { each: true })(target, property);
    Field(() => [Int], { ...options, description })(target, String(property));
  };
