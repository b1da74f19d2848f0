import { codesOf, publishedTables, type PublishedTable } from '@casegrid/domain';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { UnitCode } from '../graphql/scalars';
import { PublishedTableEnum } from '../graphql/vocabularies';
import { ensureKnown } from '../territory/ensure-known';
import { PublishedVersion, versionsOf } from './published.type';

/** Every version of what is published, with what became of it. */
@Resolver()
export class VersionsResolver {
  constructor(private readonly facts: Facts) {}

  @Access('known')
  @Query(() => [PublishedVersion], {
    description: `Every version of a table (${codesOf(publishedTables).join(', ')}) that holds, held or will hold at a unit: of its district, then of the units above; of each the newest first. Refused: UNIT_UNKNOWN.`,
  })
  async publishedVersions(
    @Context() context: RequestContext,
    @Args('table', { type: () => PublishedTableEnum, description: 'Of which table.' }) table: PublishedTable,
    @Args('unit', { type: () => UnitCode, description: 'At which unit.' }) unit: string,
  ): Promise<PublishedVersion[]> {
    await ensureKnown(this.facts, unit, context);
    const published = await this.facts.versionsOf(table, unit);
    return published.flatMap((one) => versionsOf(one, one.versions).reverse());
  }
}
