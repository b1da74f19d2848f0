import {
  filtersStream,
  savedFilters,
  territoryOf,
  type FilterCommands,
  type FilterEvents,
  type ListedCases,
  type MessageOf,
  type OfficerActor,
  type SavedFilter,
  type SavedFilters,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import { eventStore } from '../parts';
import {
  FiltersPayload,
  RemoveFilterInput,
  SavedFilterType,
  SaveFilterInput,
  type CaseFilter,
} from './filter.types';

/** Officers whose filters are kept in memory. */
const inMemory = 1_000;

const filterOf = (filter: ListedCases): CaseFilter => ({
  within: orNull(filter.within),
  statuses: filter.statuses ?? [],
  category: orNull(filter.category),
  text: orNull(filter.text),
  urgency: orNull(filter.urgency),
  source: orNull(filter.source),
  leadUnit: orNull(filter.leadUnit),
  approvals: filter.approvals ?? [],
  reportedFrom: orNull(filter.reportedFrom),
  reportedUntil: orNull(filter.reportedUntil),
  dueFrom: orNull(filter.dueFrom),
  dueUntil: orNull(filter.dueUntil),
});

const shown = ({ filters }: SavedFilters): SavedFilterType[] =>
  filters.map(({ filter, ...saved }: SavedFilter) => ({ ...saved, filter: filterOf(filter) }));

/** What looks the same is one name. */
const nameOf = (name: string) => name.trim().normalize('NFC');

/** Officers keep what they list again and again. */
@Resolver()
export class FiltersResolver {
  readonly #filters: Aggregate<SavedFilters, FilterCommands, FilterEvents>;

  constructor(@Inject(eventStore) private readonly store: EventStore) {
    this.#filters = new Aggregate(store, savedFilters, inMemory);
  }

  @Access('officers')
  @Query(() => [SavedFilterType], {
    description:
      'The filters that you keep, at most 50, the oldest name first. Pass filter and orderBy of one to cases. Never behind: it is read from the log.',
  })
  async savedFilters(@Context() { actor }: RequestContext): Promise<SavedFilterType[]> {
    return shown((await this.#filters.load(filtersStream(actor.id))).state);
  }

  @Access('officers')
  @Mutation(() => FiltersPayload, {
    description:
      'Keeps a filter of the list of cases under a name, in the place of the one that has it.\nRefused: TOO_MANY_FILTERS, COMMAND_ID_REUSED.',
  })
  saveFilter(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: SaveFilterInput,
  ): Promise<FiltersPayload> {
    const data = { name: nameOf(input.name), filter: { ...input.filter }, orderBy: input.orderBy };
    return this.#execute(context, input, { type: 'SaveFilter', data });
  }

  @Access('officers')
  @Mutation(() => FiltersPayload, {
    description: 'Forgets a filter that you kept.\nRefused: FILTER_UNKNOWN, COMMAND_ID_REUSED.',
  })
  removeFilter(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: RemoveFilterInput,
  ): Promise<FiltersPayload> {
    return this.#execute(context, input, { type: 'RemoveFilter', data: { name: nameOf(input.name) } });
  }

  async #execute(
    context: RequestContext,
    input: { readonly commandId: string },
    command: MessageOf<FilterCommands>,
  ): Promise<FiltersPayload> {
    const { id, post } = context.actor as OfficerActor;
    const { done, receipt } = await putOnRecord(context, this.store, this.#filters, {
      stream: filtersStream(id),
      input,
      prepare: () => Promise.resolve({ command, record: { district: territoryOf(post.unit) } }),
    });
    return { receipt, savedFilters: shown(done.state) };
  }
}
