import { mediationIdOf, type Actor } from '@casegrid/domain';
import { logStart, type StoredRecord } from '@casegrid/event-store';
import { Args, Context, Field, Int, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import { CaseActs } from '../cases/case-acts';
import { abortable } from '../graphql/abortable';
import { Access } from '../graphql/access';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { PositionScalar } from '../graphql/scalars';
import { hiddenFrom, nothingHidden, type Hidden } from '../history/hidden';
import { StoredEvent, storedEvent } from '../history/stored-event';
import { MediationActs } from '../mediations/mediation-acts';
import { storedMediationEvent } from '../mediations/stored-mediation-event';
import { Feed } from './feed';

@ObjectType({ description: 'An event of the feed and its place: keep the position to go on from here.' })
export class FeedEvent {
  @Field(() => PositionScalar, { description: 'Pass it as `after` to go on behind this event.' })
  position!: string;

  @Field(() => StoredEvent, { description: 'The event.' })
  event!: StoredEvent;
}

@ObjectType({ description: 'Some events of the feed.' })
export class FeedPage {
  @Field(() => [FeedEvent], { description: 'The events, in the order of the log.' })
  events!: FeedEvent[];

  @Field(() => PositionScalar, {
    description: 'Pass it as `after` for the next page; nothing before it was left out.',
  })
  position!: string;
}

const after = {
  type: () => PositionScalar,
  nullable: true,
  description: 'Where to go on; the beginning when absent.',
};
const types = {
  type: () => [String],
  defaultValue: [],
  description: 'Only these types of event, as you are told them; all when empty.',
};

/** How the events of a stream are shown to somebody. */
type Show = (record: StoredRecord) => StoredEvent;

const eventOf = (record: StoredRecord, show: Show): FeedEvent => ({
  position: record.position,
  event: show(record),
});

@Resolver()
export class FeedResolver {
  constructor(
    private readonly feed: Feed,
    private readonly acts: CaseActs,
    private readonly mediations: MediationActs,
  ) {}

  @Access('history')
  @Query(() => FeedPage, {
    name: 'events',
    description:
      "The log's events within your post's subtree, page by page: of a case or mediation what happened while it lay there, what moved it included. Of a mediation they tell what it has come to; what is inside is null, or a MediationEventWithheld. A page may be empty and still lead on: at the present end its position is the one you gave. Refused: POSITION_NOT_VALID.",
  })
  async page(
    @Context() { actor, language }: RequestContext,
    @Args('after', after) position: string | undefined,
    @Args('types', types) wanted: string[],
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many: 1 to 100.' }) first: number,
  ): Promise<FeedPage> {
    pageSize(first, language);
    const page = await this.feed.page(actor, position ?? logStart, wanted, first);
    const streams = [...new Set(page.records.map(({ stream }) => stream))];
    const shown = await Promise.all(
      streams.map(async (stream) => [stream, await this.#showing(stream, actor)] as const),
    );
    const shows = new Map(shown);
    const events = page.records.flatMap((record) => {
      const show = shows.get(record.stream);
      return show ? [eventOf(record, show)] : [];
    });
    return { events, position: page.position };
  }

  @Access('history')
  @Subscription(() => FeedEvent, {
    name: 'events',
    description:
      "The log's events within your post's subtree, from a position on and then as they come: of a case or mediation what happened while it lay there, what moved it included. Of a mediation they tell what it has come to; what is inside is null, or a MediationEventWithheld. Cut off, come back with the last position: nothing is missed and nothing comes twice. Refused: POSITION_NOT_VALID.",
    resolve: (event: FeedEvent) => event,
  })
  follow(
    @Context() { actor }: RequestContext,
    @Args('after', after) position: string | undefined,
    @Args('types', types) wanted: string[],
  ) {
    const { feed } = this;
    const showing = (stream: string) => this.#showing(stream, actor);
    return abortable(async function* (signal) {
      for await (const record of feed.follow(actor, position ?? logStart, wanted, signal))
        yield eventOf(record, await showing(record.stream));
    });
  }

  /** As the case or mediation stands now: what is hidden by now is so in what happened before, too. */
  async #showing(stream: string, reader: Actor): Promise<Show> {
    const mediationId = mediationIdOf(stream);
    if (mediationId !== undefined) {
      const { state } = await this.mediations.load(mediationId);
      return (record) => storedMediationEvent(record, reader, state);
    }
    const hidden = await this.#hiddenIn(stream, reader);
    return (record) => storedEvent(record, reader, hidden);
  }

  async #hiddenIn(stream: string, reader: Actor): Promise<Hidden> {
    return stream.startsWith('case-')
      ? hiddenFrom(await this.acts.stateOf(stream.slice('case-'.length)), reader)
      : nothingHidden;
  }
}
