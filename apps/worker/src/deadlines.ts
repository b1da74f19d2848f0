import {
  calendars,
  calendarStream,
  caseDecider,
  caseStream,
  mediationDecider,
  mediationStream,
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
  type ClockCommands,
  type Mediation,
  type MediationCommands,
  type MediationEvents,
  type MessageOf,
  type Refused,
  type ClockRules,
  type Deadlines,
  type DeadlinesCommands,
  type DeadlinesEvents,
} from '@casegrid/domain';
import { Aggregate, RecordDamaged, uuidV5, type Grounds, type Request } from '@casegrid/event-store';
import { dueClocks, dueScopes, type ClockSubject, type DueClock } from '@casegrid/projections';
import { eachInPages, inRounds, type Round, type RoundsOptions } from './rounds';

/** TOLD: so many clocks told what had come due on them. */
interface Told {
  readonly kind: 'TOLD';
  readonly clocks: number;
}

type Options = RoundsOptions<Told>;

type Telling = (
  id: string,
  request: Request,
  prepare: (state: Pick<Case | Mediation, 'place'>) => {
    readonly command: MessageOf<ClockCommands>;
    readonly record: Grounds;
    readonly clocks?: ClockRules;
  },
) => Promise<{ readonly repeated: boolean } | Refused>;

/** What clocks of a scope run by, where there is anything; or why it cannot be known. */
interface Found {
  readonly rules?: ClockRules;
  readonly failure?: RecordDamaged;
}

const actor = { kind: 'SYSTEM', id: 'deadlines' } as const;
const namespace = '2f8d3c1e-6b1a-5d47-9c0f-8e7a6b5c4d3e';
/** How often is looked whether anything has come due. Milliseconds. */
const lookEvery = 1_000;
const job = {
  name: 'deadlines',
  lookEvery,
  told: (clocks: number) => ({ kind: 'TOLD', clocks }) as const,
};
const pageSize = 500;
/** Cases told at the same time: their events reach disk, and the read models, together. */
const atOnce = 16;
const casesInMemory = 1_000;

/**
 * Tells what comes due on the clocks of cases and mediations, for as long as the signal lets it: warnings and breaches go on record in
 * the thing itself, late rather than never. Led by one worker at a time; telling twice records nothing twice. A rebuild of
 * the read models tells nothing.
 */
export const tellDeadlines = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Teller(options));

class Teller {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  readonly #mediations: Aggregate<Mediation, MediationCommands, MediationEvents>;
  readonly #tables: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;
  readonly #calendars: Aggregate<Calendars, CalendarsCommands, CalendarsEvents>;

  /** How whatever has clocks is told of one of them. */
  readonly #telling: Readonly<Record<ClockSubject, Telling>> = {
    CASE: (id, ...asked) => this.#cases.execute(caseStream(id), ...asked),
    MEDIATION: (id, ...asked) => this.#mediations.execute(mediationStream(id), ...asked),
  };

  constructor(private readonly options: Options) {
    const { store } = options;
    this.#cases = new Aggregate(store, caseDecider, casesInMemory);
    this.#mediations = new Aggregate(store, mediationDecider, casesInMemory);
    this.#tables = new Aggregate(store, deadlines, 100);
    this.#calendars = new Aggregate(store, calendars, 1);
  }

  /** Goes once through all that is due. One case that cannot be told does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const now = this.options.now().toISOString();
    const scopes = await dueScopes(this.options.pool, now);
    const tables = new Map<string, Found>();
    for (const scope of scopes) tables.set(scope, await this.#found(now, scope));
    const off = [...tables].flatMap(([scope, { rules }]) =>
      (rules?.deadlines.policies ?? []).filter(({ isOff }) => isOff).map(({ id }) => ({ scope, policy: id })),
    );
    const { pool } = this.options;
    return eachInPages<DueClock>(
      {
        list: ({ beyond, size }) => dueClocks(pool, now, off, { beyond: beyond?.key, size }),
        size: pageSize,
        atOnce,
      },
      (clock) => this.#tell(clock, now, tables.get(clock.scope)),
      signal,
    );
  }

  async #tell(due: DueClock, now: string, { rules, failure }: Found = {}): Promise<boolean> {
    if (failure) throw failure;
    const { subject, id, clock, key } = due;
    const commandId = uuidV5(namespace, `${id} ${clock} ${key[0]}`);
    const command = { type: 'TellClock', data: { clock } } as const;
    const request = { commandId, asked: command, actor, now, correlationId: commandId };
    const done = await this.#telling[subject](id, request, ({ place: { unit } }) => ({
      command,
      record: { district: districtOf(unit) ?? unit },
      ...(rules && { clocks: rules }),
    }));
    if (isRefused(done)) throw new Error(`clock ${clock} of ${subject} ${id} was refused: ${done.code}`);
    return !done.repeated;
  }

  /** A table that cannot be read holds up the clocks of its scope, and no others. */
  async #found(now: string, scope: string): Promise<Found> {
    try {
      const rules = await this.#rulesAt(now, scope);
      return rules ? { rules } : {};
    } catch (failure) {
      if (failure instanceof RecordDamaged) return { failure };
      throw failure;
    }
  }

  /** The table that clocks of a scope run by: a row may have been turned off since they were started. */
  async #rulesAt(now: string, scope: string): Promise<ClockRules | undefined> {
    const tables = await this.#tables.load(deadlinesStream(scope));
    const published = await this.#calendars.load(calendarStream(standardScope));
    const [table, calendar] = [inForce(tables.state, now), inForce(published.state, now)];
    return table && calendar && { deadlines: table, calendar, calendars: published.state.versions };
  }
}
