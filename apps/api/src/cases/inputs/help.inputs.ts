import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { UnitCode } from '../../graphql/scalars';
import { Text } from '../../graphql/text';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Asks a unit to help with a task.' })
export class InviteCoHandlerInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'The unit: one in whose charge the place is.' })
  unit!: string;

  @Text(1, 1_000)
  @Field({ description: 'What it is to do, up to 1,000 characters.' })
  task!: string;
}

@InputType({ description: 'Says what was done about a task.' })
export class AnswerTaskInput extends CaseActInput {
  @Text(1, 2_000)
  @Field({ description: 'What was done, up to 2,000 characters.' })
  answer!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Lets a unit off its task.' })
export class ExcuseCoHandlerInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Calls a department to the place.' })
export class BlowWhistleInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'The department: one in whose charge the place is.' })
  unit!: string;

  @Text(1, 1_000)
  @Field({ description: 'What for, up to 1,000 characters.' })
  matter!: string;
}

@InputType({ description: 'Says that the department has come.' })
export class ReportInInput extends CaseActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'Who came and when, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Ends what a department was called for.' })
export class CloseWhistleInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'The department.' })
  unit!: string;

  @Text(1, 1_000)
  @Field({ description: 'What came of it, up to 1,000 characters.' })
  result!: string;
}

@InputType({ description: 'Offers the lead to another unit.' })
export class OfferTransferInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'The unit: one in whose charge the place is.' })
  to!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why it should lead, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Takes the lead that was offered.' })
export class AcceptTransferInput extends CaseActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'A word on it, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Does not take the lead that was offered.' })
export class DeclineTransferInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Takes back an offer of the lead that nobody has answered.' })
export class WithdrawTransferInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'What a consultation about a hard case came to.' })
export class HoldConsultationInput extends CaseActInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Field(() => [UnitCode], { description: 'The units that took part, 1 to 20.' })
  participants!: string[];

  @Text(1, 2_000)
  @Field({ description: 'What was agreed, up to 2,000 characters.' })
  conclusion!: string;
}
