import {
  calendars,
  calendarStream,
  caseDecider,
  caseStream,
  deadlines,
  deadlinesStream,
  districtOf,
  inForce,
  isRefused,
  standardScope,
  type Calendars,
  type CalendarsCommands,
  type CalendarsEvents,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type ClockRules,
  type Deadlines,
  type DeadlinesCommands,
  type DeadlinesEvents,
} from '@casegrid/domain';
import { Aggregate, uuidV5, type EventStore } from '@casegrid/event-store';
import {
  dueClocks,
  dueScopes,
  lead,
  type DueClock,
  type DueKey,
  type LeadNews,
  type LeadOptions,
} from '@casegrid/projections';

/** TOLD: so many clocks told what had come due on them. */
export type DeadlineNews = LeadNews | { readonly kind: 'TOLD'; readonly clocks: number };

export interface DeadlineOptions extends Omit<LeadOptions, 'onNews'> {
  readonly store: EventStore;
  readonly now: () => Date;
  readonly onNews: (news: DeadlineNews) => void;
}

const actor = { kind: 'SYSTEM', id: 'deadlines' } as const;
const namespace = '2f8d3c1e-6b1a-5d47-9c0f-8e7a6b5c4d3e';
/** How often is looked whether anything has come due. Milliseconds. */
const lookEvery = 1_000;
const pageSize = 500;
const casesInMemory = 1_000;

/**
 * Tells what comes due on the clocks of cases, for as long as the signal lets it: warnings and breaches go on record in
 * the case itself, late rather than never. Led by one worker at a time; telling twice records nothing twice. A rebuild of
 * the read models tells nothing.
 */
export const tellDeadlines = (options: DeadlineOptions, signal: AbortSignal): Promise<void> =>
  lead('deadlines', options, signal, async (_, onProgress) => {
    const teller = new Teller(options);
    while (!signal.aborted) {
      const told = await teller.round(signal);
      onProgress();
      if (told > 0) options.onNews({ kind: 'TOLD', clocks: told });
      await options.wait(lookEvery, signal);
    }
  });

class Teller {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  readonly #tables: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;
  readonly #calendars: Aggregate<Calendars, CalendarsCommands, CalendarsEvents>;

  constructor(private readonly options: DeadlineOptions) {
    const { store } = options;
    this.#cases = new Aggregate(store, caseDecider, casesInMemory);
    this.#tables = new Aggregate(store, deadlines, 100);
    this.#calendars = new Aggregate(store, calendars, 1);
  }

  /** Goes once through all that is due. One case that cannot be told does not hold up the others. */
  async round(signal: AbortSignal): Promise<number> {
    const now = this.options.now().toISOString();
    const scopes = await dueScopes(this.options.pool, now);
    const tables = new Map<string, ClockRules>();
    for (const scope of scopes) {
      const rules = await this.#rulesAt(now, scope);
      if (rules) tables.set(scope, rules);
    }
    const off = [...tables].flatMap(
      ([
        scope,
        {
          deadlines: { policies },
        },
      ]) => policies.filter(({ isOff }) => isOff).map(({ id }) => ({ scope, policy: id })),
    );
    const failures: unknown[] = [];
    let told = 0;
    let beyond: DueKey | undefined;
    for (let isMore = true; isMore && !signal.aborted;) {
      const page = await dueClocks(this.options.pool, now, off, { beyond, size: pageSize });
      for (const clock of page) {
        await this.#tell(clock, now, tables.get(clock.scope)).then(
          (isNew) => (told += isNew ? 1 : 0),
          (error: unknown) => failures.push(error),
        );
      }
      beyond = page.at(-1)?.key;
      isMore = page.length === pageSize;
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} clocks could not tell: ${String(failures[0])}`);
    return told;
  }

  async #tell(
    { caseId, clock, key: [moment] }: DueClock,
    now: string,
    clocks: ClockRules | undefined,
  ): Promise<boolean> {
    const stream = caseStream(caseId);
    const commandId = uuidV5(namespace, `${caseId} ${clock} ${moment}`);
    const command = { type: 'TellClock', data: { clock } } as const;
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const done = await this.#cases.execute(stream, request, ({ place: { unit } }) => ({
      command,
      record: { district: districtOf(unit) ?? unit },
      ...(clocks && { clocks }),
    }));
    if (isRefused(done)) throw new Error(`clock ${clock} of ${stream} was refused: ${done.code}`);
    return !done.repeated;
  }

  /** The table that clocks of a scope run by: a row may have been turned off since they were started. */
  async #rulesAt(now: string, scope: string): Promise<ClockRules | undefined> {
    const tables = await this.#tables.load(deadlinesStream(scope));
    const published = await this.#calendars.load(calendarStream(standardScope));
    const [table, calendar] = [inForce(tables.state, now), inForce(published.state, now)];
    return table && calendar && { deadlines: table, calendar, calendars: published.state.versions };
  }
}
