import { allowedCommands, districtOf, refusals } from '@casegrid/domain';
import { timelineOf } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import type { RequestContext } from '../graphql/context';
import { limits } from '../graphql/limits';
import { Problem } from '../graphql/problems';
import { caseStatusLabel } from '../graphql/vocabularies';
import { LabelType } from '../graphql/labelled';
import { database } from '../parts';
import { Opening } from '../people/opening';
import { CaseType } from './case.type';
import { AllowedCommand, CasePerson, CategoryRef, TimelineEntry } from './case.types';
import { Facts } from './facts';
import { mutationOf } from './mutation-of';

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
  async category(@Parent() { category }: CaseType, @Context() { now }: RequestContext): Promise<CategoryRef> {
    const version = await this.facts.catalogueAt(now);
    return { code: category.code, label: version?.categories.get(category.code)?.label ?? null };
  }

  @ResolveField(() => [CasePerson], {
    description: 'Whom it concerns; hidden from whoever does not need to know.',
  })
  people(@Parent() { state }: CaseType, @Context() context: RequestContext): Promise<CasePerson[]> {
    return this.opening.people(context, state, context.actor);
  }

  @ResolveField(() => [AllowedCommand], {
    description:
      'Every act on this case: whether you may do it now, and if not, why. Draw your buttons from it.',
  })
  allowedCommands(@Parent() { state }: CaseType, @Context() context: RequestContext): AllowedCommand[] {
    const { actor, now } = context;
    return allowedCommands(state, { actor, at: now, now }).map(({ command, blocked }) => ({
      command: mutationOf(command),
      allowed: blocked === undefined,
      blockedBy: blocked ?? null,
      reason: blocked ? refusals[blocked][context.language] : null,
    }));
  }

  @ResolveField(() => [TimelineEntry], { description: 'What happened to it, in order.' })
  async timeline(
    @Parent() { state, revision: last }: CaseType,
    @Context() { language }: RequestContext,
    @Args('afterRevision', { type: () => Int, defaultValue: -1, description: 'Acts after this revision.' })
    after: number,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many: 1 to 100.' }) size: number,
  ): Promise<TimelineEntry[]> {
    if (size < 1 || size > limits.page)
      throw new Problem('PAGE_SIZE_NOT_VALID', language, { limit: limits.page });
    const { unit } = state.place;
    const rows = await timelineOf(
      this.pool,
      { district: districtOf(unit) ?? unit, caseId: state.id },
      { after, size },
    );
    // Of a case as it was, no act that came later.
    const until = rows.filter(({ revision }) => revision <= last);
    return until.map(({ revision, type, occurred_at, recorded_at, role, unit: by, text }) => ({
      revision,
      type,
      occurredAt: occurred_at,
      recordedAt: recorded_at,
      role,
      unit: by,
      text,
    }));
  }
}
