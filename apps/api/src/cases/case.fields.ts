import {
  allowedCommands,
  caseEventNames,
  districtOf,
  maySeePeople,
  type Case,
  type CaseEventType,
} from '@casegrid/domain';
import { timelineOf, type TimelineRow } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { caseStatusLabel } from '../graphql/vocabularies';
import { LabelType } from '../graphql/labelled';
import { database } from '../parts';
import { Opening } from '../people/opening';
import { isReporterShown } from './case-view';
import { CaseType } from './case.type';
import { AllowedCommand, CasePerson, CategoryRef, TimelineEntry } from './case.types';
import { Facts } from './facts';
import { buttonIn } from './button';
import { TimelineArgs } from './timeline.args';

/** Where the rows of a case are. */
export const whereIs = ({ id, place: { unit } }: Case) => ({
  district: districtOf(unit) ?? unit,
  caseId: id,
});

const entryOf = ({ occurred_at, recorded_at, unit: by, ...row }: TimelineRow): TimelineEntry => ({
  ...row,
  label: caseEventNames[row.type as CaseEventType],
  occurredAt: occurred_at,
  recordedAt: recorded_at,
  unit: by,
});

/** Fields of a case that take a look-up of their own, made only when asked for. */
@Resolver(() => CaseType)
export class CaseFields {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly facts: Facts,
    private readonly opening: Opening,
  ) {}

  @ResolveField(() => LabelType, { description: 'The status as people read it.' })
  statusLabel(@Parent() { status }: CaseType): LabelType {
    return caseStatusLabel(status);
  }

  @ResolveField(() => CategoryRef, { description: 'What kind of case it is.' })
  async category(
    @Parent() { category, state }: CaseType,
    @Context() { now }: RequestContext,
  ): Promise<CategoryRef> {
    const version = await this.facts.catalogueAt(now, state.place.unit);
    return { code: category.code, label: version?.categories.get(category.code)?.label ?? null };
  }

  @ResolveField(() => [CasePerson], {
    description: 'Whom it concerns; hidden from whoever does not need to know.',
  })
  people(@Parent() { state }: CaseType, @Context() { actor }: RequestContext): CasePerson[] {
    return this.opening.people(state, maySeePeople(state, actor));
  }

  @ResolveField(() => [AllowedCommand], {
    description:
      'Every act on this case: whether you may do it now, and if not, why. Draw your buttons from it.',
  })
  async allowedCommands(
    @Parent() { state }: CaseType,
    @Context() context: RequestContext,
  ): Promise<AllowedCommand[]> {
    const { actor, now } = context;
    const clocks = await this.facts.clockRulesAt(now, state.place.unit);
    return allowedCommands(state, { actor, at: now, now, ...(clocks && { clocks }) }).map(
      buttonIn(context.language),
    );
  }

  @ResolveField(() => [TimelineEntry], { description: 'What happened to it, in order.' })
  async timeline(
    @Parent() { state, revision: last }: CaseType,
    @Context() context: RequestContext,
    @Args() { afterRevision: after, first: size, withClocks }: TimelineArgs,
  ): Promise<TimelineEntry[]> {
    const { language } = context;
    pageSize(size, language);
    const rows = await timelineOf(this.pool, whereIs(state), { after, size, withClocks });
    // Of a case as it was, no act that came later.
    const isShown = isReporterShown(state, context.actor);
    return rows
      .filter(({ revision }) => revision <= last)
      .map((row) =>
        entryOf(isShown || row.actor_id !== state.reporter?.id ? row : { ...row, role: null, unit: null }),
      );
  }
}
