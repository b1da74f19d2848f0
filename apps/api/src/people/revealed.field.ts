import { mayReveal } from '@casegrid/domain';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseActs } from '../cases/case-acts';
import { payloads } from '../cases/case.mutations';
import type { CaseType } from '../cases/case.type';
import { CasePerson } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { Opening } from './opening';

/** The people of a confidential case for an officer to whom that was granted, once it is on record that he reads them. */
@Resolver(() => payloads.RevealPeople)
export class RevealedField {
  constructor(
    private readonly acts: CaseActs,
    private readonly opening: Opening,
  ) {}

  /** An act that is sent again is answered again, and so may come when the grant is over. */
  @ResolveField(() => [CasePerson], {
    description: 'Whom the case concerns; hidden again once the grant is over.',
  })
  async people(
    @Parent() payload: { readonly case: CaseType },
    @Context() { actor, now }: RequestContext,
  ): Promise<CasePerson[]> {
    const { state } = await this.acts.load(payload.case.state.id);
    return this.opening.people(state, mayReveal(state, { actor, at: now, now }));
  }
}
