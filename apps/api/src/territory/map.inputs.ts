import type { Affiliation, ReorganisationKind } from '@casegrid/domain';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from 'class-validator';
import { UnitCode, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import { AffiliationEnum, ReorganisationKindEnum } from '../graphql/vocabularies';

@InputType({ isAbstract: true })
abstract class MapInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;
}

@InputType({ description: 'A unit as it is opened.' })
export class NewUnitInput {
  @Field(() => UnitCode, { description: 'Its code: never that of another, even of one that is no more.' })
  code!: string;

  @Text(1, 100)
  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => UnitCode, { description: 'The unit above it, or at which it stands.' })
  parent!: string;

  @IsOptional()
  @Field(() => AffiliationEnum, {
    nullable: true,
    description: 'Of an office: how it belongs to the unit it stands at.',
  })
  affiliation?: Affiliation;
}

@InputType({ description: 'Units that are put on the map.' })
export class OpenUnitsInput extends MapInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => NewUnitInput)
  @Field(() => [NewUnitInput], {
    description: 'Of one district (or province), those above before those below; at most 500.',
  })
  units!: NewUnitInput[];
}

@InputType({ description: 'A new name for a unit.' })
export class RenameUnitInput extends MapInput {
  @Field(() => UnitCode, { description: 'The unit.' })
  code!: string;

  @Text(1, 100)
  @Field({ description: 'Its name from now on.' })
  name!: string;
}

@InputType({ description: 'A unit that gives way, and the one that follows it.' })
export class SuccessionInput {
  @Field(() => UnitCode, { description: 'The unit that is no more from now on.' })
  code!: string;

  @Field(() => UnitCode, { description: 'The unit that has its open cases and its officers from now on.' })
  successor!: string;
}

@InputType({ description: 'How units of a district give way to others.' })
export class ReorganiseUnitsInput extends MapInput {
  @Field(() => ReorganisationKindEnum, { description: 'In which way.' })
  kind!: ReorganisationKind;

  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => NewUnitInput)
  @Field(() => [NewUnitInput], {
    description: 'Units that are opened for it, those above before those below; at most 500.',
  })
  opens!: NewUnitInput[];

  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SuccessionInput)
  @Field(() => [SuccessionInput], {
    description:
      'Units that give way, at most 500. What lies below one, or stands at it, follows it under the new code with the same last digits, unless it is named here itself.',
  })
  closes!: SuccessionInput[];

  @Text(1, 500)
  @Field({ description: 'Why, with the decision it rests on; up to 500 characters.' })
  reason!: string;
}
