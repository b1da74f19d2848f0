import type { Case } from '@casegrid/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../graphql/node';
import { ActorType } from '../history/stored-event';
import { DateTime, PositionScalar, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';
import { CaseCourse } from './case-course.type';
import { CasePlace, CategoryRef, CheckRequestType, Declined, Verification } from './case.types';
import { EvidenceType } from './evidence.types';

/** A case as it is shown. What needs a further look-up has its own resolver. */
@ObjectType('Case', {
  implements: () => [Node],
  description: 'A case: what was reported, where it stands, and what became of it.',
})
export class CaseType extends CaseCourse implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number people read; null until the case is filed.',
  })
  number!: string | null;

  @Field(() => enums.CaseStatusEnum, { description: 'Where it stands.' })
  status!: string;

  @Field(() => CategoryRef, { description: 'What kind of case it is.' })
  category!: CategoryRef;

  @Field({ description: 'What it is in a few words.' })
  title!: string;

  @Field({ description: 'What is wrong.' })
  description!: string;

  @Field(() => CasePlace, { description: 'Where it is.' })
  place!: CasePlace;

  @Field(() => enums.UrgencyEnum, { description: 'How quickly it must be seen to.' })
  urgency!: string;

  @Field(() => enums.CaseSourceEnum, {
    nullable: true,
    description: 'By which way it came in; null when that was not on record yet, or nobody said.',
  })
  source!: string | null;

  @Field(() => enums.OutcomeEnum, {
    nullable: true,
    description:
      'What handling led to; null until it is completed, and again after a failed check or a reopening.',
  })
  outcome!: string | null;

  @Field(() => ActorType, {
    nullable: true,
    description: 'Who reported it; null when that is not yours to see.',
  })
  reporter!: ActorType | null;

  @Field(() => [EvidenceType], { description: 'Everything that was attached to it, in order.' })
  evidence!: readonly EvidenceType[];

  @Field(() => Verification, {
    nullable: true,
    description: 'The latest look on site; null when none was asked for.',
  })
  verification!: Verification | null;

  @Field(() => CheckRequestType, {
    nullable: true,
    description: 'Who was asked to check it; null when nobody was, and once it was checked.',
  })
  checkRequest!: CheckRequestType | null;

  @Field(() => Declined, {
    nullable: true,
    description: 'Why it was not filed; null unless its status is NOT_FILED.',
  })
  declined!: Declined | null;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'The one unit that leads handling; null while there is none.',
  })
  leadUnit!: string | null;

  @Field(() => [UnitCode], { description: 'Units that help.' })
  coHandlers!: readonly string[];

  @Field(() => DateTime, { description: 'When it was reported.' })
  reportedAt!: string;

  @Field(() => DateTime, { description: 'When the latest act happened.' })
  lastActAt!: string;

  @Field(() => Int, { description: 'Number of its latest event: pass it as `expectedRevision`.' })
  revision!: number;

  @Field(() => PositionScalar, { description: 'Place of its latest event in the log.' })
  asOf!: string;

  /** The case as the rules see it; not part of the schema. */
  state!: Case;
}
