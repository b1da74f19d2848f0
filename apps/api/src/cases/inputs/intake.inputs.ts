import type { DeclineReason, Finding, OtherRoad, Urgency } from '@casegrid/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IdOf } from '../../graphql/node-id';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Asks a grid worker to look on site.' })
export class RequestVerificationInput extends CaseActInput {
  @IdOf('officer')
  @Field(() => ID, {
    description: 'The officer who shall look: a grid worker of the street, not the reporter.',
  })
  assignee!: string;

  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'What to look for, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'What was found on site.' })
export class RecordVerificationInput extends CaseActInput {
  @Field(() => enums.FindingEnum, { description: 'What was found.' })
  finding!: Finding;

  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'In words, up to 1,000 characters.' })
  note!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Accepts a report as a case.' })
export class FileCaseInput extends CaseActInput {
  @Field(() => enums.UrgencyEnum, {
    defaultValue: 'ORDINARY',
    description: 'How quickly it must be seen to.',
  })
  urgency!: Urgency;
}

@InputType({ description: 'Does not accept a report, and says why and what else is open.' })
export class DeclineFilingInput extends CaseActInput {
  @Field(() => enums.DeclineReasonEnum, { description: 'Why.' })
  reason!: DeclineReason;

  @Text(1, 1_000)
  @Field({ description: 'In words for the reporter, up to 1,000 characters.' })
  explanation!: string;

  @Field(() => [enums.OtherRoadEnum], {
    defaultValue: [],
    description: 'What is open to the reporter instead.',
  })
  otherRoads!: OtherRoad[];
}
