import type { Performance, Visit } from '@casegrid/domain';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { LocalDate } from '../../graphql/scalars';
import { FileHash, Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput, Numbers } from './act.inputs';

/** Ten billion yuan. */
const mostFen = 1_000_000_000_000;

@InputType({ description: 'Something owed by one party to another.' })
export class ObligationInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the party who owes it.' })
  debtor!: number;

  @Min(1)
  @Field(() => Int, { description: 'Number of the party to whom.' })
  creditor!: number;

  @Text(1, 1_000)
  @Field({ description: 'What is to be done, up to 1,000 characters.' })
  what!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostFen)
  @Field(() => Float, {
    nullable: true,
    description: 'How much, in fen (a hundredth of a yuan), where it is money.',
  })
  amount?: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day; absent for what was performed on the spot.',
  })
  dueOn?: string;
}

@InputType({ isAbstract: true })
abstract class AgreedInput extends MediationActInput {
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ObligationInput)
  @Field(() => [ObligationInput], { description: 'What is owed, 1 to 100.' })
  obligations!: ObligationInput[];

  @Field({
    defaultValue: false,
    description: 'Whether it is about who is whose spouse, parent or child: no court confirms that.',
  })
  isOfStatus!: boolean;

  @Field({ defaultValue: false, description: 'Whether the parties want a court to confirm it.' })
  isConfirmationWished!: boolean;
}

@InputType({ description: 'What is to be signed.' })
export class DraftAgreementInput extends AgreedInput {
  @FileHash()
  @Field({ description: 'SHA-256 of the text.' })
  text!: string;
}

@InputType({ description: 'Takes back what was to be signed.' })
export class WithdrawDraftInput extends MediationActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A party signs.' })
export class SignAgreementInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the party.' })
  party!: number;

  @IsOptional()
  @FileHash()
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the sheet that he signed on paper; needed where somebody else records it.',
  })
  sheet?: string;
}

@InputType({ description: 'A mediator signs.' })
export class SignAsMediatorInput extends MediationActInput {}

@InputType({ description: 'The committee seals the agreement.' })
export class SealAgreementInput extends MediationActInput {}

@InputType({ description: 'What was agreed on by word of mouth.' })
export class RecordOralAgreementInput extends AgreedInput {
  @Numbers('Numbers of the parties who agreed: all.')
  agreedBy!: number[];

  @Text(1, 4_000)
  @Field({ description: 'What was agreed, as the mediator wrote it down, up to 4,000 characters.' })
  record!: string;
}

@InputType({ description: 'How far an obligation was performed.' })
export class RecordPerformanceInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the obligation.' })
  obligation!: number;

  @IsIn(['PARTIAL', 'FULL', 'BREACHED'])
  @Field(() => enums.PerformanceEnum, { description: 'How far: PARTIAL, FULL or BREACHED.' })
  performance!: Exclude<Performance, 'DUE'>;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  note!: string;

  @IsOptional()
  @FileHash()
  @Field(() => String, { nullable: true, description: 'SHA-256 of what shows it.' })
  proof?: string;
}

@InputType({ description: 'A visit about the performance of an agreement.' })
export class RecordFollowUpInput extends MediationActInput {
  @Field(() => enums.VisitEnum, { description: 'Which.' })
  visit!: Visit;

  @Text(1, 2_000)
  @Field({ description: 'What was found, up to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'Somebody who broke the agreement was talked to.' })
export class RecordPersuasionInput extends MediationActInput {
  @Text(1, 2_000)
  @Field({ description: 'What was said, up to 2,000 characters.' })
  note!: string;
}
