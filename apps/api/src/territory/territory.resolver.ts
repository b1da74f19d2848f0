import { unitsBelow, unitsByCodes } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { isKeyOf } from '../graphql/node-id';
import { UnitCode } from '../graphql/scalars';
import { database } from '../parts';
import { unitOf } from './unit-view';
import { UnitType } from './unit.type';

export const UnitConnection = connectionOf(UnitType, 'Unit');

const isCode = (key: unknown) => isKeyOf('unit', key);

/** The map is public: everybody who is known may look at it. */
@Resolver(() => UnitType)
export class TerritoryResolver {
  constructor(@Inject(database) private readonly pool: Pool) {}

  @Access('known')
  @Query(() => UnitType, {
    nullable: true,
    description: 'A unit on the map, or one that was; null when there is none of that code.',
  })
  async unit(
    @Args('code', { type: () => UnitCode, description: 'Its code.' }) code: string,
  ): Promise<UnitType | null> {
    const row = (await unitsByCodes(this.pool, [code])).get(code);
    return row ? unitOf(row) : null;
  }

  @ResolveField(() => UnitConnection, { description: 'The territorial units right below it, by code.' })
  children(@Parent() { code }: UnitType, @Context() context: RequestContext, @Args() page: ForwardArgs) {
    return this.#below(code, 'TERRITORIAL', context, page);
  }

  @ResolveField(() => UnitConnection, { description: 'The offices that stand at it, by code.' })
  offices(@Parent() { code }: UnitType, @Context() context: RequestContext, @Args() page: ForwardArgs) {
    return this.#below(code, 'OFFICES', context, page);
  }

  async #below(
    parent: string,
    kind: 'TERRITORIAL' | 'OFFICES',
    { actor, language }: RequestContext,
    args: ForwardArgs,
  ) {
    const cursors = new Cursors<string>({ parent, kind }, actor, language, isCode);
    const page = cursors.page(args);
    const rows = await unitsBelow(this.pool, parent, kind, { after: page.beyond ?? '', size: page.size + 1 });
    const slice = { items: rows.slice(0, page.size), more: rows.length > page.size };
    return cursors.connection(slice, page, ({ code }) => code, unitOf);
  }
}
