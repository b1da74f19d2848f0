import { allowedMediationCommands, mediationStatuses, type MediationStatus } from '@casegrid/domain';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AllowedCommand } from '../cases/case.types';
import { Facts } from '../cases/facts';
import { buttonIn } from '../cases/button';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { LabelType } from '../graphql/labelled';
import { keyIn } from '../graphql/node-id';
import { MediationActs } from './mediation-acts';
import { mediationOf } from './mediation-view';
import { MediationType } from './mediation.type';

@Resolver(() => MediationType)
export class MediationQueries {
  constructor(
    private readonly acts: MediationActs,
    private readonly facts: Facts,
  ) {}

  @Access('known')
  @Query(() => MediationType, {
    nullable: true,
    description: 'A mediation, never behind the log; null when there is none, or it is not yours to see.',
  })
  async mediation(
    @Context() { actor }: RequestContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<MediationType | null> {
    const key = keyIn('mediation', id);
    return key === undefined ? null : mediationOf(await this.acts.load(key), actor);
  }

  @ResolveField(() => LabelType, { description: 'The status as people read it.' })
  statusLabel(@Parent() { status }: MediationType): LabelType {
    return mediationStatuses[status as MediationStatus];
  }

  @ResolveField(() => [AllowedCommand], {
    description:
      'Every act on this mediation: whether you may do it now, and if not, why. Draw your buttons from it.',
  })
  async allowedCommands(
    @Parent() { state }: MediationType,
    @Context() { actor, now, language }: RequestContext,
  ): Promise<AllowedCommand[]> {
    const clocks = await this.facts.clockRulesAt(now, state.place.unit);
    return allowedMediationCommands(state, { actor, at: now, now, ...(clocks && { clocks }) }).map(
      buttonIn(language),
    );
  }
}
