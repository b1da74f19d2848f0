import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, PositionScalar, Uuid } from './scalars';

@ObjectType({
  description:
    'Proof that an act is on record. Keep `position` to read your own write: pass it as `atLeast`.',
})
export class Receipt {
  @Field(() => Uuid, { description: 'The id that the caller gave the act.' })
  commandId!: string;

  @Field(() => Int, { description: 'The revision of the stream after the act.' })
  revision!: number;

  @Field(() => PositionScalar, { description: 'The place of the act in the log.' })
  position!: string;

  @Field(() => DateTime, { description: "When it went on record, by the store's own clock." })
  recordedAt!: string;
}
