import type { Milestone } from '@casegrid/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { nodeId } from '../graphql/node-id';
import { DateTime } from '../graphql/scalars';
import * as enums from '../graphql/mediation-enums';

@ObjectType('Milestone', { description: 'What a case waits or waited for, and somebody else decides.' })
export class MilestoneType {
  @Field(() => ID, { description: 'The mediation. What is in it is for those who take part.' })
  id!: string;

  @Field(() => enums.MilestoneKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field(() => enums.MilestoneStatusEnum, { description: 'Whether the case still waits for it.' })
  status!: string;

  @Field(() => DateTime, { description: 'When the case began to wait.' })
  since!: string;

  @Field(() => enums.MilestoneResultEnum, {
    nullable: true,
    description: 'What it came to; null until it did, or when the case did not wait for that.',
  })
  result!: string | null;
}

export const milestonesOf = (milestones: readonly Milestone[]): MilestoneType[] =>
  milestones.map(({ id, result, ...one }) => ({
    ...one,
    id: nodeId('mediation', id),
    result: orNull(result),
  }));
