import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';
import {
  CallbackType,
  ExclusionType,
  InstructionType,
  MergerType,
  ObjectionType,
  RedirectionType,
  SupervisionType,
  TaskType,
  TransferType,
  WhistleType,
} from './course.types';
import { CaseRequestType, CaseSuspensionType } from './delay.types';
import { MilestoneType } from './milestone.types';
import { RevealType } from './reveal.types';

/** What became of a case on its way. */
@ObjectType({ isAbstract: true })
export abstract class CaseCourse {
  @Field(() => [CaseRequestType], {
    description:
      'What a leader has to decide: more time or a rest, which the unit that leads asked for, and that the case be void.',
  })
  requests!: readonly CaseRequestType[];

  @Field(() => ObjectionType, {
    nullable: true,
    description:
      'What the unit says against having it, for a dispatcher to decide; null when there is nothing.',
  })
  objection!: ObjectionType | null;

  @Field(() => CaseSuspensionType, { nullable: true, description: 'Why it rests; null when it does not.' })
  suspension!: CaseSuspensionType | null;

  @Field(() => [TaskType], { description: 'What units that help were asked to do, in order.' })
  tasks!: readonly TaskType[];

  @Field(() => [WhistleType], {
    description: 'Departments that were called to the place and are still wanted.',
  })
  whistles!: readonly WhistleType[];

  @Field(() => [MilestoneType], {
    description:
      'Mediations that it waits or waited for: it is not handled before they have come to something.',
  })
  milestones!: readonly MilestoneType[];

  @Field(() => TransferType, {
    nullable: true,
    description: 'A transfer that waits for an answer; null for none.',
  })
  transfer!: TransferType | null;

  @Field({
    description:
      'Whether it was handled anew, handed on or objected to so often that somebody should look into it.',
  })
  isProblem!: boolean;

  @Field(() => SupervisionType, { nullable: true, description: 'The card that it is under; null for none.' })
  supervision!: SupervisionType | null;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'The unit above that sees to it since whoever had it was late; null when it was not raised.',
  })
  raisedTo!: string | null;

  @Field(() => [InstructionType], { description: 'Instructions that leaders gave, in order.' })
  instructions!: readonly InstructionType[];

  @Field(() => enums.RiskEnum, { description: 'How badly it could turn out.' })
  risk!: string;

  @Field(() => Int, { description: 'How often somebody asked to hurry.' })
  urged!: number;

  @Field(() => [CallbackType], { description: 'Attempts to ask the reporter, in order.' })
  callbacks!: readonly CallbackType[];

  @Field(() => MergerType, { nullable: true, description: 'How it is one with others; null when it is not.' })
  merger!: MergerType | null;

  @Field(() => RedirectionType, {
    nullable: true,
    description: 'Where it was passed on to; null when it was not.',
  })
  redirection!: RedirectionType | null;

  @Field({ description: 'Whether the grid worker who reported it saw to it himself.' })
  isSelfHandled!: boolean;

  @Field({ description: 'Whether who reported it is hidden from those who handle it.' })
  isConfidential!: boolean;

  @Field(() => [RevealType], {
    description:
      'Officers who asked to know whom it concerns although it is confidential; none for residents.',
  })
  reveals!: readonly RevealType[];

  @Field(() => ExclusionType, {
    nullable: true,
    description: 'What came of the wish that it may not count when its unit is evaluated; null without one.',
  })
  exclusion!: ExclusionType | null;

  @Field(() => Int, { description: 'How often a check or an order sent it back.' })
  reworks!: number;

  @Field(() => Int, { description: 'How often a unit objected that it was not its own (退单).' })
  objections!: number;

  @Field(() => Int, { description: 'How often its lead was handed on by a transfer (转办).' })
  transfers!: number;

  @Field(() => Int, { description: 'How often it was reopened.' })
  reopened!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it may be reopened; null while it is open.',
  })
  reopenableUntil!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'From when on the platform puts it away by itself; null while it is open.',
  })
  archiveFrom!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next of its clocks is due, or was; null while none runs.',
  })
  dueAt!: string | null;
}
