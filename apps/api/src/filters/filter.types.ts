import type { ApprovalKind, CaseStatus } from '@casegrid/domain';
import type { CaseOrder } from '@casegrid/projections';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { CaseFilterInput, CaseOrderEnum } from '../cases/case-list.args';
import { Receipt } from '../graphql/receipt';
import { DateTime, UnitCode, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import { ApprovalKindEnum, CaseSourceEnum, CaseStatusEnum, UrgencyEnum } from '../graphql/vocabularies';

@ObjectType({
  description:
    'Which cases, as somebody saved it: field by field as in CaseFilterInput, so that it can be passed as the filter of cases. What is null or empty is no condition.',
})
export class CaseFilter {
  @Field(() => UnitCode, { nullable: true, description: 'In this unit or below.' })
  within!: string | null;

  @Field(() => [CaseStatusEnum], { description: 'Of one of these statuses; of any when empty.' })
  statuses!: readonly CaseStatus[];

  @Field(() => String, { nullable: true, description: 'Of this category or one below it.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'Words, all of which the case contains.' })
  text!: string | null;

  @Field(() => UrgencyEnum, { nullable: true, description: 'Of this urgency.' })
  urgency!: string | null;

  @Field(() => CaseSourceEnum, { nullable: true, description: 'That came in by this way.' })
  source!: string | null;

  @Field(() => UnitCode, { nullable: true, description: 'Led by this unit.' })
  leadUnit!: string | null;

  @Field(() => [ApprovalKindEnum], {
    description: 'Something of one of these kinds waits for an approver; no condition when empty.',
  })
  approvals!: readonly ApprovalKind[];

  @Field(() => DateTime, { nullable: true, description: 'Reported at this moment or later.' })
  reportedFrom!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Reported before this moment.' })
  reportedUntil!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Next due at this moment or later.' })
  dueFrom!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Next due before this moment.' })
  dueUntil!: string | null;
}

@ObjectType('SavedFilter', { description: 'A filter of the list of cases that you keep under a name.' })
export class SavedFilterType {
  @Field({ description: 'Its name, yours alone.' })
  name!: string;

  @Field(() => CaseFilter, { description: 'Which cases.' })
  filter!: CaseFilter;

  @Field(() => CaseOrderEnum, { description: 'In which order.' })
  orderBy!: string;
}

const nameOfFilter = 'Its name, 1 to 40 characters; spaces around it do not count.';

const commandIdDescription =
  'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.';

@InputType({ description: 'A filter to keep.' })
export class SaveFilterInput {
  @Field(() => Uuid, { description: commandIdDescription })
  commandId!: string;

  @Text(1, 40)
  @Field({ description: nameOfFilter })
  name!: string;

  @ValidateNested()
  @Type(() => CaseFilterInput)
  @Field(() => CaseFilterInput, {
    description: 'Which cases. It goes on record as it is: keep names and numbers of people out of its text.',
  })
  filter!: CaseFilterInput;

  @Field(() => CaseOrderEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy!: CaseOrder;
}

@InputType({ description: 'A filter that is no longer kept.' })
export class RemoveFilterInput {
  @Field(() => Uuid, { description: commandIdDescription })
  commandId!: string;

  @Text(1, 40)
  @Field({ description: nameOfFilter })
  name!: string;
}

@ObjectType({ description: 'What an act on your filters led to.' })
export class FiltersPayload {
  @Field(() => Receipt, { description: 'Proof that the act is on record.' })
  receipt!: Receipt;

  @Field(() => [SavedFilterType], { description: 'All that you keep, as the act left them.' })
  savedFilters!: readonly SavedFilterType[];
}
