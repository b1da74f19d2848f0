import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '../files/file.type';
import { DateTime, LocalDate } from '../graphql/scalars';
import * as enums from '../graphql/mediation-enums';

@ObjectType('Obligation', { description: 'Something owed by one party to another.' })
export class ObligationType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  obligation!: number;

  @Field(() => Int, { description: 'Number of the party who owes it.' })
  debtor!: number;

  @Field(() => Int, { description: 'Number of the party to whom.' })
  creditor!: number;

  @Field({ description: 'What is to be done.' })
  what!: string;

  @Field(() => Float, { nullable: true, description: 'How much, in fen; null where it is no money.' })
  amount!: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day; null for what was performed on the spot.',
  })
  dueOn!: string | null;

  @Field(() => enums.PerformanceEnum, { description: 'How far it was performed.' })
  performance!: string;
}

@ObjectType('MissingMark', { description: 'A signature or seal that an agreement still needs.' })
export class MissingMarkType {
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the party who has to sign; null for another mark.',
  })
  party!: number | null;

  @Field(() => ID, { nullable: true, description: 'The mediator who has to sign; null for another mark.' })
  mediator!: string | null;

  @Field({ description: 'Whether it is the seal of the committee.' })
  isSeal!: boolean;
}

@ObjectType('Agreement', { description: 'What the parties agreed on.' })
export class AgreementType {
  @Field(() => enums.AgreementFormEnum, { description: 'How.' })
  form!: string;

  @Field(() => [ObligationType], { description: 'What is owed; empty when not yours to see.' })
  obligations!: readonly ObligationType[];

  @Field(() => [MissingMarkType], {
    description: 'What is missing until it is in force; empty when nothing is, and when not yours to see.',
  })
  missingMarks!: readonly MissingMarkType[];

  @Field(() => FileType, {
    nullable: true,
    description: 'The text; null without one, and when not yours to see.',
  })
  text!: FileType | null;

  @Field({ description: 'Whether it is about who is whose spouse, parent or child.' })
  isOfStatus!: boolean;

  @Field({ description: 'Whether the parties want a court to confirm it.' })
  isConfirmationWished!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is in force; null while it is not.' })
  effectiveAt!: string | null;
}

@ObjectType('Confirmation', { description: 'A joint application for judicial confirmation.' })
export class ConfirmationType {
  @Field(() => enums.ConfirmationStatusEnum, { description: 'Where it stands.' })
  status!: string;

  @Field({ description: 'The court; empty for one that lapsed.' })
  court!: string;

  @Field({ description: 'Whether a third party challenges it, and the court has not spoken.' })
  isChallenged!: boolean;
}

@ObjectType('Suit', { description: 'A suit of a party.' })
export class SuitType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  suit!: number;

  @Field(() => enums.SuitKindEnum, { description: 'What about.' })
  kind!: string;

  @Field(() => enums.SuitResultEnum, {
    nullable: true,
    description: 'How it ended; null while it is pending.',
  })
  result!: string | null;
}

@ObjectType('MediationClock', { description: 'A clock of a mediation that runs.' })
export class MediationClockType {
  @Field(() => enums.ClockKindEnum, { description: 'What it measures.' })
  kind!: string;

  @Field(() => LocalDate, { description: 'The last day, in Beijing time.' })
  dueOn!: string;

  @Field(() => DateTime, { description: 'The moment after which it is late.' })
  dueAt!: string;

  @Field({ description: 'Whether its time is over.' })
  isBreached!: boolean;
}
