import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../graphql/connection';
import { UnitCode } from '../../graphql/scalars';

@ObjectType({ isAbstract: true })
abstract class Load {
  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => Int, {
    description: 'Mediations that are not over, now: of a mediator those that he mediates.',
  })
  open!: number;

  @Field(() => Int, { description: 'Those of now or once that were accepted in the period.' })
  accepted!: number;

  @Field(() => Int, {
    description:
      'Sessions held in the period, of those that you may know of: closed ones count for those inside.',
  })
  sessionsHeld!: number;
}

@ObjectType({ description: 'What a mediator has to do with at a committee. No score, and no rank.' })
export class MediatorLoad extends Load {
  @Field(() => ID, { description: 'Id of the officer.' })
  officer!: string;
}

@ObjectType({
  description: 'What a committee or office that mediates has to do with. No score, and no rank.',
})
export class CommitteeLoad extends Load {
  @Field(() => UnitCode, { description: 'Its code.' })
  committee!: string;

  @Field(() => [MediatorLoad], { description: 'Those who mediate for it, by id.' })
  mediators!: readonly MediatorLoad[];
}

export const CommitteeLoadConnection = connectionOf(CommitteeLoad, 'CommitteeLoad');
