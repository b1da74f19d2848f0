import type { DisputeKind, NotAcceptedReason, OtherRoad, Proposer, Side, Track } from '@casegrid/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Min, ValidateNested } from 'class-validator';
import { ActInput, PlaceInput, ReporterInput } from '../../cases/inputs';
import { IdOf } from '../../graphql/node-id';
import { UnitCode } from '../../graphql/scalars';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput } from './act.inputs';

@InputType({ description: 'A party to a dispute. Kept sealed under a key of his own, never in clear.' })
export class PartyInput extends ReporterInput {
  @IsIn(['APPLICANT', 'RESPONDENT'])
  @Field(() => enums.MediationPartEnum, { description: 'On which side: APPLICANT or RESPONDENT.' })
  as!: Side;

  @Field({
    defaultValue: false,
    description: 'Whether it is you yourself, a resident who applies; of one party at most.',
  })
  isMyself!: boolean;
}

@InputType({ isAbstract: true })
abstract class BeginningInput extends ActInput {
  @IsOptional()
  @IdOf('case')
  @Field(() => ID, {
    nullable: true,
    description:
      'The case that shall wait for it, yours to see and not handled yet; null where it stands alone.',
  })
  caseId?: string;

  @Field(() => enums.TrackEnum, { defaultValue: 'PEOPLES', description: 'Who mediates.' })
  track!: Track;

  @Field(() => enums.DisputeKindEnum, { description: 'What it is about.' })
  kind!: DisputeKind;

  @ValidateNested()
  @Type(() => PlaceInput)
  @Field(() => PlaceInput, { description: 'Where it arose.' })
  place!: PlaceInput;

  @Field(() => UnitCode, {
    description:
      'The committee, or the office that mediates; of judicial mediation the judicial office that follows it.',
  })
  committee!: string;

  @Text(1, 2_000)
  @Field({
    description: 'What happened, up to 2,000 characters. No names or phones: they belong to `parties`.',
  })
  summary!: string;

  @Field({ defaultValue: false, description: 'Whether an authority may take longer to accept it.' })
  isComplex!: boolean;

  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PartyInput)
  @Field(() => [PartyInput], { description: 'The parties, at most 50; some on either side.' })
  parties!: PartyInput[];
}

@InputType({ description: 'Applies for mediation: a party himself, or at the counter of the committee.' })
export class ApplyMediationInput extends BeginningInput {}

@InputType({ description: 'Proposes mediation to the parties.' })
export class ProposeMediationInput extends BeginningInput {
  @Field(() => enums.ProposerEnum, { description: 'Who pointed them to it.' })
  proposer!: Proposer;

  @IsOptional()
  @Text(1, 100)
  @Field(() => String, { nullable: true, description: 'By which paper of theirs, up to 100 characters.' })
  reference?: string;
}

@InputType({ description: 'A party agrees to mediation.' })
export class RecordConsentInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the party.' })
  party!: number;
}

@InputType({ description: 'A party refuses mediation, which ends it.' })
export class RecordRefusalInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the party.' })
  party!: number;

  @ArrayUnique()
  @ArrayMaxSize(10)
  @Field(() => [enums.OtherRoadEnum], { description: 'The other roads that he was told of.' })
  roads!: OtherRoad[];

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The committee does not accept a dispute.' })
export class DeclineMediationInput extends MediationActInput {
  @Field(() => enums.NotAcceptedReasonEnum, { description: 'Why.' })
  reason!: NotAcceptedReason;

  @Field(() => enums.OtherRoadEnum, { description: 'Where the parties were pointed to.' })
  road!: OtherRoad;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;
}
