import { mediationStream } from '@casegrid/domain';
import type { EventStore, StoredRecord } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Resolver, Subscription } from '@nestjs/graphql';
import { abortable } from '../graphql/abortable';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { keyIn } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { eventStore } from '../parts';
import { MediationActs } from './mediation-acts';
import { mediationOf } from './mediation-view';
import { MediationType } from './mediation.type';
import { typeFor, withheldType } from './stored-mediation-event';

/** What somebody sees of it: its revision would tell of what he does not. */
const seenOf = ({ state: _state, revision: _revision, ...seen }: MediationType): string =>
  JSON.stringify(seen);

@Resolver()
export class MediationChanges {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly acts: MediationActs,
  ) {}

  @Access('known')
  @Subscription(() => MediationType, {
    description:
      'A mediation, now and each time that something happened to it of which you may know. Who sees what is asked anew each time; once you may not open it any more it ends. Refused: MEDIATION_UNKNOWN.',
    resolve: (mediation: MediationType) => mediation,
  })
  mediationChanged(
    @Context() context: RequestContext,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ) {
    return abortable((signal) => this.#changes(context, id, signal));
  }

  async *#changes(context: RequestContext, id: string, signal: AbortSignal): AsyncGenerator<MediationType> {
    const key = keyIn('mediation', id);
    if (key === undefined) throw new Refusal('MEDIATION_UNKNOWN', context.language, 'id');
    // Before it is looked at: what happens meanwhile is told twice at most, and not missed.
    const after = await this.store.end();
    const first = await this.#page(key, context);
    let told = seenOf(first);
    yield first;
    for await (const { records } of this.store.follow({ after, streams: [mediationStream(key)], signal })) {
      if (records.length === 0) continue;
      const page = await this.#page(key, context);
      const seen = seenOf(page);
      const isForHim = (record: StoredRecord) => typeFor(record, context.actor, page.state) !== withheldType;
      if (seen !== told || records.some(isForHim)) yield page;
      told = seen;
    }
  }

  /** @throws Refusal MEDIATION_UNKNOWN */
  async #page(key: string, { actor, language }: RequestContext): Promise<MediationType> {
    const page = mediationOf(await this.acts.load(key), actor);
    if (!page) throw new Refusal('MEDIATION_UNKNOWN', language, 'id');
    return page;
  }
}
