import type { Asked, Case, Suspension } from '@casegrid/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { DateTime, LocalDate } from '../graphql/scalars';
import * as enums from '../graphql/vocabularies';

@ObjectType('CaseRequest', { description: 'What was asked for and nobody has decided yet.' })
export class CaseRequestType {
  @Field(() => enums.ApprovalKindEnum, { description: 'What.' })
  kind!: string;

  @Field(() => DateTime, { description: 'When.' })
  askedAt!: string;

  @Field({ description: 'Why, in words.' })
  explanation!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How much more time, in the unit of time of the clock; null for all but an extension.',
  })
  amount!: number | null;

  @Field(() => enums.SuspensionReasonEnum, {
    nullable: true,
    description: 'Why it cannot go on; null for all but a suspension.',
  })
  reason!: string | null;

  @Field(() => enums.VoidReasonEnum, {
    nullable: true,
    description: 'Why it should never have been a case; null for all but a voiding.',
  })
  voidReason!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which it is expected to rest; null for all but a suspension.',
  })
  expectedUntil!: string | null;
}

@ObjectType('CaseSuspension', { description: 'An entry of the ledger of cases that rest.' })
export class CaseSuspensionType {
  @Field(() => DateTime, { description: 'Since when it rests.' })
  since!: string;

  @Field(() => enums.SuspensionReasonEnum, { description: 'Why it cannot go on.' })
  reason!: string;

  @Field({ description: 'In words.' })
  explanation!: string;

  @Field(() => LocalDate, { description: 'The last day on which it is expected to rest.' })
  expectedUntil!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last reviewed and left at rest; null when it never was.',
  })
  reviewedAt!: string | null;
}

const blank = { amount: null, reason: null, voidReason: null, expectedUntil: null };

function delayAsked(asked: Asked): CaseRequestType {
  const { kind, at: askedAt } = asked;
  if (asked.kind === 'EXTENSION')
    return { ...blank, kind, askedAt, explanation: asked.reason, amount: asked.amount };
  const { explanation, reason, expectedUntil } = asked;
  return { ...blank, kind, askedAt, explanation, reason, expectedUntil };
}

export const requestsOf = ({ asked, voidAsked }: Pick<Case, 'asked' | 'voidAsked'>): CaseRequestType[] => [
  ...(asked ? [delayAsked(asked)] : []),
  ...(voidAsked
    ? [
        {
          ...blank,
          kind: 'VOID',
          askedAt: voidAsked.at,
          explanation: voidAsked.explanation,
          voidReason: voidAsked.reason,
        },
      ]
    : []),
];

export const suspensionOf = (suspension: Suspension | undefined): CaseSuspensionType | null =>
  suspension ? { ...suspension, reviewedAt: orNull(suspension.reviewedAt) } : null;
