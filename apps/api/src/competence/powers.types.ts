import type { Power, PowersVersion } from '@casegrid/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { UnitCode } from '../graphql/scalars';
import { LevelEnum, OfficeKindEnum, PowerBasisEnum } from '../graphql/vocabularies';
import { UnitType } from '../territory/unit.type';
import { PublishedType } from '../publishing/published.type';

@ObjectType('Power', {
  description:
    'A row of a list of powers: what it gives a unit, or takes from it, beside what the catalogue says.',
})
export class PowerType {
  @Field({ description: 'What the row is called in every version.' })
  id!: string;

  @Field({ description: 'For cases of this category and those below.' })
  category!: string;

  @Field(() => UnitCode, { nullable: true, description: 'The one unit it is about; null for all of a sort.' })
  unit!: string | null;

  @Field(() => LevelEnum, { nullable: true, description: 'For all units of this level; null for one unit.' })
  level!: string | null;

  @Field(() => OfficeKindEnum, {
    nullable: true,
    description: 'Of the level: its offices of this kind; null for its territorial units.',
  })
  office!: string | null;

  @Field(() => PowerBasisEnum, { description: 'Whether it gives or takes, and how.' })
  basis!: string;

  @Field({ description: 'The document that it rests on.' })
  source!: string;
}

@ObjectType('Powers', { description: 'A version of a list of powers.' })
export class PowersType extends PublishedType {
  @Field(() => [PowerType], { description: 'Its rows.' })
  rows!: readonly PowerType[];
}

@ObjectType({ description: 'A unit that may lead the handling of a case, and why.' })
export class PossibleLead {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;

  @Field(() => PowerType, {
    nullable: true,
    description: 'The row of the list of powers that entitles it; null where the catalogue does.',
  })
  power!: PowerType | null;
}

export const powerOfRow = (power: Power): PowerType => ({
  ...power,
  unit: orNull(power.unit),
  level: orNull(power.level),
  office: orNull(power.office),
});

export const powersOf = ({ powers, ...version }: PowersVersion): PowersType => ({
  ...version,
  rows: powers.map(powerOfRow),
});
