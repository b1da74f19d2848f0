import { mediationTallies, type Period } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { boardUnits } from '../../boards/board-units';
import { Access } from '../../graphql/access';
import { ForwardArgs, FreshArgs } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/context';
import { Freshness } from '../../graphql/freshness';
import { LocalDate, UnitCode } from '../../graphql/scalars';
import { database } from '../../parts';
import { MediationConnection, MediationLists } from '../mediation-lists';
import { mediationRow } from './board-row';
import { MediationBoard, MediationCount } from './board.types';
import { periodsOf } from './counting';

@ArgsType()
export class PeriodArgs extends FreshArgs implements Period {
  @Field(() => UnitCode, { description: 'The unit: that of your post, or one below it.' })
  unit!: string;

  @Field(() => LocalDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day of the period.' })
  until!: string;
}

@Resolver(() => MediationCount)
export class MediationBoardResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly lists: MediationLists,
  ) {}

  @Access('boards')
  @Query(() => MediationBoard, {
    description:
      "The mediations of a unit and of each unit right below it in a period, on today's map: by kind, outcome and track, both success rates, performance, confirmation. Each figure says how it was counted, and opens into what it counts. Refused: FORBIDDEN, BOARD_OF_OFFICE, UNIT_UNKNOWN when it is no more.",
  })
  async mediationBoard(
    @Context() context: RequestContext,
    @Args() args: PeriodArgs,
  ): Promise<MediationBoard> {
    const { unit, from, until, atLeast } = args;
    await this.freshness.atLeast('mediations', atLeast, context.language);
    const asOf = await this.freshness.asOf('mediations');
    const { own, children } = await boardUnits(this.pool, context, unit);
    const periods = periodsOf({ from, until }, context.now);
    const tallies = await mediationTallies(
      this.pool,
      [own, ...children].map(({ code }) => code),
      periods,
    );
    const row = (one: typeof own) =>
      mediationRow(one, tallies.get(one.code) ?? [], periods, context.language);
    return { own: row(own), children: children.map(row), from, until, asOf };
  }

  @ResolveField(() => MediationConnection, {
    description: 'The very mediations that are counted, the latest first: of a figure as many as it says.',
  })
  mediations(
    @Parent() { list }: MediationCount,
    @Context() context: RequestContext,
    @Args() page: ForwardArgs,
  ) {
    return this.lists.list(context, list.filter, list.order, page);
  }
}
