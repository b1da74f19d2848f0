import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { ensureKnown } from '../territory/ensure-known';
import { calendarOf, DeadlinesType, tableOf, WorkCalendarType } from './deadlines.types';
import { momentArgument, unitArgument } from '../publishing/published.type';

/** What clocks run by, for everybody to read. */
@Resolver()
export class DeadlinesResolver {
  constructor(private readonly facts: Facts) {}

  @Access('everybody')
  @Query(() => DeadlinesType, {
    nullable: true,
    description:
      'Every deadline with its source and what stands behind it; null where none was published. Of several rows for a case the nearest holds: urgency goes before the category, a narrower category before a wider one, the level comes last.',
  })
  async deadlines(
    @Context() context: RequestContext,
    @Args('at', momentArgument) at?: string,
    @Args('unit', unitArgument) unit?: string,
  ): Promise<DeadlinesType | null> {
    await ensureKnown(this.facts, unit, context);
    const table = await this.facts.deadlinesAt(at ?? context.now, unit ?? '');
    return table ? tableOf(table) : null;
  }

  @Access('everybody')
  @Query(() => WorkCalendarType, {
    nullable: true,
    description: 'The calendar that working days are counted by; null where none was published.',
  })
  async calendar(
    @Context() context: RequestContext,
    @Args('year', { type: () => Int, description: 'Of which year.' }) year: number,
    @Args('at', momentArgument) at?: string,
    @Args('unit', unitArgument) unit?: string,
  ): Promise<WorkCalendarType | null> {
    await ensureKnown(this.facts, unit, context);
    const calendar = await this.facts.calendarAt(at ?? context.now, unit ?? '');
    if (!calendar) return null;
    return calendarOf(calendar, year);
  }
}
