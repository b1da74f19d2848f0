import type { CallBack, CaseEvents, Instruction, Supervision } from '@casegrid/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { nodeId } from '../graphql/node-id';
import { DateTime } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';

@ObjectType('Supervision', { description: 'The card that a case is under.' })
export class SupervisionType {
  @Field(() => enums.SupervisionCardEnum, { description: 'Which.' })
  card!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;

  @Field({ description: 'What is asked of the lead unit.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'What it answered; null until it has.' })
  answer!: string | null;
}

@ObjectType('Instruction', { description: "A leader's instruction." })
export class InstructionType {
  @Field(() => Int, { description: 'Its number within the case, from 1.' })
  number!: number;

  @Field({ description: 'What is to be done.' })
  text!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What was answered; null until it is.' })
  answer!: string | null;
}

@ObjectType('CallbackAnswers', { description: 'What the reporter answered.' })
export class CallbackAnswersType {
  @Field({ description: 'Whether whoever handled the case was in touch with him.' })
  contacted!: boolean;

  @Field({ description: 'Whether, to him, it is resolved.' })
  resolved!: boolean;

  @Field(() => enums.SatisfactionEnum, { description: 'How satisfied he is.' })
  satisfaction!: string;
}

@ObjectType('Callback', { description: 'An attempt to ask the reporter.' })
export class CallbackType {
  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => CallbackAnswersType, {
    nullable: true,
    description: 'What he answered; null when he was not reached.',
  })
  answers!: CallbackAnswersType | null;

  @Field({ description: 'In words.' })
  note!: string;
}

@ObjectType('Redirection', { description: 'Where a case was passed on to.' })
export class RedirectionType {
  @Field(() => enums.OtherRoadEnum, { description: 'The channel.' })
  channel!: string;

  @Field({ description: 'The number under which that channel has it.' })
  reference!: string;

  @Field({ description: 'Why.' })
  explanation!: string;
}

@ObjectType('Merger', { description: 'How a case is one with others.' })
export class MergerType {
  @Field(() => ID, { nullable: true, description: 'The case that it was merged into; null when it was not.' })
  into!: string | null;

  @Field(() => [ID], { description: 'Cases that were merged into it.' })
  taken!: readonly string[];
}

export const supervisionOf = (supervision: Supervision | undefined): SupervisionType | null =>
  supervision ? { ...supervision, answer: orNull(supervision.answer) } : null;

export const instructionsOf = (instructions: readonly Instruction[]): InstructionType[] =>
  instructions.map((one) => ({ ...one, answer: orNull(one.answer) }));

export const callbacksOf = (callbacks: readonly (CallBack & { readonly at: string })[]): CallbackType[] =>
  callbacks.map((one) => ({ ...one, answers: orNull(one.answers) }));

export const redirectionOf = (redirected: CaseEvents['CaseRedirected'] | null): RedirectionType | null =>
  redirected;

export const mergerOf = (into: string | undefined, taken: readonly string[]): MergerType | null =>
  into === undefined && taken.length === 0
    ? null
    : {
        into: into === undefined ? null : nodeId('case', into),
        taken: taken.map((id) => nodeId('case', id)),
      };
