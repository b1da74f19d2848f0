import type { Relation, Side } from '@casegrid/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsIn, ValidateNested } from 'class-validator';
import { ReporterInput } from '../../cases/inputs';
import { IdOf } from '../../graphql/node-id';
import { UnitCode } from '../../graphql/scalars';
import { Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput, Numbers } from './act.inputs';

@InputType({ description: 'The committee appoints those who mediate.' })
export class AppointMediatorsInput extends MediationActInput {
  @ArrayUnique()
  @ArrayMaxSize(10)
  @Field(() => [ID], { description: 'Officers who are mediators there, at most 10.' })
  mediators!: string[];
}

@InputType({ description: 'The parties have chosen those who mediate.' })
export class ChooseMediatorsInput extends AppointMediatorsInput {
  @Numbers('Numbers of the parties who agreed to them: all.')
  agreedBy!: number[];
}

@InputType({ description: 'A mediator has an interest and steps aside.' })
export class RecuseMediatorInput extends MediationActInput {
  @IdOf('officer')
  @Field(() => ID, { description: 'The mediator.' })
  officer!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'A large side names who speaks for it.' })
export class NameRepresentativesInput extends MediationActInput {
  @IsIn(['APPLICANT', 'RESPONDENT'])
  @Field(() => enums.MediationPartEnum, { description: 'The side: APPLICANT or RESPONDENT.' })
  side!: Side;

  @Numbers('Numbers of its representatives, five at most; none where everybody speaks for himself.')
  people!: number[];
}

@InputType({ description: 'Invites somebody to take part, with the consent of the parties.' })
export class InviteParticipantInput extends MediationActInput {
  @ValidateNested()
  @Type(() => ReporterInput)
  @Field(() => ReporterInput, { description: 'Who it is.' })
  participant!: ReporterInput;

  @Field(() => enums.RelationEnum, { description: 'What he is to the parties.' })
  relation!: Relation;

  @Numbers('Numbers of the parties who agreed: all.')
  agreedBy!: number[];
}

@InputType({ description: 'Asks another committee to mediate jointly.' })
export class InviteCommitteeInput extends MediationActInput {
  @Field(() => UnitCode, { description: 'The committee, be it of another street or district.' })
  committee!: string;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Mediates jointly, as was asked.' })
export class JoinMediationInput extends MediationActInput {}

@InputType({ description: 'Does not mediate jointly.' })
export class DeclineToJoinInput extends MediationActInput {
  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}
