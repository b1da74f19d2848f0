import { mediationTallies, type Period } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import {
  Args,
  ArgsType,
  Context,
  Field,
  Parent,
  Query,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import type { Pool } from 'pg';
import { boardUnits } from '../../boards/board-units';
import { eachChange } from '../../boards/each-change';
import { abortable } from '../../graphql/abortable';
import { Access } from '../../graphql/access';
import { AtLeast, ForwardArgs } from '../../graphql/connection';
import type { RequestContext } from '../../graphql/context';
import { Freshness } from '../../graphql/freshness';
import { LocalDate, UnitCode } from '../../graphql/scalars';
import type { Clock } from '../../graphql/clock';
import { clock, database } from '../../parts';
import { MediationConnection, MediationLists } from '../mediation-lists';
import { mediationRow } from './board-row';
import { MediationBoard, MediationCount } from './board.types';
import { periodsOf } from './counting';

@ArgsType()
class BoardPeriodArgs implements Period {
  @Field(() => UnitCode, { description: 'The unit: that of your post, or one below it.' })
  unit!: string;

  @Field(() => LocalDate, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The last day of the period.' })
  until!: string;
}

@ArgsType()
class FreshBoardArgs extends BoardPeriodArgs {
  @AtLeast()
  atLeast?: string;
}

@Resolver(() => MediationCount)
export class MediationBoardResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly lists: MediationLists,
    @Inject(clock) private readonly clock: Clock,
  ) {}

  @Access('boards')
  @Query(() => MediationBoard, {
    description:
      "The mediations of a unit and of each unit right below it in a period, on today's map: by kind, outcome and track, both success rates, performance, confirmation. Each figure says how it was counted, and opens into what it counts. Refused: FORBIDDEN, BOARD_OF_OFFICE, UNIT_UNKNOWN when it is no more.",
  })
  async mediationBoard(
    @Context() context: RequestContext,
    @Args() args: FreshBoardArgs,
  ): Promise<MediationBoard> {
    await this.freshness.atLeast('mediations', args.atLeast, context.language);
    return this.#board(context, args);
  }

  @Access('boards')
  @Subscription(() => MediationBoard, {
    description:
      'The board of mediations of a unit in a period, now and each time that one of its figures has changed.',
    resolve: (board: MediationBoard) => board,
  })
  mediationBoardChanged(@Context() context: RequestContext, @Args() args: BoardPeriodArgs) {
    const looking = {
      look: () => this.#board(context, args),
      countsIn: ({ own, children }: MediationBoard) => [own, children],
    };
    const { freshness } = this;
    return abortable((signal) => eachChange({ freshness, model: 'mediations' }, looking, signal));
  }

  async #board(context: RequestContext, { unit, from, until }: BoardPeriodArgs): Promise<MediationBoard> {
    const asOf = await this.freshness.asOf('mediations');
    const { own, children } = await boardUnits(this.pool, context, unit);
    const periods = periodsOf({ from, until }, this.clock.now().toISOString());
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
