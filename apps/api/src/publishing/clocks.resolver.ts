import {
  calendars,
  calendarStream,
  deadlines,
  deadlinesStream,
  officeHoursText,
  changedBy,
  isRefused,
  Refused,
  type Calendars,
  type CalendarsCommands,
  type CalendarsEvents,
  type Deadlines,
  type DeadlinesCommands,
  type DeadlinesEvents,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { eventStore } from '../parts';
import { builtOnNow, publish, publishingRefused } from './publish';
import { PublicationPayload } from './published.type';
import { calendarOf, DeadlinesType, tableOf, WorkCalendarType } from '../clocks/deadlines.types';
import { PublishCalendarInput, PublishDeadlinesInput } from './clocks.inputs';
import { daysChanged, flawInDays, flawInRows, policyOf } from './clocks.changes';
import { rowsChanged } from './rows-changed';

@ObjectType({ description: 'What publishDeadlines led to.' })
export class PublishDeadlinesPayload extends PublicationPayload {
  @Field(() => DeadlinesType, { description: 'The new version.' })
  deadlines!: DeadlinesType;
}

@ObjectType({ description: 'What publishCalendar led to.' })
export class PublishCalendarPayload extends PublicationPayload {
  @Field(() => WorkCalendarType, { description: 'The new version.' })
  calendar!: WorkCalendarType;
}

/** What clocks run by is published by administrators, for their own unit and those below it. */
@Resolver()
export class ClocksPublishing {
  readonly #deadlines: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;
  readonly #calendars: Aggregate<Calendars, CalendarsCommands, CalendarsEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly facts: Facts,
  ) {
    this.#deadlines = new Aggregate(store, deadlines, 500);
    this.#calendars = new Aggregate(store, calendars, 500);
  }

  @Access('administrators')
  @Mutation(() => PublishDeadlinesPayload, {
    description: `Publishes a table of deadlines for a province, city or district: the one that holds there now, with changes. ${builtOnNow} What a law allows, here or by a table of the province or city, may be made shorter, never longer. Verdicts and clocks that run stay as they are.\n${publishingRefused}, ROW_NAMED_TWICE, ROW_UNKNOWN, CATEGORY_UNKNOWN, POLICY_ID_MALFORMED, POLICIES_COLLIDE, CLOCK_WITHOUT_POLICY, POLICY_WITHOUT_AMOUNT, AMOUNT_AND_SHARE, AMOUNT_OUT_OF_BOUNDS, WARNINGS_OUT_OF_ORDER, STATUTORY_AMOUNT_LENGTHENED.`,
  })
  async publishDeadlines(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishDeadlinesInput,
  ): Promise<PublishDeadlinesPayload> {
    const { scope, effectiveFrom, reason, rows, withoutRows } = input;
    const { version, ...done } = await publish(
      { context, store: this.store, aggregate: this.#deadlines },
      { stream: deadlinesStream(scope), input },
      async () => {
        const flaw = flawInRows(rows, await this.facts.catalogueAt(effectiveFrom, scope));
        const before = (await this.facts.deadlinesAt(context.now, scope))?.policies ?? [];
        const policies = flaw ?? changedBy(before, rowsChanged(rows.map(policyOf), withoutRows));
        if (isRefused(policies)) return policies;
        const above = await this.facts.deadlinesAbove(effectiveFrom, scope);
        return { type: 'PublishDeadlines', data: { scope, policies, effectiveFrom, reason, above } };
      },
    );
    return { ...done, deadlines: tableOf(version) };
  }

  @Access('administrators')
  @Mutation(() => PublishCalendarPayload, {
    description: `Publishes a calendar for a province, city or district: the one that holds there now, with changes such as a local closure. ${builtOnNow} Clocks that run are counted by the one they name.\n${publishingRefused}, ROW_NAMED_TWICE, ROW_UNKNOWN, OFFICE_HOURS_MALFORMED, SPECIAL_DAY_MALFORMED, DAY_OUT_OF_BOUNDS.`,
  })
  async publishCalendar(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishCalendarInput,
  ): Promise<PublishCalendarPayload> {
    const { scope: code, effectiveFrom, reason } = input;
    const { version, ...done } = await publish(
      { context, store: this.store, aggregate: this.#calendars },
      { stream: calendarStream(code), input },
      async () => {
        const before = await this.facts.calendarAt(context.now, code);
        if (!before) return new Refused('NOT_A_SCOPE', 'scope');
        const specialDays =
          flawInDays(input) ?? changedBy([...before.specialDays.values()], daysChanged(input));
        if (isRefused(specialDays)) return specialDays;
        const data = {
          code,
          hours: input.hours ?? officeHoursText(before.hours),
          specialDays,
          announcedUntil: input.announcedUntil ?? before.announcedUntil,
          effectiveFrom,
          reason,
        };
        return { type: 'PublishCalendar', data };
      },
    );
    return { ...done, calendar: calendarOf(version) };
  }
}
