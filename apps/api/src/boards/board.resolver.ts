import { caseStatuses, codesOf, covers } from '@casegrid/domain';
import { boardCounts, unitsBelow, unitsByCodes, type Counts, type UnitRow } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { abortable } from '../graphql/abortable';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import { mostBoardRows } from '../graphql/list-sizes';
import { Problem, type Language } from '../graphql/problems';
import { PositionScalar, UnitCode } from '../graphql/scalars';
import { database } from '../parts';
import { unitOf } from '../territory/unit-view';
import { Board, BoardRow, type Definition } from './board.types';
import { moves } from './moves';

const counted = {
  zh: '案发地在该单位辖区内（含下级）的全部案件，按当前状态计数；地点以上报当日地图为准',
  en: 'Every case whose place lies in the unit or below, on the map of the day of the report, by its present status',
};

const definitionFor = (language: Language): Definition => ({
  id: 'cases-by-place',
  version: 1,
  text: counted[language],
});

function rowOf(unit: UnitRow, counts: Counts = {}): BoardRow {
  const byStatus = codesOf(caseStatuses).map((status) => ({ status, cases: counts[status] ?? 0 }));
  return { unit: unitOf(unit), byStatus, total: byStatus.reduce((sum, { cases }) => sum + cases, 0) };
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
      'Counts of a unit and of each unit right below it, at the cost of some key look-ups. Refused: FORBIDDEN.',
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
  ): Promise<Board> {
    await this.freshness.atLeast('boards', position, context.language);
    return this.#board(context, code);
  }

  @Access('boards')
  @Subscription(() => Board, {
    description: 'The board of a unit, now and each time that one of its counts has changed.',
    resolve: (board: Board) => board,
  })
  boardChanged(@Context() context: RequestContext, @Args('unit', unitArgument) code: string) {
    return abortable((signal) => this.#changes(context, code, signal));
  }

  async *#changes(context: RequestContext, code: string, signal: AbortSignal): AsyncGenerator<Board> {
    let told = '';
    for await (const _ of moves((listener) => this.freshness.onChange('boards', listener), signal)) {
      if (signal.aborted) return;
      const board = await this.#board(context, code);
      const counts = JSON.stringify([board.own, board.children]);
      if (counts !== told) yield board;
      told = counts;
    }
  }

  async #board({ actor, language }: RequestContext, code: string): Promise<Board> {
    const asOf = await this.freshness.asOf('boards');
    const own = (await unitsByCodes(this.pool, [code])).get(code);
    const isYours = own && actor.kind === 'OFFICER' && covers(actor.post, own.path);
    if (!isYours || own.office_kind !== null) throw new Problem('FORBIDDEN', language);
    const children = await unitsBelow(this.pool, code, 'TERRITORIAL', { after: '', size: mostBoardRows });
    const counts = await boardCounts(this.pool, [code, ...children.map((child) => child.code)]);
    return {
      own: rowOf(own, counts.get(code)),
      children: children.map((child) => rowOf(child, counts.get(child.code))),
      definition: definitionFor(language),
      asOf,
    };
  }
}
