import type { OtherRoad, VoidReason } from '@casegrid/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Takes back what one reported.' })
export class WithdrawCaseInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Finds that a withdrawal was not made freely.' })
export class RejectWithdrawalInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What was found, up to 1,000 characters.' })
  reason!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Passes a case on to another channel.' })
export class RedirectCaseInput extends CaseActInput {
  @Field(() => enums.OtherRoadEnum, { description: 'Which.' })
  channel!: OtherRoad;

  @Text(1, 100)
  @Field({ description: 'The number under which the other channel has it, up to 100 characters.' })
  reference!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, for the reporter, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'Appeals against a refusal to file.' })
export class AppealRefusalInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why it should be filed, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Merges a case into another about the same thing.' })
export class MergeCaseInput extends CaseActInput {
  @IdOf('case')
  @Field(() => ID, { description: 'The other case, which goes on: open, and yours to see.' })
  target!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why they are one, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Asks that a case may be voided, which should never have been one.' })
export class RequestVoidInput extends CaseActInput {
  @Field(() => enums.VoidReasonEnum, { description: 'Why.' })
  reason!: VoidReason;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'Puts a closed case away for good.' })
export class ArchiveCaseInput extends CaseActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'A word on it, up to 1,000 characters.' })
  note!: string;
}
