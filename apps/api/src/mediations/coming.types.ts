import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection';
import { VisitEnum } from '../graphql/mediation-enums';
import { DateTime, LocalDate } from '../graphql/scalars';
import { MediationType } from './mediation.type';
import { SessionType } from './participant.types';

@ObjectType({ isAbstract: true })
abstract class OfMediation {
  @Field(() => MediationType, { description: 'The mediation.' })
  mediation!: MediationType;
}

@ObjectType({ description: 'A session that is to be held.' })
export class AgendaEntry extends OfMediation {
  @Field(() => SessionType, { description: 'The session.' })
  session!: SessionType;
}

@ObjectType({ description: 'An agreement in force that its parties may still put before a court.' })
export class ConfirmationWindow extends OfMediation {
  @Field(() => DateTime, { description: 'Until when they may; not after this moment.' })
  until!: string;

  @Field(() => LocalDate, { description: 'The last day on which they may, in Beijing time.' })
  lastDay!: string;

  @Field(() => Int, { description: 'How many days are left after today: 0 on the last day.' })
  daysLeft!: number;

  @Field({ description: 'Whether somebody was warned that it closes.' })
  isWarned!: boolean;

  @Field({ description: 'Whether the parties said that they want it confirmed.' })
  isWished!: boolean;
}

@ObjectType({ description: 'A visit that is to be paid to see whether an agreement is kept.' })
export class FollowUp extends OfMediation {
  @Field(() => VisitEnum, { description: 'Which of the visits.' })
  visit!: string;

  @Field(() => LocalDate, { description: 'The last day for it, in Beijing time.' })
  dueOn!: string;

  @Field(() => DateTime, { description: 'The moment after which it is late.' })
  dueAt!: string;

  @Field({ description: 'Whether it is late.' })
  isLate!: boolean;
}

export const AgendaConnection = connectionOf(AgendaEntry, 'MediationAgenda');
export const CountdownConnection = connectionOf(ConfirmationWindow, 'ConfirmationWindow');
export const FollowUpConnection = connectionOf(FollowUp, 'FollowUp');
