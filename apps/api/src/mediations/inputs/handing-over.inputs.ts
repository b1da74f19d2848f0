import type { OtherRoad, TerminationReason, Track } from '@casegrid/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsIn, Max, Min } from 'class-validator';
import { UnitCode } from '../../graphql/scalars';
import { FileHash, Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput, Numbers } from './act.inputs';

@InputType({ isAbstract: true })
abstract class ReasonInput extends MediationActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Offers a mediation to another track, or to a higher or other committee.' })
export class OfferHandOverInput extends ReasonInput {
  @Field(() => enums.TrackEnum, { description: 'On which track it shall go on.' })
  track!: Track;

  @Field(() => UnitCode, { description: 'Before which committee or office.' })
  committee!: string;

  @ArrayUnique()
  @ArrayMaxSize(100)
  @Field(() => [String], { description: 'SHA-256 of the files that go along.' })
  files!: string[];

  @Numbers('Numbers of the parties who agreed: all.')
  agreedBy!: number[];
}

@InputType({ description: 'Takes a mediation that was offered.' })
export class AcceptHandOverInput extends MediationActInput {
  @Text(0, 1_000)
  @Field({ defaultValue: '', description: 'A word on it, up to 1,000 characters.' })
  note!: string;
}

@InputType({ description: 'Does not take a mediation that was offered.' })
export class DeclineHandOverInput extends ReasonInput {}

@InputType({ description: 'Takes an offer back that nobody has answered.' })
export class WithdrawHandOverInput extends ReasonInput {}

@InputType({ description: 'Goes on longer, because the parties ask for it.' })
export class ExtendMediationInput extends ReasonInput {
  @Min(1)
  @Max(365)
  @Field(() => Int, { description: 'By how many days.' })
  amount!: number;

  @Numbers('Numbers of the parties who ask for it: all.')
  askedBy!: number[];
}

@InputType({ description: 'A party leaves, which he may at any moment.' })
export class LeaveMediationInput extends ReasonInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the party.' })
  party!: number;

  @Field(() => enums.OtherRoadEnum, { description: 'The road that he takes.' })
  road!: OtherRoad;
}

@InputType({ description: 'Ends a mediation that comes to no agreement.' })
export class TerminateMediationInput extends MediationActInput {
  @IsIn(['NO_AGREEMENT', 'TIME_OVER', 'NOT_SIGNED', 'CRIMINAL_MATTER'])
  @Field(() => enums.TerminationReasonEnum, { description: 'Why; PARTY_LEFT comes of `leaveMediation`.' })
  reason!: Exclude<TerminationReason, 'PARTY_LEFT'>;

  @ArrayUnique()
  @ArrayMaxSize(10)
  @Field(() => [enums.OtherRoadEnum], { description: 'The other roads that the parties were told of.' })
  roads!: OtherRoad[];

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'The government decides what could not be settled.' })
export class DecideDisputeInput extends MediationActInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the decision.' })
  decision!: string;

  @Text(1, 100)
  @Field({ description: 'Its number, up to 100 characters.' })
  reference!: string;

  @Text(1, 2_000)
  @Field({ description: 'By what, up to 2,000 characters.' })
  explanation!: string;
}
