import {
  calendars,
  calendarStream,
  deadlines,
  deadlinesStream,
  officeHoursText,
  Refused,
  type Calendars,
  type CalendarsCommands,
  type CalendarsEvents,
  type DeadlinePolicy,
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
import { Receipt } from '../graphql/receipt';
import { eventStore } from '../parts';
import { changed, publish, publishingRefused, saidOf } from './publish';
import { calendarOf, DeadlinesType, tableOf, WorkCalendarType } from '../clocks/deadlines.types';
import { PublishCalendarInput, PublishDeadlinesInput, type DeadlineRowInput } from './clocks.inputs';

@ObjectType({ description: 'What publishDeadlines led to.' })
export class PublishDeadlinesPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => DeadlinesType, { description: 'The new version.' })
  deadlines!: DeadlinesType;
}

@ObjectType({ description: 'What publishCalendar led to.' })
export class PublishCalendarPayload {
  @Field(() => Receipt, { description: 'Proof that it is on record.' })
  receipt!: Receipt;

  @Field(() => WorkCalendarType, { description: 'The new version.' })
  calendar!: WorkCalendarType;
}

function policyOf(row: DeadlineRowInput): DeadlinePolicy {
  const { id, kind, source, force, amount, unit, percentOfHandling, category, urgency, level } = row;
  const period = amount != null && unit != null ? { amount, unit } : undefined;
  return {
    id,
    kind,
    label: { zh: row.labelZh, en: row.labelEn },
    source,
    force,
    ...(saidOf({ period, percentOfHandling, category, urgency, level }) as Partial<DeadlinePolicy>),
    ...(row.countsFromFiling && { countsFrom: 'FILED' as const }),
    ...(row.isOff && { isOff: true }),
  };
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
    description: `Publishes a table of deadlines for a province, city or district: the one that holds there now, with changes. What a law allows, here or by a table of the province or city, may be made shorter, never longer. Verdicts and clocks that run stay as they are.\n${publishingRefused}, POLICY_ID_MALFORMED, POLICIES_COLLIDE, CLOCK_WITHOUT_POLICY, AMOUNT_OUT_OF_BOUNDS, STATUTORY_AMOUNT_LENGTHENED.`,
  })
  async publishDeadlines(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishDeadlinesInput,
  ): Promise<PublishDeadlinesPayload> {
    const { scope, effectiveFrom, reason, rows, withoutRows } = input;
    const { version, receipt } = await publish(
      { context, store: this.store, aggregate: this.#deadlines },
      { stream: deadlinesStream(scope), input },
      async () => {
        const before = (await this.facts.deadlinesAt(context.now, scope))?.policies ?? [];
        const policies = changed(before, rows.map(policyOf), withoutRows, ({ id }) => id);
        const above = await this.facts.deadlinesAbove(effectiveFrom, scope);
        return { type: 'PublishDeadlines', data: { scope, policies, effectiveFrom, reason, above } };
      },
    );
    return { receipt, deadlines: tableOf(version) };
  }

  @Access('administrators')
  @Mutation(() => PublishCalendarPayload, {
    description: `Publishes a calendar for a province, city or district: the one that holds there now, with changes such as a local closure. Clocks that run are counted by the one they name.\n${publishingRefused}, OFFICE_HOURS_MALFORMED, SPECIAL_DAY_MALFORMED.`,
  })
  async publishCalendar(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishCalendarInput,
  ): Promise<PublishCalendarPayload> {
    const { scope: code, effectiveFrom, reason } = input;
    const { version, receipt } = await publish(
      { context, store: this.store, aggregate: this.#calendars },
      { stream: calendarStream(code), input },
      async () => {
        const before = await this.facts.calendarAt(context.now, code);
        if (!before) return new Refused('NOT_A_SCOPE', 'scope');
        const days = input.days.map(({ day, kind, labelZh, labelEn }) => ({
          day,
          kind,
          label: { zh: labelZh, en: labelEn },
        }));
        const data = {
          code,
          hours: input.hours ?? officeHoursText(before.hours),
          specialDays: changed([...before.specialDays.values()], days, input.ordinaryDays, ({ day }) => day),
          announcedUntil: input.announcedUntil ?? before.announcedUntil,
          effectiveFrom,
          reason,
        };
        return { type: 'PublishCalendar', data };
      },
    );
    return { receipt, calendar: calendarOf(version) };
  }
}
