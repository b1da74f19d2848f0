import { casesByIds, officerById, unitsByCodes } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { viewOf } from '../cases/case-view';
import { officerOf } from '../officers/officers.resolver';
import { database } from '../parts';
import { unitOf } from '../territory/unit-view';
import { Access } from './access';
import type { RequestContext } from './context';
import { Node } from './node';
import { keyOf, typeOf } from './node-id';

@Resolver()
export class NodeResolver {
  constructor(@Inject(database) private readonly pool: Pool) {}

  @Access('known')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its global id; null when there is none, or it is not yours to see.',
  })
  async node(
    @Context() { actor }: RequestContext,
    @Args('id', { type: () => ID, description: 'The global id.' }) id: string,
  ): Promise<Node | null> {
    const type = typeOf(id);
    if (type === 'case') {
      const key = keyOf('case', id);
      return viewOf((await casesByIds(this.pool, [key])).get(key), actor);
    }
    if (type === 'unit') {
      const unit = (await unitsByCodes(this.pool, [keyOf('unit', id)])).get(keyOf('unit', id));
      return unit ? unitOf(unit) : null;
    }
    if (type !== 'officer' || actor.kind !== 'OFFICER') return null;
    const officer = await officerById(this.pool, keyOf('officer', id));
    return officer ? officerOf(officer) : null;
  }
}
