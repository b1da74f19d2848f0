import type { Mediation } from '@casegrid/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { FileType } from '../files/file.type';
import { Node } from '../graphql/node';
import { DateTime, UnitCode } from '../graphql/scalars';
import * as enums from '../graphql/mediation-enums';
import { AgreementType, ConfirmationType, MediationClockType, SuitType } from './agreement.types';
import { MediationPaperType, MissingPaperType } from './papers/paper.types';
import { HandOverType, MediatorType, ParticipantType, SessionType } from './participant.types';

@ObjectType('Mediation', {
  implements: () => [Node],
  description:
    'A dispute that is mediated, on whichever track. What was said and agreed on is shown to its parties and to those who work on it; others see that it is, and what it has come to.',
})
export class MediationType extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'What it is registered under; null until it is accepted.',
  })
  number!: string | null;

  @Field(() => enums.MediationStatusEnum, { description: 'How far it has come.' })
  status!: string;

  @Field(() => enums.TrackEnum, { description: 'Who mediates.' })
  track!: string;

  @Field(() => enums.DisputeKindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case that waits or waited for it; null where it stands alone.',
  })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: 'What happened; null when not yours to see.' })
  summary!: string | null;

  @Field(() => UnitCode, { description: 'The community, village or grid in which it arose.' })
  unit!: string;

  @Field(() => UnitCode, { description: 'The committee or office before which it is.' })
  committee!: string;

  @Field(() => [UnitCode], { description: 'Committees that mediate jointly.' })
  joined!: readonly string[];

  @Field({ description: 'Whether an authority may take longer to accept it.' })
  isComplex!: boolean;

  @Field(() => [ParticipantType], { description: 'Those who take part.' })
  participants!: readonly ParticipantType[];

  @Field(() => [MediatorType], { description: 'Those who mediate.' })
  mediators!: readonly MediatorType[];

  @Field(() => [SessionType], {
    description: 'Sessions: those that are open, and to those who take part all.',
  })
  sessions!: readonly SessionType[];

  @Field(() => HandOverType, { nullable: true, description: 'An offer to go on elsewhere; null for none.' })
  handOver!: HandOverType | null;

  @Field(() => AgreementType, { nullable: true, description: 'What was agreed on; null while nothing was.' })
  agreement!: AgreementType | null;

  @Field(() => ConfirmationType, {
    nullable: true,
    description: 'The application for confirmation; null for none.',
  })
  confirmation!: ConfirmationType | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the parties may apply for confirmation; null while nothing is in force.',
  })
  confirmableUntil!: string | null;

  @Field(() => [SuitType], { description: 'Suits of the parties.' })
  suits!: readonly SuitType[];

  @Field({ description: 'Whether enforcement was applied for.' })
  isEnforced!: boolean;

  @Field(() => [enums.VisitEnum], { description: 'Visits that were paid.' })
  visits!: readonly string[];

  @Field(() => [FileType], {
    description:
      'Every file that an act named, minutes and agreement among them; empty when not yours to see.',
  })
  files!: readonly FileType[];

  @Field(() => [MediationPaperType], {
    description: 'Papers of its file, in the order in which they were made; empty when not yours to see.',
  })
  papers!: readonly MediationPaperType[];

  @Field(() => [MissingPaperType], {
    description: 'Papers that the file still lacks; empty when not yours to see.',
  })
  missingPapers!: readonly MissingPaperType[];

  @Field(() => [MediationClockType], { description: 'Clocks that run.' })
  clocks!: readonly MediationClockType[];

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted; null until then.' })
  acceptedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedAt!: string | null;

  @Field(() => Int, { description: 'Number of its last event.' })
  revision!: number;

  /** For fields that take a look-up of their own. */
  state!: Mediation;
}
