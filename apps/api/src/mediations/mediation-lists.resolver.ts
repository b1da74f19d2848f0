import { codesOf, holds, mediatingRoles, mediationWorkLists } from '@casegrid/domain';
import { countMediationWork } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { soon } from '../boards/soon';
import { Access } from '../graphql/access';
import { FreshArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { Freshness } from '../graphql/freshness';
import { LabelType } from '../graphql/labelled';
import { MediationWorkListEnum } from '../graphql/mediation-enums';
import { keyOf } from '../graphql/node-id';
import { database } from '../parts';
import { MediationListArgs, MediationWorkArgs } from './mediation-list.args';
import { MediationConnection, MediationLists } from './mediation-lists';

@ObjectType({ description: 'How many mediations a work list holds.' })
export class MediationWorkCount {
  @Field(() => MediationWorkListEnum, { description: 'The list.' })
  list!: string;

  @Field(() => LabelType, { description: 'The list as people read it.' })
  label!: LabelType;

  @Field(() => Int, { description: 'How many are in it: as many as mediationWorkList has of it.' })
  mediations!: number;

  @Field(() => Int, { description: 'How many of them have a clock that was due before now.' })
  late!: number;

  @Field(() => Int, { description: 'How many of them have a clock that is due within the next 24 hours.' })
  dueSoon!: number;
}

@Resolver()
export class MediationListsResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly lists: MediationLists,
  ) {}

  @Access('known')
  @Query(() => MediationConnection, {
    description:
      'Mediations that you may open: those that you take part in; as a mediator or justice officer those of your committee or office and those that you mediate; as an officer who sees cases of a subtree those that arose in it. There is none among them, and none is counted, that you may not open.',
  })
  async mediations(
    @Context() context: RequestContext,
    @Args() { filter = {}, orderBy, ...page }: MediationListArgs,
  ) {
    await this.freshness.atLeast('mediations', page.atLeast, context.language);
    const { mediator } = filter;
    const asked = { ...filter, ...(mediator && { mediator: keyOf('officer', mediator) }) };
    return this.lists.list(context, asked, orderBy, page);
  }

  @Access('known')
  @Query(() => MediationConnection, {
    description:
      'Mediations that wait for you as a mediator or justice officer, due next first unless you ask otherwise; nothing for others.',
  })
  async mediationWorkList(
    @Context() context: RequestContext,
    @Args() { list, orderBy, ...page }: MediationWorkArgs,
  ) {
    await this.freshness.atLeast('mediations', page.atLeast, context.language);
    return this.lists.work(context, list, orderBy, page);
  }

  @Access('known')
  @Query(() => [MediationWorkCount], {
    description:
      'How many mediations wait for you, list by list: the entries of mediationWorkList, counted. None for whoever neither mediates nor is a justice officer.',
  })
  async mediationWorkCounts(
    @Context() { actor, now, language }: RequestContext,
    @Args() { atLeast }: FreshArgs,
  ): Promise<MediationWorkCount[]> {
    await this.freshness.atLeast('mediations', atLeast, language);
    if (!holds(actor, ...mediatingRoles)) return [];
    const until = soon(now);
    return Promise.all(
      codesOf(mediationWorkLists).map(async (list) => {
        const [mediations, late, dueSoon] = await Promise.all([
          countMediationWork(this.pool, actor, list),
          countMediationWork(this.pool, actor, list, { until: now }),
          countMediationWork(this.pool, actor, list, { from: now, until }),
        ]);
        return { list, label: mediationWorkLists[list], mediations, late, dueSoon };
      }),
    );
  }
}
