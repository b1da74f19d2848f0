import { retroactionStatuses, type Retroaction } from '@casegrid/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { orNull } from '../graphql/absent';
import { LabelType } from '../graphql/labelled';
import { nodeId } from '../graphql/node-id';
import { Receipt } from '../graphql/receipt';
import { DateTime, UnitCode, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import * as enums from '../graphql/vocabularies';

@InputType({ isAbstract: true })
abstract class RetroactionInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;

  @Field(() => UnitCode, { description: 'Whose table of deadlines: a province, city or district.' })
  scope!: string;
}

@InputType({ description: 'A version of a table of deadlines that shall hold for the past.' })
export class ProposeRetroactionInput extends RetroactionInput {
  @Field(() => Int, { description: 'The version.' })
  version!: number;

  @ArrayMaxSize(200)
  @Field(() => [String], {
    defaultValue: [],
    description:
      'Ids of the rows of clocks; by default all whose figures differ from those of an earlier version.',
  })
  policies!: string[];

  @Field(() => DateTime, { description: 'For clocks that were started from this moment on …' })
  from!: string;

  @Field(() => DateTime, { description: '… and before this one, which is not later than now.' })
  until!: string;

  @Text(1, 500)
  @Field({ description: 'Why, up to 500 characters. It is shown with each verdict.' })
  reason!: string;
}

@InputType({ description: 'Consent to a proposal.' })
export class ApproveRetroactionInput extends RetroactionInput {
  @Field(() => Uuid, { description: 'Id of the proposal.' })
  retroactionId!: string;
}

@InputType({ description: 'Refusal of a proposal.' })
export class DenyRetroactionInput extends ApproveRetroactionInput {
  @Text(1, 500)
  @Field({ description: 'Why not, up to 500 characters.' })
  reason!: string;
}

@ObjectType('Retroaction', {
  description:
    'A proposal that clocks which have stopped be judged once more, by a version of the deadlines that was published after they were started.',
})
export class RetroactionType {
  @Field(() => Uuid, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Whose table of deadlines.' })
  scope!: string;

  @Field(() => Int, { description: 'The version by which they are judged.' })
  version!: number;

  @Field(() => [String], { description: 'The rows by which.' })
  policies!: readonly string[];

  @Field(() => DateTime, { description: 'For clocks that were started from this moment on.' })
  from!: string;

  @Field(() => DateTime, { description: 'For clocks that were started before this moment.' })
  until!: string;

  @Field({ description: 'Why it was proposed.' })
  reason!: string;

  @Field(() => enums.RetroactionStatusEnum, { description: 'What was decided.' })
  status!: string;

  @Field(() => LabelType, { description: 'The same in words.' })
  statusLabel!: LabelType;

  @Field(() => ID, { description: 'The officer who proposed it.' })
  proposedBy!: string;

  @Field(() => DateTime, { description: 'When he did.' })
  proposedAt!: string;

  @Field(() => ID, { nullable: true, description: 'The officer who decided; null while nobody has.' })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When he did.' })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was denied; null where it was not.' })
  denial!: string | null;
}

@ObjectType({ description: 'What an act about a version for the past led to.' })
export class RetroactionPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => RetroactionType, { description: 'The proposal as it now stands.' })
  retroaction!: RetroactionType;
}

const officer = (id: string | undefined) => (id === undefined ? null : nodeId('officer', id));

/** A proposal as it is shown. */
export const retroactionOf = ({
  retroactionId,
  proposedBy,
  decidedBy,
  ...terms
}: Retroaction): RetroactionType => ({
  ...terms,
  id: retroactionId,
  statusLabel: retroactionStatuses[terms.status],
  proposedBy: nodeId('officer', proposedBy),
  decidedBy: officer(decidedBy),
  decidedAt: orNull(terms.decidedAt),
  denial: orNull(terms.denial),
});
