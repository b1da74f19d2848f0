import { Field, InputType } from '@nestjs/graphql';
import { DateTime, UnitCode, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';

@InputType({ isAbstract: true })
export abstract class PublishInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;

  @Field(() => UnitCode, {
    description: 'Whose it is: a province, city or district within the subtree of your post.',
  })
  scope!: string;

  @Field(() => DateTime, {
    description:
      'From when it holds: now or later. It replaces a version that is still to come and takes effect no earlier.',
  })
  effectiveFrom!: string;

  @Text(1, 500)
  @Field({ description: 'Why, up to 500 characters.' })
  reason!: string;
}
