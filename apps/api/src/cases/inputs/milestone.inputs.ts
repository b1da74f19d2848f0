import { Field, ID, InputType } from '@nestjs/graphql';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import { CaseActInput } from './act.inputs';

@InputType({ description: 'Says that a case needs not wait for a mediation.' })
export class WaiveMilestoneInput extends CaseActInput {
  @IdOf('mediation')
  @Field(() => ID, { description: 'The mediation that it waits for.' })
  milestone!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why it needs not wait, up to 1,000 characters.' })
  reason!: string;
}
