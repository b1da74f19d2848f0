import { maySee } from '@casegrid/domain';
import { casesByIds, similarCases, similarWithin } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import type { RequestContext } from '../graphql/context';
import { database } from '../parts';
import { shown } from './case-view';
import { CaseType } from './case.type';

@ObjectType('SimilarCase', { description: 'An open case that may be about the same thing.' })
export class SimilarCaseType {
  @Field(() => CaseType, { description: 'That case.' })
  case!: CaseType;

  @Field(() => Int, {
    nullable: true,
    description: 'How many metres it is away; null where one of them has no coordinates.',
  })
  metres!: number | null;
}

/** Most cases that are told as similar to one. */
const mostTold = 10;

/** What may be the same as a case: for officers who may see both. */
@Resolver(() => CaseType)
export class SimilarField {
  constructor(@Inject(database) private readonly pool: Pool) {}

  @ResolveField(() => [SimilarCaseType], {
    description: `Open cases that may be about the same thing, at most 10: of the same group of categories, reported within ${similarWithin.days} days, within ${similarWithin.metres} metres or, where one has no coordinates, in the same community, and not found to be another thing (rejectDuplicate). The nearest first. For officers.`,
  })
  async similar(
    @Parent() { state }: CaseType,
    @Context() { actor }: RequestContext,
  ): Promise<SimilarCaseType[]> {
    if (actor.kind !== 'OFFICER') return [];
    const page = (await casesByIds(this.pool, [state.id])).get(state.id);
    if (!page) return [];
    const found = await similarCases(this.pool, page);
    return found
      .filter((one) => maySee(one.page.state, actor))
      .slice(0, mostTold)
      .map((one) => ({ case: shown(one.page, actor), metres: one.metres }));
  }
}
