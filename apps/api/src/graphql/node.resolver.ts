import type { Actor } from '@casegrid/domain';
import { casesByIds, officerById, unitsByCodes } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { viewOf } from '../cases/case-view';
import { MediationActs } from '../mediations/mediation-acts';
import { mediationOf } from '../mediations/mediation-view';
import { officerOf } from '../officers/officers.resolver';
import { database } from '../parts';
import { unitOf } from '../territory/unit-view';
import { Access } from './access';
import type { RequestContext } from './context';
import { Node } from './node';
import { keyIn, typeOf, type NodeType } from './node-id';

@Resolver()
export class NodeResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly mediations: MediationActs,
  ) {}

  readonly #find: Readonly<Record<NodeType, (key: string, actor: Actor) => Promise<Node | null>>> = {
    case: async (key, actor) => viewOf((await casesByIds(this.pool, [key])).get(key), actor),
    unit: async (key) => {
      const unit = (await unitsByCodes(this.pool, [key])).get(key);
      return unit ? unitOf(unit) : null;
    },
    officer: async (key, actor) => {
      const officer = actor.kind === 'OFFICER' ? await officerById(this.pool, key) : undefined;
      return officer ? officerOf(officer) : null;
    },
    mediation: async (key, actor) => mediationOf(await this.mediations.load(key), actor),
    // People are seen in their cases alone.
    person: () => Promise.resolve(null),
  };

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
    const key = type && keyIn(type, id);
    return type && key !== undefined ? this.#find[type](key, actor) : null;
  }
}
