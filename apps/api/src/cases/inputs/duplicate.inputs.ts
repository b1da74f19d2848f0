import { Field, ID, InputType } from '@nestjs/graphql';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import { CaseActInput } from './act.inputs';

@InputType({ description: 'Finds that a case is not about the same thing as another.' })
export class RejectDuplicateInput extends CaseActInput {
  @IdOf('case')
  @Field(() => ID, { description: 'The other case: yours to see.' })
  other!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why they are two, up to 1,000 characters.' })
  reason!: string;
}
