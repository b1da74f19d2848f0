import { caseStream, maySee, mayReplay } from '@casegrid/domain';
import type { EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { CaseActs } from '../cases/case-acts';
import { CasePages } from '../cases/case-pages';
import { CaseType } from '../cases/case.type';
import { Access } from '../graphql/access';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { keyIn } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { eventStore } from '../parts';
import { AsOfArgs } from './as-of.args';
import { hiddenFrom } from './hidden';
import { CaseHistory, HistoryArgs, historyOf } from './history.types';
import { storedEvent } from './stored-event';

@Resolver()
export class HistoryResolver {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly acts: CaseActs,
    private readonly pages: CasePages,
  ) {}

  @Access('history')
  @Query(() => CaseHistory, {
    description:
      'Every event of a case as it stands in the log, its chain verified anew from the first event. For auditors, supervisors and integrators of the subtree. Refused: CASE_UNKNOWN.',
  })
  async caseHistory(
    @Context() { actor, language }: RequestContext,
    @Args('caseId', { type: () => ID, description: 'The case.' }) id: string,
    @Args() page: HistoryArgs,
  ): Promise<CaseHistory> {
    pageSize(page.first, language);
    const caseId = keyIn('case', id);
    if (!caseId) throw new Refusal('CASE_UNKNOWN', language, 'caseId');
    const { state } = await this.acts.load(caseId);
    if (!state.status || !mayReplay(state.place.path, actor))
      throw new Refusal('CASE_UNKNOWN', language, 'caseId');
    const hidden = hiddenFrom(state, actor);
    const records = await this.store.readStream(caseStream(caseId));
    return historyOf(records, page, (record) => storedEvent(record, actor, hidden));
  }

  @Access('known')
  @Query(() => CaseType, {
    nullable: true,
    description:
      'A case as it was after a revision, or at a moment by the clock of the log; null when it was not there yet, or is not yours to see.',
  })
  async caseAt(
    @Context() { actor }: RequestContext,
    @Args('caseId', { type: () => ID, description: 'The case.' }) id: string,
    @Args() asOf: AsOfArgs,
  ): Promise<CaseType | null> {
    const caseId = keyIn('case', id);
    if (!caseId) return null;
    const { state } = await this.acts.load(caseId);
    if (!state.status || !maySee(state, actor)) return null;
    return this.pages.at(caseId, asOf, { actor, state });
  }
}
