import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { MediationOrder } from '@casegrid/projections';
import { Definition } from '../../boards/board.types';
import { LabelType } from '../../graphql/labelled';
import * as enums from '../../graphql/mediation-enums';
import { LocalDate, PositionScalar } from '../../graphql/scalars';
import { UnitType } from '../../territory/unit.type';
import type { UnmappedFilter } from '../mediation-lists';

@ObjectType({
  description: 'How many mediations there are of something, which ones, and how they were counted.',
})
export class MediationCount {
  @Field(() => LabelType, { description: 'What is counted, in a word.' })
  name!: LabelType;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Definition, { description: 'How they were counted.' })
  definition!: Definition;

  /** What it opens into. */
  list!: { readonly filter: UnmappedFilter; readonly order: MediationOrder };
}

@ObjectType({ description: 'A rate by its name, with what it is of what.' })
export class MediationRate {
  @Field(() => LabelType, { description: 'Its name, which says of what it is a rate.' })
  name!: LabelType;

  @Field(() => Float, {
    nullable: true,
    description: 'In percent, to two decimals; null where the denominator is nothing.',
  })
  percent!: number | null;

  @Field(() => MediationCount, { description: 'The part.' })
  numerator!: MediationCount;

  @Field(() => MediationCount, { description: 'The whole.' })
  denominator!: MediationCount;
}

@ObjectType({ isAbstract: true })
abstract class PartOfBoard {
  @Field(() => LabelType, { description: 'The same as people read it.' })
  label!: LabelType;

  @Field(() => MediationCount, { description: 'Of those accepted in the period.' })
  accepted!: MediationCount;
}

@ObjectType({ isAbstract: true })
abstract class RatedPart extends PartOfBoard {
  @Field(() => MediationRate, { description: 'How many of those accepted were settled.' })
  successOfAccepted!: MediationRate;

  @Field(() => MediationRate, { description: 'How many of those concluded were settled.' })
  successOfConcluded!: MediationRate;
}

@ObjectType({ description: 'What came of disputes of a kind.' })
export class MediationsOfKind extends RatedPart {
  @Field(() => enums.DisputeKindEnum, { description: 'The kind.' })
  kind!: string;
}

@ObjectType({ description: 'What came of disputes on a track: each on the one on which it is, or ended.' })
export class MediationsOfTrack extends RatedPart {
  @Field(() => enums.TrackEnum, { description: 'The track.' })
  track!: string;
}

@ObjectType({ description: 'How many came to something.' })
export class MediationsOfOutcome extends PartOfBoard {
  @Field(() => enums.MediationOutcomeEnum, { description: 'What they came to.' })
  outcome!: string;
}

@ObjectType({ description: 'In how many mediations something was kept from happening.' })
export class Preventions {
  @Field(() => enums.IntensificationEnum, { description: 'What did not happen.' })
  kind!: string;

  @Field(() => LabelType, { description: 'The same as people read it.' })
  label!: LabelType;

  @Field(() => MediationCount, {
    description:
      'In how many. What was feared of somebody is for those who work on it: in the list are the mediations that are yours to read.',
  })
  prevented!: MediationCount;
}

@ObjectType({ description: 'The mediations of one unit in a period: of disputes that arose in it or below.' })
export class MediationBoardRow {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;

  @Field(() => MediationCount, {
    description: 'Accepted in the period; each once, whatever it was handed over to.',
  })
  accepted!: MediationCount;

  @Field(() => MediationCount, { description: 'Of those, the ones that are not concluded.' })
  underWay!: MediationCount;

  @Field(() => MediationRate, { description: 'Success rate of those accepted in the period (受理口径).' })
  successOfAccepted!: MediationRate;

  @Field(() => MediationRate, { description: 'Success rate of those concluded in the period (终结口径).' })
  successOfConcluded!: MediationRate;

  @Field(() => MediationCount, {
    description: 'Ended in the period because a party left; in no success rate of those concluded.',
  })
  withdrawn!: MediationCount;

  @Field(() => MediationCount, { description: 'Refused by a party in the period; in no rate.' })
  refused!: MediationCount;

  @Field(() => MediationCount, { description: 'Not accepted in the period; in no rate.' })
  notAccepted!: MediationCount;

  @Field(() => MediationRate, { description: 'Of agreements due in the period, those performed in full.' })
  performance!: MediationRate;

  @Field(() => MediationRate, {
    description: 'Of written agreements that took effect in the period, those confirmed.',
  })
  confirmation!: MediationRate;

  @Field(() => [MediationsOfKind], { description: 'By what they are about; every kind is there.' })
  byKind!: readonly MediationsOfKind[];

  @Field(() => [MediationsOfTrack], { description: 'By who mediates; every track is there.' })
  byTrack!: readonly MediationsOfTrack[];

  @Field(() => [MediationsOfOutcome], {
    description:
      'By what those accepted came to: with those under way they add up to all that were accepted.',
  })
  byOutcome!: readonly MediationsOfOutcome[];

  @Field(() => [Preventions], { description: 'What was kept from happening; every kind is there.' })
  prevented!: readonly Preventions[];
}

@ObjectType({
  description: 'The board of mediations of a unit: its own figures and those of each unit right below it.',
})
export class MediationBoard {
  @Field(() => MediationBoardRow, { description: 'The unit itself.' })
  own!: MediationBoardRow;

  @Field(() => [MediationBoardRow], { description: 'Each territorial unit right below it, by code.' })
  children!: readonly MediationBoardRow[];

  @Field(() => LocalDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day of the period.' })
  until!: string;

  @Field(() => PositionScalar, { description: 'The position of the log that the figures show.' })
  asOf!: string;
}
