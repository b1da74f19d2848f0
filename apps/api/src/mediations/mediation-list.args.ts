import type {
  DisputeKind,
  MediationOutcome,
  MediationStatus,
  MediationWorkList,
  Track,
} from '@casegrid/domain';
import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import { FreshPageArgs } from '../graphql/connection';
import * as enums from '../graphql/mediation-enums';
import { IdOf } from '../graphql/node-id';
import { DateTime, LocalDate, UnitCode } from '../graphql/scalars';
import { Text, TextLine } from '../graphql/text';

const MediationOrderEnum = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', DUE: 'DUE' } as const;
registerEnumType(MediationOrderEnum, {
  name: 'MediationOrder',
  description: 'Order of a list of mediations.',
  valuesMap: {
    NEWEST: { description: 'Begun last first.' },
    OLDEST: { description: 'Begun first first.' },
    DUE: { description: 'Due next first; mediations without a clock that runs come last.' },
  },
});

export type ListedMediationOrder = keyof typeof MediationOrderEnum;

@InputType({ description: 'Which mediations; all conditions must hold.' })
export class MediationFilterInput {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [enums.MediationStatusEnum], { nullable: true, description: 'Of one of these statuses.' })
  statuses?: MediationStatus[];

  @Field(() => enums.TrackEnum, { nullable: true, description: 'On this track now.' })
  track?: Track;

  @Field(() => enums.DisputeKindEnum, { nullable: true, description: 'About this.' })
  kind?: DisputeKind;

  @Field(() => UnitCode, { nullable: true, description: 'That arose in this unit or below.' })
  within?: string;

  @Field(() => UnitCode, { nullable: true, description: 'Before this committee or office now.' })
  committee?: string;

  @IsOptional()
  @IdOf('officer')
  @Field(() => ID, { nullable: true, description: 'Mediated by this officer now.' })
  mediator?: string;

  @IsOptional()
  @TextLine(1, 60)
  @Field(() => String, { nullable: true, description: 'Registered under this number.' })
  number?: string;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [enums.MediationOutcomeEnum], { nullable: true, description: 'That came to one of these.' })
  outcomes?: MediationOutcome[];

  @IsOptional()
  @Text(2, 100)
  @Field(() => String, {
    nullable: true,
    description:
      'Words, parted by spaces, all of which stand in what happened or in the place in words; 2 to 100 characters. Found are mediations that you take part in as a party, or work on, alone.',
  })
  text?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Accepted on this day or later.' })
  acceptedFrom?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Accepted on this day or earlier.' })
  acceptedUntil?: string;
}

@ArgsType()
export class MediationListArgs extends FreshPageArgs {
  @ValidateNested()
  @Type(() => MediationFilterInput)
  @Field(() => MediationFilterInput, {
    nullable: true,
    description: 'Which mediations; all that you may open when absent.',
  })
  filter?: MediationFilterInput;

  @Field(() => MediationOrderEnum, { defaultValue: 'NEWEST', description: 'In which order.' })
  orderBy!: ListedMediationOrder;
}

@ArgsType()
export class MediationWorkArgs extends FreshPageArgs {
  @Field(() => enums.MediationWorkListEnum, {
    nullable: true,
    description: 'One of the lists; all of them when absent.',
  })
  list?: MediationWorkList;

  @Field(() => MediationOrderEnum, { defaultValue: 'DUE', description: 'In which order.' })
  orderBy!: ListedMediationOrder;
}

@ArgsType()
export class ComingArgs extends FreshPageArgs {
  @Field(() => UnitCode, { nullable: true, description: 'Of mediations that arose in this unit or below.' })
  within?: string;

  @Field(() => UnitCode, { nullable: true, description: 'Of mediations before this committee or office.' })
  committee?: string;

  @Field(() => DateTime, { nullable: true, description: 'Before this moment.' })
  until?: string;
}

@ArgsType()
export class AgendaArgs extends ComingArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: 'At this moment or later; from the beginning of today, in Beijing time, when absent.',
  })
  from?: string;
}
