import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import { CaseActInput } from './act.inputs';

@InputType({ description: 'Asks to know whom a confidential case concerns.' })
export class RequestRevealInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What for, up to 1,000 characters.' })
  purpose!: string;
}

@InputType({ isAbstract: true })
export abstract class RevealDecisionInput extends CaseActInput {
  @IdOf('officer')
  @Field(() => ID, { description: 'The officer who asked.' })
  officer!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'Lets an officer know whom a confidential case concerns.' })
export class GrantRevealInput extends RevealDecisionInput {
  @Min(1)
  @Max(72)
  @Field(() => Int, { defaultValue: 24, description: 'For how many hours from now, 72 at most.' })
  hours!: number;
}

@InputType({ description: 'Does not let an officer know whom a confidential case concerns.' })
export class DenyRevealInput extends RevealDecisionInput {}

@InputType({ description: 'Reads whom a confidential case concerns.' })
export class RevealPeopleInput extends CaseActInput {}
