import {
  calendars,
  calendarStream,
  deadlines,
  deadlinesStream,
  districtOf,
  isRefused,
  officeHoursText,
  Refused,
  type Calendars,
  type CalendarsCommands,
  type CalendarsEvents,
  type DeadlinePolicy,
  type Deadlines,
  type DeadlinesCommands,
  type DeadlinesEvents,
  type MessageOf,
  type Versions,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { putOnRecord } from '../graphql/put-on-record';
import { Receipt } from '../graphql/receipt';
import { eventStore } from '../parts';
import { calendarOf, DeadlinesType, tableOf, WorkCalendarType } from './deadlines.types';
import { PublishCalendarInput, PublishDeadlinesInput, type DeadlineRowInput } from './publishing.inputs';

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

/** What was not said is not there, rather than null. */
const said = <Row extends object>(row: Row): { [Key in keyof Row]?: NonNullable<Row[Key]> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value != null)) as never;

function policyOf(row: DeadlineRowInput): DeadlinePolicy {
  const { id, kind, source, force, amount, unit, percentOfHandling, category, urgency, level } = row;
  const period = amount != null && unit != null ? { amount, unit } : undefined;
  return {
    id,
    kind,
    label: { zh: row.labelZh, en: row.labelEn },
    source,
    force,
    ...(said({ period, percentOfHandling, category, urgency, level }) as Partial<DeadlinePolicy>),
    ...(row.countsFromFiling && { countsFrom: 'FILED' as const }),
    ...(row.isOff && { isOff: true }),
  };
}

/** What was there, without what is left out, and with what is new in its place or at the end. */
function changed<Item>(
  before: readonly Item[],
  items: readonly Item[],
  without: readonly string[],
  keyOf: (item: Item) => string,
): Item[] {
  const all = new Map(before.map((item) => [keyOf(item), item]));
  without.forEach((key) => all.delete(key));
  items.forEach((item) => all.set(keyOf(item), item));
  return [...all.values()];
}

const refused =
  'Refused: ROLE_MAY_NOT, NOT_A_SCOPE, OUTSIDE_YOUR_SUBTREE, EFFECTIVE_BEFORE_LAST_VERSION, EFFECTIVE_IN_THE_PAST, COMMAND_ID_REUSED';

interface Asked {
  readonly commandId: string;
  readonly scope: string;
}

/** What clocks run by is published by administrators, for their own unit and those below it. */
@Resolver()
export class PublishingResolver {
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
    description: `Publishes a table of deadlines for a province, city or district: the one that holds there now, with changes. What a law allows may be made shorter, never longer. Verdicts and clocks that run stay as they are.\n${refused}, POLICY_ID_MALFORMED, POLICIES_COLLIDE, CLOCK_WITHOUT_POLICY, AMOUNT_OUT_OF_BOUNDS, STATUTORY_AMOUNT_LENGTHENED.`,
  })
  async publishDeadlines(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishDeadlinesInput,
  ): Promise<PublishDeadlinesPayload> {
    const { scope, effectiveFrom, reason, rows, withoutRows } = input;
    const { version, receipt } = await this.#publish(
      context,
      this.#deadlines,
      { stream: deadlinesStream(scope), input },
      async () => {
        const before = (await this.facts.deadlinesAt(context.now, scope))?.policies ?? [];
        const policies = changed(before, rows.map(policyOf), withoutRows, ({ id }) => id);
        return { type: 'PublishDeadlines', data: { scope, policies, effectiveFrom, reason } };
      },
    );
    return { receipt, deadlines: tableOf(version) };
  }

  @Access('administrators')
  @Mutation(() => PublishCalendarPayload, {
    description: `Publishes a calendar for a province, city or district: the one that holds there now, with changes such as a local closure. Clocks that run are counted by the one they name.\n${refused}, OFFICE_HOURS_MALFORMED, SPECIAL_DAY_MALFORMED.`,
  })
  async publishCalendar(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: PublishCalendarInput,
  ): Promise<PublishCalendarPayload> {
    const { scope: code, effectiveFrom, reason } = input;
    const { version, receipt } = await this.#publish(
      context,
      this.#calendars,
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

  async #publish<Version extends { readonly effectiveFrom: string }, Commands, Events>(
    context: RequestContext,
    aggregate: Aggregate<Versions<Version>, Commands, Events>,
    { stream, input }: { readonly stream: string; readonly input: Asked },
    commandFor: () => Promise<MessageOf<Commands> | Refused>,
  ): Promise<{ readonly version: Version; readonly receipt: Receipt }> {
    const record = { district: districtOf(input.scope) ?? input.scope };
    const { done, receipt } = await putOnRecord(context, this.store, aggregate, {
      stream,
      input,
      prepare: async () => {
        const command = await commandFor();
        return isRefused(command) ? command : { command, record };
      },
    });
    const version = done.state.versions.at(-1);
    if (!version) throw new Error(`nothing was published in ${stream}, which was just answered`);
    return { version, receipt };
  }
}
