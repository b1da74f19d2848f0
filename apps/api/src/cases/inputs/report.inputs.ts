import type { CaseSource, PersonPart } from '@casegrid/domain';
import { Field, Float, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsLatitude,
  IsLongitude,
  IsOptional,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { UnitCode } from '../../graphql/scalars';
import { CategoryCode, Checked, Text, TextLine } from '../../graphql/text';
import * as enums from '../../graphql/vocabularies';
import { IsIdentityNumber, IsPhone } from '../../people/number-forms';
import { ActInput, EvidenceInput, EvidenceList } from './act.inputs';

@InputType({ description: 'Who somebody is. Kept sealed under a key of his own, never in clear.' })
export class ReporterInput {
  @Text(1, 100)
  @Field({ description: 'Name, up to 100 characters.' })
  name!: string;

  @IsPhone()
  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string;

  @IsOptional()
  @Text(1, 200)
  @Field(() => String, { nullable: true, description: 'Address, up to 200 characters.' })
  address?: string;

  @IsIdentityNumber()
  @Field(() => String, { nullable: true, description: 'Number of an identity document.' })
  identityNumber?: string;
}

@InputType({ description: 'Somebody the case is about. Kept sealed under a key of his own, never in clear.' })
export class PersonInput extends ReporterInput {
  @Field(() => enums.PersonPartEnum, { description: 'The part this person plays.' })
  part!: PersonPart;
}

const OneReporter = () =>
  Checked(
    'oneReporter',
    (people) =>
      Array.isArray(people) && people.filter(({ part }: PersonInput) => part === 'REPORTER').length <= 1,
  );

const hasCoordinates = ({ longitude, latitude }: PlaceInput) => longitude != null || latitude != null;

@InputType({ description: 'Where it is.' })
export class PlaceInput {
  @Field(() => UnitCode, { description: 'The grid, or the community or village, in which it is.' })
  unit!: string;

  @Text(1, 200)
  @Field({ description: 'The place in words, up to 200 characters.' })
  description!: string;

  @ValidateIf(hasCoordinates)
  @IsLongitude()
  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees.' })
  longitude?: number;

  @ValidateIf(hasCoordinates)
  @IsLatitude()
  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees.' })
  latitude?: number;
}

@InputType({ description: 'What is wrong, where, and whom it concerns.' })
export class ReportCaseInput extends ActInput {
  @CategoryCode()
  @Field({ description: 'Code of a leaf category of the catalogue in force.' })
  category!: string;

  @TextLine(2, 100)
  @Field({
    description:
      'What it is in a few words, 2 to 100 characters on one line. No names or phones: they belong to `people`.',
  })
  title!: string;

  @Text(1, 4_000)
  @Field({
    description: 'What is wrong, up to 4,000 characters. No names or phones: they belong to `people`.',
  })
  description!: string;

  @ValidateNested()
  @Type(() => PlaceInput)
  @Field(() => PlaceInput, { description: 'Where it is.' })
  place!: PlaceInput;

  @Field(() => enums.CaseSourceEnum, {
    nullable: true,
    description:
      'By which way it comes in; by default WEB from residents, who say nothing else, PATROL from grid workers and community officers, HOTLINE from operators.',
  })
  source?: CaseSource;

  @Field({
    defaultValue: false,
    description: 'Whether who reported, and whom it concerns, is hidden from those who handle it.',
  })
  isConfidential!: boolean;

  @EvidenceList()
  evidence!: EvidenceInput[];

  @OneReporter()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PersonInput)
  @Field(() => [PersonInput], {
    defaultValue: [],
    description: 'Reporter, parties and witnesses, at most 20; one reporter at most.',
  })
  people!: PersonInput[];
}
