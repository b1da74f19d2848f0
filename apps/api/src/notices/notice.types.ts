import type { Label } from '@casegrid/domain';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsOptional, MaxLength } from 'class-validator';
import { CaseType } from '../cases/case.type';
import { LabelType } from '../graphql/labelled';
import { DateTime, UnitCode, Uuid } from '../graphql/scalars';
import { NoticeAudienceEnum, NoticeChannelEnum } from '../graphql/vocabularies';

@ObjectType('Notice', {
  description: 'What you were told of a case or a mediation, as it lies in your inbox.',
})
export class NoticeType {
  @Field(() => Uuid, { description: 'Its id: the key under which other systems get the same notice.' })
  id!: string;

  @Field({ description: 'Type of the event that it tells of, such as CaseDispatched.' })
  type!: string;

  @Field(() => LabelType, {
    description:
      'What happened, to which case or mediation, and when it was due then: number and category or kind, and nobody’s name.',
  })
  text!: Label;

  @Field(() => NoticeAudienceEnum, { description: 'As whom you are told.' })
  audience!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was due then; null when no clock of it ran, or none is told with it.',
  })
  dueAt!: string | null;

  @Field({ description: 'Whether you read it: see markNoticesRead.' })
  isRead!: boolean;

  @Field(() => CaseType, {
    nullable: true,
    description: 'The case as it is now; null for a notice of a mediation, and when it is not yours to see.',
  })
  case!: CaseType | null;

  /** Of a notice of a mediation, for the field that is looked up only when it is asked for. */
  mediationId!: string | null;
}

@ObjectType('ParkedNotice', {
  description: 'A notice that failed to arrive so often that it is no longer tried.',
})
export class ParkedNoticeType {
  @Field(() => Uuid, { description: 'Its id, for sendNoticeAgain.' })
  id!: string;

  @Field({ description: 'Type of the event that it tells of.' })
  type!: string;

  @Field(() => NoticeChannelEnum, { description: 'The channel that failed.' })
  channel!: string;

  @Field(() => NoticeAudienceEnum, { description: 'Whom it is for.' })
  audience!: string;

  @Field(() => UnitCode, {
    nullable: true,
    description: 'The unit that it is for; null for an officer or a resident.',
  })
  unit!: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field({ description: 'Why it did not arrive the last time.' })
  lastError!: string;

  @Field(() => DateTime, { description: 'When what it tells of happened.' })
  occurredAt!: string;
}

@InputType({ description: 'Up to where you have read.' })
export class MarkNoticesReadInput {
  @Field(() => Uuid, { description: 'The latest notice that you read; those before it count as read too.' })
  upTo!: string;
}

@InputType({ description: 'A notice that shall be tried again.' })
export class SendNoticeAgainInput {
  @Field(() => Uuid, { description: 'The parked notice.' })
  id!: string;
}

@InputType({ description: 'Where mail for a unit goes.' })
export class SetNoticeAddressInput {
  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  @Field(() => String, {
    nullable: true,
    description: 'Address of its office, not of a person; left out or null, it gets no mail any more.',
  })
  email?: string;
}

@ObjectType({ description: 'Up to where you have read.' })
export class MarkNoticesReadPayload {
  @Field(() => Uuid, { description: 'The latest notice that counts as read.' })
  upTo!: string;
}

@ObjectType({ description: 'A notice on its way again.' })
export class SendNoticeAgainPayload {
  @Field(() => Uuid, { description: 'The notice.' })
  id!: string;
}

@ObjectType({ description: 'Where mail for a unit goes from now on.' })
export class SetNoticeAddressPayload {
  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;

  @Field(() => String, { nullable: true, description: 'Its address; null when it gets no mail.' })
  email!: string | null;
}
