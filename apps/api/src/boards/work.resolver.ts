import { standsAt, workOf, type OfficerActor } from '@casegrid/domain';
import { boardCounts, lateCounts, verifyingCount, workCounts, type Counts } from '@casegrid/projections';
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
    const counts = await this.#countsFor(officer);
    const scope = workScope(officer);
    const late = scope ? await lateCounts(this.pool, scope, now) : new Map<string, number>();
    return workOf[officer.post.role].statuses.map((status) => ({
      status,
      cases: counts[status] ?? 0,
      late: late.get(status) ?? 0,
    }));
  }

  async #countsFor({ id, post }: OfficerActor): Promise<Counts> {
    const { by } = workOf[post.role];
    if (by === 'VERIFIER') return { VERIFYING: await verifyingCount(this.pool, id) };
    const unit = by === 'LEAD' ? post.unit : standsAt(post.unit);
    const counts = await (by === 'LEAD' ? workCounts : boardCounts)(this.pool, [unit]);
    return counts.get(unit) ?? {};
  }
}
