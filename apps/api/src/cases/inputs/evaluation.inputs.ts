import type { ExclusionReason } from '@casegrid/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { CaseActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Asks that a case may not count when its unit is evaluated.' })
export class RequestExclusionInput extends CaseActInput {
  @Field(() => enums.ExclusionReasonEnum, { description: 'Why.' })
  reason!: ExclusionReason;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;

  @EvidenceList()
  evidence!: EvidenceInput[];
}

@InputType({ description: 'Appeals against a denied exclusion.' })
export class AppealExclusionInput extends CaseActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why it should be granted, up to 1,000 characters.' })
  reason!: string;
}
