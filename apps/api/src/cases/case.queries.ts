import { isCaseNumber } from '@casegrid/domain';
import { caseByNumber, casesByIds } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import type { Language } from '../graphql/problems';
import { keyIn } from '../graphql/node-id';
import { PositionScalar } from '../graphql/scalars';
import { database } from '../parts';
import { CaseConnection, CaseLists } from './case-lists';
import { CaseListArgs, WorkListArgs } from './case-list.args';
import { scopeOf, workScope } from './case-scope';
import { CaseType } from './case.type';
import { viewOf } from './case-view';
import { Facts } from './facts';

const atLeast = {
  type: () => PositionScalar,
  nullable: true,
  description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
};

@Resolver()
export class CaseQueries {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly facts: Facts,
    private readonly freshness: Freshness,
    private readonly lists: CaseLists,
  ) {}

  @Access('known')
  @Query(() => CaseType, {
    nullable: true,
    description: 'A case; null when there is none, or it is not yours to see.',
  })
  async case(
    @Context() { actor, language }: RequestContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Args('atLeast', atLeast) position?: string,
  ): Promise<CaseType | null> {
    const caseId = keyIn('case', id);
    if (caseId === undefined) return null;
    await this.#atLeast(position, language);
    return viewOf((await casesByIds(this.pool, [caseId])).get(caseId), actor);
  }

  @Access('known')
  @Query(() => CaseType, {
    nullable: true,
    description: 'The case of a number; null when there is none, or it is not yours to see.',
  })
  async caseByNumber(
    @Context() { actor, language }: RequestContext,
    @Args('number', { description: 'Its number, such as 310115-2026-000001.' }) number: string,
    @Args('atLeast', atLeast) position?: string,
  ): Promise<CaseType | null> {
    if (!isCaseNumber(number)) return null;
    await this.#atLeast(position, language);
    return viewOf(await caseByNumber(this.pool, number), actor);
  }

  @Access('known')
  @Query(() => CaseConnection, {
    description:
      "Cases that you may see: a resident's own, a handler's those his unit leads or helps with, for others those of the subtree of their post.",
  })
  async cases(@Context() context: RequestContext, @Args() { filter = {}, orderBy, ...page }: CaseListArgs) {
    const { actor, language } = context;
    const find = async (code: string) => {
      const { units, former } = await this.facts.map(code);
      return units.get(code) ?? former.get(code);
    };
    const scope = await scopeOf(actor, filter.within, find, language);
    await this.freshness.atLeast('cases', page.atLeast, language);
    return this.lists.list(context, { ...filter, ...scope }, orderBy, page);
  }

  @Access('known')
  @Query(() => CaseConnection, {
    description:
      'What waits for your post, longest waiting first unless you ask otherwise: the next act on each of these cases is yours.',
  })
  async workList(@Context() context: RequestContext, @Args() { list, orderBy, ...page }: WorkListArgs) {
    await this.freshness.atLeast('cases', page.atLeast, context.language);
    return this.lists.list(context, workScope(context.actor, list), orderBy, page);
  }

  /** A page with its story and its clocks. */
  async #atLeast(position: string | undefined, language: Language): Promise<void> {
    for (const model of ['cases', 'timeline', 'clocks'])
      await this.freshness.atLeast(model, position, language);
  }
}
