import type { Risk, SupervisionCard } from '@casegrid/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Min } from 'class-validator';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput } from './act.inputs';

@InputType({ description: 'Asks whoever has the case to hurry.' })
export class UrgeCaseInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What for, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Puts a case under supervision, or under a stricter card.' })
export class IssueSupervisionInput extends CaseActInput {
  @Field(() => enums.SupervisionCardEnum, { description: 'Which card; it only rises.' })
  card!: SupervisionCard;

  @Text(1, 1_000)
  @Field({ description: 'What is asked of the lead unit, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Answers to the card that a case is under.' })
export class AnswerSupervisionInput extends CaseActInput {
  @Text(1, 2_000)
  @Field({ description: 'What was done and will be, up to 2,000 characters.' })
  answer!: string;
}

@InputType({ description: 'Ends the supervision of a case.' })
export class LiftSupervisionInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: "A leader's instruction." })
export class GiveInstructionInput extends CaseActInput {
  @Text(1, 2_000)
  @Field({ description: 'What is to be done, up to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'Answers to an instruction.' })
export class AnswerInstructionInput extends CaseActInput {
  @Min(1)
  @Field(() => Int, { description: 'Its number within the case.' })
  number!: number;

  @Text(1, 2_000)
  @Field({ description: 'What was done about it, up to 2,000 characters.' })
  answer!: string;
}

@InputType({ description: 'Says how badly a case could turn out.' })
export class SetRiskInput extends CaseActInput {
  @Field(() => enums.RiskEnum, { description: 'How badly.' })
  risk!: Risk;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Keeps an officer who has an interest in a case out of it.' })
export class RecuseOfficerInput extends CaseActInput {
  @IdOf('officer')
  @Field(() => ID, { description: 'Yourself; or, for a duty chief or supervisor, anybody.' })
  officer!: string;

  @Text(1, 1_000)
  @Field({ description: 'Which interest he has, up to 1,000 characters.' })
  reason!: string;
}
