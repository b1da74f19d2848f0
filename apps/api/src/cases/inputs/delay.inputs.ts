import type { SuspensionReason } from '@casegrid/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { LocalDate } from '../../graphql/scalars';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Asks for more time.' })
export class RequestExtensionInput extends CaseActInput {
  @Min(1)
  @Max(100_000)
  @Field(() => Int, {
    description:
      'How much more, in the unit of time of the clock: at most half of what it was given, by default.',
  })
  amount!: number;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Decides on what the lead unit asked for.' })
export class DecideRequestInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why it is decided so, up to 1,000 characters; the reporter may read it.' })
  explanation!: string;
}

@InputType({ description: 'Asks that a case may rest.' })
export class RequestSuspensionInput extends CaseActInput {
  @Field(() => enums.SuspensionReasonEnum, { description: 'Why it cannot go on for now.' })
  reason!: SuspensionReason;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;

  @Field(() => LocalDate, { description: 'The last day on which it is expected to rest, after today.' })
  expectedUntil!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Looks at a case that rests, and lets it rest on.' })
export class KeepSuspendedInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  explanation!: string;

  @Field(() => LocalDate, { description: 'The last day on which it is expected to rest, after today.' })
  expectedUntil!: string;
}

@InputType({ description: 'Goes on with a case that rested.' })
export class ResumeCaseInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'What has changed, up to 1,000 characters.' })
  reason!: string;
}
