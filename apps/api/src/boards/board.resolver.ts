import { caseStatuses, codesOf } from '@casegrid/domain';
import { boardCounts, type Counts, type UnitRow } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { abortable } from '../graphql/abortable';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import type { Language } from '../graphql/problems';
import { DateTime, PositionScalar, UnitCode } from '../graphql/scalars';
import { database } from '../parts';
import { unitOf } from '../territory/unit-view';
import { boardUnits } from './board-units';
import { Board, BoardRow, type Definition } from './board.types';
import { eachChange } from './each-change';

const counted = {
  today: {
    zh: '案发地在该单位辖区内（含下级）的全部案件，按当前状态计数；已撤并单位的案件计入其承接单位',
    en: 'Every case whose place lies in the unit or below on today’s map, by its present status; cases of units that are no more count in those that followed them',
  },
  then: {
    zh: '案发地按所选日期的地图在该单位辖区内（含下级）的全部案件，按当前状态计数；此后由数个单位合并而成之处的案件，计入这些单位共同的上级',
    en: 'Every case whose place lies in the unit or below on the map of that moment, by its present status; what lies in a unit that was made of several since counts in what they had in common',
  },
} as const;

const definitionFor = (language: Language, mapOf: string | undefined): Definition => ({
  id: mapOf === undefined ? 'cases-by-place' : 'cases-by-place-then',
  version: 2,
  text: counted[mapOf === undefined ? 'today' : 'then'][language],
});

function rowOf(unit: UnitRow, mapOf: string | undefined, counts: Counts = {}): BoardRow {
  const byStatus = codesOf(caseStatuses).map((status) => ({ status, cases: counts[status] ?? 0 }));
  return {
    unit: unitOf(unit),
    ...(mapOf !== undefined && { mapOf }),
    byStatus,
    total: byStatus.reduce((sum, { cases }) => sum + cases, 0),
  };
}

const unitArgument = { type: () => UnitCode, description: 'The unit: that of your post, or one below it.' };

@Resolver()
export class BoardResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
  ) {}

  @Access('boards')
  @Query(() => Board, {
    description:
      'Counts of a unit and of each unit right below it, at the cost of some key look-ups. Refused: FORBIDDEN, BOARD_OF_OFFICE, UNIT_UNKNOWN when it is not on that map.',
  })
  async board(
    @Context() context: RequestContext,
    @Args('unit', unitArgument) code: string,
    @Args('atLeast', {
      type: () => PositionScalar,
      nullable: true,
      description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
    })
    position?: string,
    @Args('mapOf', {
      type: () => DateTime,
      nullable: true,
      description: "Count on the map of this moment; by default on today's.",
    })
    mapOf?: string,
  ): Promise<Board> {
    await this.freshness.atLeast('boards', position, context.language);
    return this.#board(context, code, mapOf ?? undefined);
  }

  @Access('boards')
  @Subscription(() => Board, {
    description: 'The board of a unit, now and each time that one of its counts has changed.',
    resolve: (board: Board) => board,
  })
  boardChanged(@Context() context: RequestContext, @Args('unit', unitArgument) code: string) {
    const looking = {
      look: () => this.#board(context, code),
      countsIn: ({ own, children }: Board) => [own, children],
    };
    const { freshness } = this;
    return abortable((signal) => eachChange({ freshness, model: 'boards' }, looking, signal));
  }

  async #board(context: RequestContext, code: string, mapOf?: string): Promise<Board> {
    const asOf = await this.freshness.asOf('boards');
    const { own, children } = await boardUnits(this.pool, context, code, mapOf);
    const codes = [code, ...children.map((child) => child.code)];
    const counts = await boardCounts(this.pool, codes, mapOf);
    return {
      own: rowOf(own, mapOf, counts.get(code)),
      children: children.map((child) => rowOf(child, mapOf, counts.get(child.code))),
      mapOf: mapOf ?? null,
      definition: definitionFor(context.language, mapOf),
      asOf,
    };
  }
}
