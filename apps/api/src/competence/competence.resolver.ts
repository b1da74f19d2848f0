import { isEntitled, isRefused, powerOf } from '@casegrid/domain';
import { unitsOn } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { CaseType } from '../cases/case.type';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { UnitCode } from '../graphql/scalars';
import { database } from '../parts';
import { ensureKnown } from '../territory/ensure-known';
import { unitOf } from '../territory/unit-view';
import { catalogueOf, CatalogueType, CategoryType } from './catalogue.types';
import { PossibleLead, powerOfRow, powersOf, PowersType } from './powers.types';
import { momentArgument, unitArgument } from '../publishing/published.type';

/** What cases there are, and whose they are to handle. */
@Resolver(() => CaseType)
export class CompetenceResolver {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly facts: Facts,
  ) {}

  @Access('known')
  @Query(() => [CategoryType], {
    description: 'The catalogue in force, by code. Only categories without others below them are reported.',
  })
  async categories(
    @Context() context: RequestContext,
    @Args('unit', unitArgument) unit?: string,
  ): Promise<readonly CategoryType[]> {
    await ensureKnown(this.facts, unit, context);
    const version = await this.facts.catalogueAt(context.now, unit ?? '');
    return version ? catalogueOf(version).categories : [];
  }

  @Access('known')
  @Query(() => CatalogueType, {
    nullable: true,
    description: 'The catalogue that holds at a moment, with its version; null where none was published.',
  })
  async catalogue(
    @Context() context: RequestContext,
    @Args('at', momentArgument) at?: string,
    @Args('unit', unitArgument) unit?: string,
  ): Promise<CatalogueType | null> {
    await ensureKnown(this.facts, unit, context);
    const version = await this.facts.catalogueAt(at ?? context.now, unit ?? '');
    return version ? catalogueOf(version) : null;
  }

  @Access('known')
  @Query(() => PowersType, {
    nullable: true,
    description:
      'The list of powers (事权清单) that holds at a unit; null where none was published, and the catalogue alone says whose a case is. Of several rows the nearest holds: a narrower category goes before a wider one, one unit before all of its sort.',
  })
  async powers(
    @Context() context: RequestContext,
    @Args('unit', {
      type: () => UnitCode,
      description: 'The unit. Refused: UNIT_UNKNOWN when it is not on the map.',
    })
    unit: string,
    @Args('at', momentArgument) at?: string,
  ): Promise<PowersType | null> {
    await ensureKnown(this.facts, unit, context);
    const version = await this.facts.powersAt(at ?? context.now, unit);
    return version ? powersOf(version) : null;
  }

  @ResolveField(() => [PossibleLead], {
    description:
      'Units on the path of its place, and offices there, that may lead its handling as things are now: whom a dispatcher can send it to.',
  })
  async possibleLeads(
    @Parent() { state }: CaseType,
    @Context() { now }: RequestContext,
  ): Promise<PossibleLead[]> {
    const { unit: place, path } = state.place;
    const competence = await this.facts.competence(now, place, state.category);
    if (isRefused(competence)) return [];
    const { category, powers } = competence;
    const units = await unitsOn(this.pool, path);
    return units
      .filter(({ code }) => isEntitled(category, code, powers))
      .map((row) => {
        const power = powerOf(powers, category.code, row.code);
        return { unit: unitOf(row), power: power ? powerOfRow(power) : null };
      });
  }
}
