import { standsAt, workOf, type OfficerActor } from '@casegrid/domain';
import {
  boardCounts,
  countCases,
  lateCounts,
  workCounts,
  type CaseFilter,
  type Counts,
} from '@casegrid/projections';
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

@Resolver()
export class WorkResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
  ) {}

  @Access('officers')
  @Query(() => [WorkCount], {
    description:
      'How many cases wait for your post, by status: the entries of workList, counted. None for a post without work of its own.',
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
    const scope = workScope(officer);
    if (!scope) return [];
    const counts = await this.#countsFor(officer, scope);
    const late = await lateCounts(this.pool, scope, now);
    return workOf[officer.post.role].statuses.map((status) => ({
      status,
      cases: counts[status] ?? 0,
      late: late.get(status) ?? 0,
    }));
  }

  /** What only some cases of a status are waiting for is few enough to be counted; all else is kept counted. */
  async #countsFor({ post }: OfficerActor, scope: CaseFilter): Promise<Counts> {
    const { by, isToApprove } = workOf[post.role];
    if (by === 'VERIFIER' || isToApprove) return Object.fromEntries(await countCases(this.pool, scope));
    const unit = by === 'LEAD' ? post.unit : standsAt(post.unit);
    const counts = await (by === 'LEAD' ? workCounts : boardCounts)(this.pool, [unit]);
    return counts.get(unit) ?? {};
  }
}
