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
import { soon } from './soon';

type Kept = Readonly<Record<'SUBTREE' | 'LEAD', Counts>>;

interface Counting {
  readonly officer: OfficerActor;
  readonly now: string;
  readonly kept: Kept;
}

/** Nothing for a list whose cases are not told by their status alone: they are few enough to be counted. */
function keptCount(list: WorkList, { officer, kept }: Counting): number | undefined {
  const { statuses, by, needs } = workOf(officer.post.role, list);
  if (needs || (by !== 'SUBTREE' && by !== 'LEAD')) return undefined;
  return statuses.reduce((sum, status) => sum + (kept[by][status] ?? 0), 0);
}

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
    const lists = dutyOf[officer.post.role];
    const kept = await this.#keptCounts(officer);
    return Promise.all(lists.map((list) => this.#count(list, { officer, now, kept })));
  }

  async #count(list: WorkList, counting: Counting): Promise<WorkCount> {
    const { officer, now } = counting;
    const scope: CaseFilter = workScope(officer, list) ?? { work: [] };
    const until = soon(now);
    const [cases, late, dueSoon] = await Promise.all([
      this.#cases(list, scope, counting),
      countCases(this.pool, { ...scope, dueUntil: now }),
      countCases(this.pool, { ...scope, dueFrom: now, dueUntil: until }),
    ]);
    return { list, label: workLists[list], cases, late, dueSoon };
  }

  /** Those that are kept count also what somebody is kept apart from: he has part in few. */
  async #cases(list: WorkList, scope: CaseFilter, counting: Counting): Promise<number> {
    const kept = keptCount(list, counting);
    if (kept === undefined) return countCases(this.pool, scope);
    if (kept === 0) return 0;
    const work = scope.work?.map((condition) => ({ ...condition, isOfThoseApart: true }));
    const apart = await countCases(this.pool, { ...scope, ...(work && { work }) });
    // The two may show different positions: there is never less than no case.
    return Math.max(0, kept - apart);
  }

  /** The counts that are kept for the post's unit: of its subtree, and of what it leads. */
  async #keptCounts({ post }: OfficerActor): Promise<Kept> {
    const below = standsAt(post.unit);
    const [subtree, led] = await Promise.all([
      boardCounts(this.pool, [below]),
      workCounts(this.pool, [post.unit]),
    ]);
    return { SUBTREE: subtree.get(below) ?? {}, LEAD: led.get(post.unit) ?? {} };
  }
}
