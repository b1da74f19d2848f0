import type { Intensification } from '@casegrid/domain';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { DateTime } from '../../graphql/scalars';
import { FileHash, Text } from '../../graphql/text';
import * as enums from '../../graphql/mediation-enums';
import { MediationActInput, Numbers } from './act.inputs';

@InputType({ description: 'Sets a time for a session.' })
export class ScheduleSessionInput extends MediationActInput {
  @Field(() => DateTime, { description: 'When; in the future.' })
  at!: string;

  @Text(1, 200)
  @Field({ description: 'Where, up to 200 characters.' })
  venue!: string;

  @Field({ defaultValue: false, description: 'Whether others may be present.' })
  isOpen!: boolean;

  @Numbers('Numbers of the parties who agreed to an open session; empty for a closed one.')
  agreedBy!: number[];
}

@InputType({ description: 'Calls a session off.' })
export class CancelSessionInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the session.' })
  session!: number;

  @Text(1, 1_000)
  @Field({ description: 'Why, up to 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Records that a session was held.' })
export class HoldSessionInput extends MediationActInput {
  @Min(1)
  @Field(() => Int, { description: 'Number of the session.' })
  session!: number;

  @FileHash()
  @Field({ description: 'SHA-256 of the minutes, 64 lower-case hex digits.' })
  minutes!: string;

  @Numbers('Numbers of those who came.')
  people!: number[];

  @Text(1, 2_000)
  @Field({ description: 'What came of it, for those who take part, up to 2,000 characters.' })
  note!: string;
}

@InputType({ isAbstract: true })
abstract class IntensificationInput extends MediationActInput {
  @Field(() => enums.IntensificationEnum, { description: 'What.' })
  kind!: Intensification;

  @Text(1, 1_000)
  @Field({ description: 'In words, up to 1,000 characters.' })
  explanation!: string;
}

@InputType({ description: 'Records what a dispute threatens to become.' })
export class RecordRiskInput extends IntensificationInput {}

@InputType({ description: 'Records that the police were told of what was found.' })
export class ReportRiskInput extends MediationActInput {
  @Text(1, 100)
  @Field({ description: 'The police station, up to 100 characters.' })
  police!: string;

  @Text(1, 100)
  @Field({ description: 'Its number for it, up to 100 characters.' })
  reference!: string;
}

@InputType({ description: 'Records what was prevented.' })
export class RecordPreventionInput extends IntensificationInput {
  @Min(1)
  @Max(100_000)
  @Field(() => Int, { description: 'How many people were about to.' })
  people!: number;
}
