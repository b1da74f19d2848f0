import type { ApprovalKind, CaseSource, CaseStatus, Urgency, WorkList } from '@casegrid/domain';
import type { CaseOrder } from '@casegrid/projections';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, ValidateNested } from 'class-validator';
import { FreshPageArgs } from '../graphql/connection';
import { DateTime, UnitCode } from '../graphql/scalars';
import { Text } from '../graphql/text';
import {
  ApprovalKindEnum,
  CaseSourceEnum,
  CaseStatusEnum,
  UrgencyEnum,
  WorkListEnum,
} from '../graphql/vocabularies';

export const CaseOrderEnum = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', DUE: 'DUE' } as const;
registerEnumType(CaseOrderEnum, {
  name: 'CaseOrder',
  description: 'Order of a list of cases.',
  valuesMap: {
    NEWEST: { description: 'Latest report first.' },
    OLDEST: { description: 'Earliest report first.' },
    DUE: { description: 'Due next first, the latest of all at the top; only cases with a clock that runs.' },
  },
});

@InputType({ description: 'Which cases; all conditions must hold.' })
export class CaseFilterInput {
  @Field(() => UnitCode, {
    nullable: true,
    description: 'In this unit or below: a part of the subtree of your post.',
  })
  within?: string;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [CaseStatusEnum], { nullable: true, description: 'Of one of these statuses.' })
  statuses?: CaseStatus[];

  @IsOptional()
  @Matches(/^(\d{2}){1,4}$/, { message: 'category is a code of the catalogue' })
  @Field(() => String, { nullable: true, description: 'Of this category or one below it.' })
  category?: string;

  @IsOptional()
  @Text(2, 100)
  @Field(() => String, {
    nullable: true,
    description:
      'Words, parted by spaces, all of which its title, description, place in words or number contain; 2 to 100 characters.',
  })
  text?: string;

  @Field(() => UrgencyEnum, { nullable: true, description: 'Of this urgency.' })
  urgency?: Urgency;

  @Field(() => CaseSourceEnum, { nullable: true, description: 'That came in by this way.' })
  source?: CaseSource;

  @Field(() => UnitCode, { nullable: true, description: 'Led by this unit.' })
  leadUnit?: string;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [ApprovalKindEnum], {
    nullable: true,
    description: 'Something of one of these kinds waits for an approver.',
  })
  approvals?: ApprovalKind[];

  @Field(() => DateTime, { nullable: true, description: 'Reported at this moment or later.' })
  reportedFrom?: string;

  @Field(() => DateTime, { nullable: true, description: 'Reported before this moment.' })
  reportedUntil?: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The next of its clocks is due at this moment or later.',
  })
  dueFrom?: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The next of its clocks was or is due before this moment: late, when that is now.',
  })
  dueUntil?: string;
}

@ArgsType()
export class WorkListArgs extends FreshPageArgs {
  @Field(() => WorkListEnum, {
    nullable: true,
    description: 'One of the lists of your post; all of them when absent.',
  })
  list?: WorkList;

  @Field(() => CaseOrderEnum, { defaultValue: 'OLDEST', description: 'In which order.' })
  orderBy!: CaseOrder;
}

@ArgsType()
export class CaseListArgs extends FreshPageArgs {
  @ValidateNested()
  @Type(() => CaseFilterInput)
  @Field(() => CaseFilterInput, {
    nullable: true,
    description: 'Which cases; all that you may see when absent.',
  })
  filter?: CaseFilterInput;

  @Field(() => CaseOrderEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy!: CaseOrder;
}
