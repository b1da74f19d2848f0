import {
  caseByNumber,
  caseKey,
  casesByIds,
  listCases,
  type CaseFilter,
  type CaseKey,
  type CaseOrder,
  type CasePage,
} from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, FreshPageArgs, type PageArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import { keyOf } from '../graphql/node-id';
import { PositionScalar } from '../graphql/scalars';
import { database } from '../parts';
import { CaseListArgs } from './case-list.args';
import { scopeOf, workScope } from './case-scope';
import { CaseType } from './case.type';
import { shown, viewOf } from './case-view';
import { Facts } from './facts';

export const CaseConnection = connectionOf(CaseType, 'Case');

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
    await this.freshness.atLeast('cases', position, language);
    const caseId = keyOf('case', id);
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
    await this.freshness.atLeast('cases', position, language);
    return viewOf(await caseByNumber(this.pool, number), actor);
  }

  @Access('known')
  @Query(() => CaseConnection, {
    description:
      "Cases that you may see: a resident's own, a handler's those his unit leads, for others those of the subtree of their post.",
  })
  async cases(@Context() context: RequestContext, @Args() { filter = {}, orderBy, ...page }: CaseListArgs) {
    const { actor, language } = context;
    const find = async (code: string) => (await this.facts.map(code)).units.get(code);
    const scope = await scopeOf(actor, filter.within, find, language);
    await this.freshness.atLeast('cases', page.atLeast, language);
    return this.#list(context, { ...filter, ...scope }, orderBy, page);
  }

  @Access('known')
  @Query(() => CaseConnection, {
    description:
      'What waits for your post, longest waiting first: the next act on each of these cases is yours.',
  })
  async workList(@Context() context: RequestContext, @Args() page: FreshPageArgs) {
    await this.freshness.atLeast('cases', page.atLeast, context.language);
    return this.#list(context, workScope(context.actor), 'OLDEST', page);
  }

  async #list(
    { actor, language }: RequestContext,
    filter: CaseFilter | undefined,
    order: CaseOrder,
    args: PageArgs,
  ) {
    const cursors = new Cursors<CaseKey>({ filter, order }, actor, language);
    const page = cursors.page(args);
    const slice = filter
      ? await listCases(this.pool, filter, { ...page, order })
      : { items: [], more: false };
    const { edges, pageInfo } = cursors.connection<CasePage>(slice, page, caseKey);
    const views = edges.map(({ cursor, node }) => ({ cursor, node: shown(node, actor) }));
    return { edges: views, nodes: views.map(({ node }) => node), pageInfo };
  }
}
