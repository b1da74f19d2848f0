import type { CallBack, CaseEvents, Instruction, Supervision, Task, Whistle } from '@casegrid/domain';
import type { CasePage } from '@casegrid/projections';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { nodeId } from '../graphql/node-id';
import { DateTime, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';

@ObjectType('Supervision', { description: 'The card that a case is under.' })
export class SupervisionType {
  @Field(() => enums.SupervisionCardEnum, { description: 'Which.' })
  card!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  since!: string;

  @Field({ description: 'What is asked of the lead unit; empty where a rule put it under the card.' })
  note!: string;

  @Field({ description: 'Whether a rule put it under that card, for being late.' })
  isByRule!: boolean;

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

@ObjectType('Objection', {
  description: 'What a unit says against having a case, and nobody has decided yet.',
})
export class ObjectionType {
  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;

  @Field(() => enums.ObjectionReasonEnum, { description: 'Why it should not have it.' })
  reason!: string;

  @Field({ description: 'In words.' })
  explanation!: string;

  @Field(() => DateTime, { description: 'When it said so.' })
  at!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether cases of this category are its to handle, by the list of powers or else the catalogue, as things were when it said so; null where that was not put on record.',
  })
  isEntitled!: boolean | null;
}

@ObjectType('Merger', { description: 'How a case is one with others.' })
export class MergerType {
  @Field(() => ID, { nullable: true, description: 'The case that it was merged into; null when it was not.' })
  into!: string | null;

  @Field(() => [ID], { description: 'Cases that were merged into it.' })
  taken!: readonly string[];
}

@ObjectType('Task', { description: 'What a unit that helps was asked to do.' })
export class TaskType {
  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;

  @Field({ description: 'What it is to do.' })
  task!: string;

  @Field(() => String, { nullable: true, description: 'What it answered; null until it has.' })
  answer!: string | null;
}

@ObjectType('Whistle', { description: 'A department that was called to the place.' })
export class WhistleType {
  @Field(() => UnitCode, { description: 'The department.' })
  unit!: string;

  @Field({ description: 'What for.' })
  matter!: string;

  @Field({ description: 'Whether it has reported in.' })
  isThere!: boolean;
}

@ObjectType('Transfer', { description: 'The lead, offered to another unit.' })
export class TransferType {
  @Field(() => UnitCode, { description: 'The unit that was asked to lead.' })
  unit!: string;

  @Field({ description: 'Why it should.' })
  reason!: string;
}

@ObjectType('Exclusion', { description: 'Whether a case counts when its unit is evaluated.' })
export class ExclusionType {
  @Field(() => enums.ExclusionStatusEnum, { description: 'How far it has come.' })
  status!: string;

  @Field(() => enums.ExclusionReasonEnum, { description: 'Why it should not count.' })
  reason!: string;

  @Field({ description: 'In words.' })
  explanation!: string;
}

export const tasksOf = (tasks: readonly Task[]): TaskType[] =>
  tasks.map((one) => ({ ...one, answer: orNull(one.answer) }));

export const whistlesOf = (whistles: readonly Whistle[]): WhistleType[] =>
  whistles.map(({ unit, matter, reported }) => ({ unit, matter, isThere: reported !== undefined }));

export const supervisionOf = (supervision: Supervision | undefined): SupervisionType | null =>
  supervision
    ? { ...supervision, isByRule: supervision.isByRule ?? false, answer: orNull(supervision.answer) }
    : null;

export const instructionsOf = (instructions: readonly Instruction[]): InstructionType[] =>
  instructions.map((one) => ({ ...one, answer: orNull(one.answer) }));

export const callbacksOf = (callbacks: readonly (CallBack & { readonly at: string })[]): CallbackType[] =>
  callbacks.map((one) => ({ ...one, answers: orNull(one.answers) }));

export const redirectionOf = (redirected: CaseEvents['CaseRedirected'] | null): RedirectionType | null =>
  redirected;

export const objectionOf = ({ state, objection }: CasePage): ObjectionType | null =>
  state.status === 'RETURN_PENDING' && objection
    ? { ...objection, isEntitled: orNull(objection.isEntitled) }
    : null;

export const mergerOf = (into: string | undefined, taken: readonly string[]): MergerType | null =>
  into === undefined && taken.length === 0
    ? null
    : {
        into: into === undefined ? null : nodeId('case', into),
        taken: taken.map((id) => nodeId('case', id)),
      };
