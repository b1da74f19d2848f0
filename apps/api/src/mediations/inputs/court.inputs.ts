import type { EvidenceKind, OtherRoad, SuitKind, SuitResult } from '@casegrid/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, Min } from 'class-validator';
import { LocalDate } from '../../graphql/scalars';
import { FileHash, Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput, Numbers } from './act.inputs';

@InputType({ description: 'The parties apply jointly for judicial confirmation.' })
export class ApplyConfirmationInput extends MediationActInput {
  @Text(1, 100)
  @Field({ description: 'The court, up to 100 characters.' })
  court!: string;

  @Numbers('Numbers of the parties who apply: all.')
  appliedBy!: number[];
}

@InputType({ isAbstract: true })
abstract class RuledInput extends MediationActInput {
  @Text(1, 100)
  @Field({ description: 'The number that the court gave it, up to 100 characters.' })
  reference!: string;
}

@InputType({ isAbstract: true })
abstract class ExplainedRulingInput extends RuledInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The court has accepted an application.' })
export class RecordCourtAcceptanceInput extends RuledInput {}

@InputType({ description: 'The court has not accepted an application.' })
export class RecordCourtRefusalInput extends ExplainedRulingInput {}

@InputType({ description: 'The court takes longer.' })
export class RecordCourtExtensionInput extends RuledInput {
  @Min(1)
  @Max(100)
  @Field(() => Int, { description: 'By how many days.' })
  amount!: number;
}

@InputType({ description: 'The court has confirmed an agreement.' })
export class RecordConfirmationInput extends RuledInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the ruling.' })
  ruling!: string;
}

@InputType({ description: 'The court has refused to confirm an agreement.' })
export class RecordConfirmationRefusalInput extends ExplainedRulingInput {}

@InputType({ description: 'The court has revoked its confirmation.' })
export class RecordRevocationInput extends ExplainedRulingInput {}

@InputType({ description: 'Somebody who is no party has gone to court against the confirmation.' })
export class RecordChallengeInput extends RuledInput {
  @Field(() => LocalDate, { description: 'The day on which he knew of it or should have.' })
  knownOn!: string;
}

@InputType({ description: 'The court has refused the challenge of a third party.' })
export class RecordChallengeRefusalInput extends ExplainedRulingInput {}

@InputType({ description: 'Enforcement of a confirmed agreement was applied for.' })
export class RecordEnforcementInput extends RuledInput {
  @Text(1, 100)
  @Field({ description: 'The court, up to 100 characters.' })
  court!: string;
}

@InputType({ description: 'A party has gone to court.' })
export class RecordSuitInput extends RuledInput {
  @Field(() => enums.SuitKindEnum, { description: 'What about.' })
  kind!: SuitKind;

  @Min(1)
  @Field(() => Int, { description: 'Number of the party, be it one who has left.' })
  party!: number;

  @Text(1, 100)
  @Field({ description: 'The court, up to 100 characters.' })
  court!: string;
}

@InputType({ description: 'How a suit ended.' })
export class RecordSuitResultInput extends RuledInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the suit.' })
  suit!: number;

  @Field(() => enums.SuitResultEnum, { description: 'How.' })
  result!: SuitResult;

  @Field({ defaultValue: false, description: 'Whether the agreement binds nobody any more.' })
  isAgreementVoid!: boolean;

  @Text(1, 2_000)
  @Field({ description: 'In words, up to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'Whether a decision of the government is kept.' })
export class RecordDecisionOutcomeInput extends MediationActInput {
  @Field({ description: 'Whether it is.' })
  isKept!: boolean;

  @ArrayUnique()
  @ArrayMaxSize(10)
  @Field(() => [enums.OtherRoadEnum], {
    description: 'The roads that whoever does not keep it was told of; empty where it is kept.',
  })
  roads!: OtherRoad[];

  @Text(1, 2_000)
  @Field({ description: 'In words, up to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'Adds a file.' })
export class AttachToMediationInput extends MediationActInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the file, 64 lower-case hex digits.' })
  hash!: string;

  @Field(() => enums.EvidenceKindEnum, { description: 'What kind of file it is.' })
  kind!: EvidenceKind;

  @IsOptional()
  @Text(1, 200)
  @Field(() => String, { nullable: true, description: 'What it shows, up to 200 characters.' })
  caption?: string;
}

@InputType({ description: 'A word for the file, for those who take part.' })
export class NoteOnMediationInput extends MediationActInput {
  @Text(1, 2_000)
  @Field({ description: 'The word, up to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'Closes the file of a mediation.' })
export class ArchiveMediationInput extends MediationActInput {
  @Text(0, 1_000)
  @Field({
    defaultValue: '',
    description: 'A word on it, up to 1,000 characters. Needed where files are missing: why.',
  })
  note!: string;

  @ArrayUnique()
  @ArrayMaxSize(1_000)
  @Field(() => [String], {
    defaultValue: [],
    description: 'SHA-256 of files that were named and cannot be had any more, up to 1,000.',
  })
  withoutFiles!: string[];
}
