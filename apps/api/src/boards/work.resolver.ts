import { dutyOf, standsAt, workLists, workOf, type OfficerActor, type WorkList } from '@casegrid/domain';
import { boardCounts, countCases, workCounts, type CaseFilter, type Counts } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { workScope } from '../cases/case-scope';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import { PositionScalar } from '../graphql/scalars';
import { database } from '../parts';
import { WorkCount } from './board.types';

/** Due within so long is due soon. Milliseconds. */
const soon = 24 * 60 * 60 * 1000;

@Resolver()
export class WorkResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
  ) {}

  @Access('officers')
  @Query(() => [WorkCount], {
    description:
      'How many cases wait for your post, list by list: the entries of workList, counted. None for a post without work of its own.',
  })
  async workCounts(
    @Context() { actor, now, language }: RequestContext,
    @Args('atLeast', {
      type: () => PositionScalar,
      nullable: true,
      description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
    })
    position?: string,
  ): Promise<WorkCount[]> {
    for (const readModel of ['boards', 'cases'] as const)
      await this.freshness.atLeast(readModel, position, language);
    const officer = actor as OfficerActor;
    const { lists } = dutyOf[officer.post.role];
    const kept = await this.#keptCounts(officer);
    return Promise.all(lists.map((list) => this.#count(list, { officer, now, kept })));
  }

  async #count(
    list: WorkList,
    {
      officer,
      now,
      kept,
    }: { readonly officer: OfficerActor; readonly now: string; readonly kept: Counts | undefined },
  ): Promise<WorkCount> {
    const scope: CaseFilter = workScope(officer, list) ?? { work: [] };
    const until = new Date(Date.parse(now) + soon).toISOString();
    const { statuses, needs } = workOf[list];
    const isKept = kept !== undefined && needs === undefined;
    const [cases, late, dueSoon] = await Promise.all([
      isKept ? statuses.reduce((sum, status) => sum + (kept[status] ?? 0), 0) : countCases(this.pool, scope),
      countCases(this.pool, { ...scope, dueUntil: now }),
      countCases(this.pool, { ...scope, dueFrom: now, dueUntil: until }),
    ]);
    return { list, label: workLists[list], cases, late, dueSoon };
  }

  /** The counts that are kept for a unit; what an officer himself was asked is few enough to be counted. */
  async #keptCounts({ post }: OfficerActor): Promise<Counts | undefined> {
    const { by } = dutyOf[post.role];
    if (by === 'VERIFIER') return undefined;
    const unit = by === 'LEAD' ? post.unit : standsAt(post.unit);
    const counts = await (by === 'LEAD' ? workCounts : boardCounts)(this.pool, [unit]);
    return counts.get(unit) ?? {};
  }
}
