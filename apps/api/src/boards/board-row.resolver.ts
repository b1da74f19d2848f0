import type { CaseStatus } from '@casegrid/domain';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseConnection, CaseLists } from '../cases/case-lists';
import { ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { CaseStatusEnum } from '../graphql/vocabularies';
import { BoardRow } from './board.types';

/** Every figure opens into its cases. Whoever sees a board may open the cases of its subtree. */
@Resolver(() => BoardRow)
export class BoardRowResolver {
  constructor(private readonly lists: CaseLists) {}

  @ResolveField(() => CaseConnection, {
    description: 'The very cases that are counted, latest report first.',
  })
  cases(
    @Parent() { unit, mapOf }: BoardRow,
    @Context() context: RequestContext,
    @Args('status', {
      type: () => CaseStatusEnum,
      nullable: true,
      description: 'Only those of this status: as many as `byStatus` says.',
    })
    status: CaseStatus | undefined,
    @Args() page: ForwardArgs,
  ) {
    return this.lists.list(
      context,
      { within: unit.code, ...(mapOf && { mapOf }), ...(status && { statuses: [status] }) },
      'NEWEST',
      page,
    );
  }
}
