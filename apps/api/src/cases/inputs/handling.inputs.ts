import type { ObjectionReason, Outcome } from '@casegrid/domain';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { UnitCode } from '../../graphql/scalars';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Sends a filed case to a unit.' })
export class DispatchCaseInput extends CaseActInput {
  @Field(() => UnitCode, { description: 'Code of the unit that takes the lead, on the map in force.' })
  leadUnit!: string;

  @ArrayMaxSize(20)
  @Field(() => [UnitCode], { defaultValue: [], description: 'Units that help, at most 20.' })
  coHandlers!: string[];

  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'What the unit should know, up to 1,000 characters.' })
  instructions!: string;
}

@InputType({ description: 'Takes a case back from a unit that has not signed for it.' })
export class RecallDispatchInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Takes a dispatched case on.' })
export class SignCaseInput extends CaseActInput {}

@InputType({ description: 'Gives a case back, for the dispatcher to decide.' })
export class ObjectToDispatchInput extends CaseActInput {
  @Field(() => enums.ObjectionReasonEnum, { description: 'Why it is not ours.' })
  reason!: ObjectionReason;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'Decides on an objection.' })
export class DecideObjectionInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why it is decided so, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'What has been done so far.' })
export class NoteProgressInput extends CaseActInput {
  @Text(1, 2_000)
  @Field({ description: 'In words, up to 2,000 characters.' })
  note!: string;

  @Field({ defaultValue: false, description: 'Whether the reporter was spoken to.' })
  reporterContacted!: boolean;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Hands the lead to the next level.' })
export class EscalateCaseInput extends CaseActInput {
  @Field(() => UnitCode, {
    description: 'A unit or office of the next level above the lead, on the path of the place.',
  })
  to!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why this level cannot end it, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Says that handling is done, and with what outcome.' })
export class CompleteHandlingInput extends CaseActInput {
  @Field(() => enums.OutcomeEnum, { description: 'What handling led to.' })
  outcome!: Outcome;

  @Text(1, 2_000)
  @Field({ description: 'What was done, up to 2,000 characters.' })
  summary!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}
