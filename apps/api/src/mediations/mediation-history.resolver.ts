import {
  mayOpen,
  mayReplay,
  mediationDecider,
  mediationStream,
  type Actor,
  type Mediation,
} from '@casegrid/domain';
import { foldOn, unfolded, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { keyIn } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { AsOfArgs, isAsOf } from '../history/as-of.args';
import { HistoryArgs, historyOf, MediationHistory } from '../history/history.types';
import { eventStore } from '../parts';
import { MediationActs } from './mediation-acts';
import { mediationAsItWas } from './mediation-view';
import { MediationType } from './mediation.type';
import { storedMediationEvent } from './stored-mediation-event';

/** Auditors, supervisors and integrators of the subtree, and whoever may open it. */
const mayRead = (state: Mediation, actor: Actor) =>
  mayReplay(state.place.path, actor) || mayOpen(state, actor);

@Resolver()
export class MediationHistoryResolver {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly acts: MediationActs,
  ) {}

  @Access('known')
  @Query(() => MediationHistory, {
    description:
      'Every event of a mediation, its chain verified anew from the first one, for auditors, supervisors and integrators of the subtree and whoever may open it. Each reads what is for him: who works on it everything; a party all but what was feared; an auditor each event with the hashes of files, and no words; others what it has come to, and of anything else MediationEventWithheld with its hash, so that nobody can leave out or change an event unseen. Refused: MEDIATION_UNKNOWN.',
  })
  async mediationHistory(
    @Context() { actor, language }: RequestContext,
    @Args('mediationId', { type: () => ID, description: 'The mediation.' }) id: string,
    @Args() page: HistoryArgs,
  ): Promise<MediationHistory> {
    pageSize(page.first, language);
    const key = keyIn('mediation', id);
    const state = key === undefined ? undefined : (await this.acts.load(key)).state;
    if (key === undefined || !state?.status || !mayRead(state, actor))
      throw new Refusal('MEDIATION_UNKNOWN', language, 'mediationId');
    const records = await this.store.readStream(mediationStream(key));
    return historyOf(records, page, (record) => storedMediationEvent(record, actor, state));
  }

  @Access('known')
  @Query(() => MediationType, {
    nullable: true,
    description:
      'A mediation as it was after a revision, or at a moment by the clock of the log; null when it was not there yet, or is not yours to see. What you may see of it is judged by what you have to do with it now, and so are allowedCommands.',
  })
  async mediationAt(
    @Context() { actor }: RequestContext,
    @Args('mediationId', { type: () => ID, description: 'The mediation.' }) id: string,
    @Args() asOf: AsOfArgs,
  ): Promise<MediationType | null> {
    const key = keyIn('mediation', id);
    if (key === undefined) return null;
    const now = await this.acts.load(key);
    if (!now.state.status || !mayOpen(now.state, actor)) return null;
    const records = (await this.store.readStream(mediationStream(key))).filter(isAsOf(asOf));
    const then = foldOn(mediationDecider, unfolded(mediationDecider.initial), records);
    return mediationAsItWas(then, now.state, actor);
  }
}
