import {
  calendars,
  calendarStream,
  caseDecider,
  caseStream,
  deadlines,
  deadlinesStream,
  districtOf,
  isRefused,
  judgedClock,
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
  type JudgedClock,
  type Retroaction,
} from '@casegrid/domain';
import { Aggregate, decode, uuidV5 } from '@casegrid/event-store';
import {
  approvedForThePast,
  clocksToRejudge,
  type Approved,
  type CaseRecord,
  type ClockToRejudge,
} from '@casegrid/projections';
import { eachInPages, inRounds, together, type Round, type RoundsOptions } from './rounds';

/** REJUDGED: so many clocks came to a second verdict. */
interface Told {
  readonly kind: 'REJUDGED';
  readonly clocks: number;
}

type Options = RoundsOptions<Told>;

const actor = { kind: 'SYSTEM', id: 'retroaction' } as const;
const namespace = '9a4f6f0d-3c1e-5b7a-8e2d-6f1c0b9a7d53';
/** How often is looked whether any clock waits for a second verdict. Milliseconds. */
const lookEvery = 5_000;
const job = {
  name: 'retroaction',
  lookEvery,
  told: (clocks: number) => ({ kind: 'REJUDGED', clocks }) as const,
};
const pageSize = 200;

/**
 * Judges clocks that have stopped once more, by versions of the deadlines that were approved for the past, for as long
 * as the signal lets it. It is looked for clocks that wait for it, and not for news of an approval: so those that stop
 * later are judged too. The read model only says where to look; what is judged, and by what, is read from the log. Led
 * by one worker at a time; judging twice records nothing twice.
 */
export const rejudgeClocks = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Judge(options));

class Judge {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  readonly #tables: Aggregate<Deadlines, DeadlinesCommands, DeadlinesEvents>;
  readonly #calendars: Aggregate<Calendars, CalendarsCommands, CalendarsEvents>;

  /** Up to where in the log the clocks were gone through, by what was approved. */
  readonly #seen = new Map<string, string>();

  constructor(private readonly options: Options) {
    const { store } = options;
    this.#cases = new Aggregate(store, caseDecider, 100);
    this.#tables = new Aggregate(store, deadlines, 100);
    this.#calendars = new Aggregate(store, calendars, 100);
  }

  /** Goes once through all that wait. One that cannot be judged does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const { approved, position } = await approvedForThePast(this.options.pool);
    let all: Round = { done: 0, stuck: [] };
    for (const one of approved) all = together(all, await this.#goThrough(one, position, signal));
    return all;
  }

  /** Everything that has stopped is looked at once by each lease, and then only what has stopped since. */
  async #goThrough(approved: Approved, position: string, signal: AbortSignal): Promise<Round> {
    const after = this.#seen.get(approved.id) ?? '0';
    if (after === position) return { done: 0, stuck: [] };
    const round = await eachInPages<ClockToRejudge>(
      {
        list: (page) => clocksToRejudge(this.options.pool, approved, { ...page, after }),
        size: pageSize,
      },
      (clock) => this.#rejudge(approved, clock),
      signal,
    );
    if (round.stuck.length === 0 && !signal.aborted) this.#seen.set(approved.id, position);
    return round;
  }

  async #rejudge({ scope, id }: Approved, { caseId, clock }: ClockToRejudge): Promise<boolean> {
    const stream = caseStream(caseId);
    const judged = await this.#judged(stream, clock);
    const { retroaction, clocks } = await this.#rulesFor(scope, id, judged);
    const command = {
      type: 'RejudgeClock',
      data: { judged, retroaction: id, reason: retroaction.reason },
    } as const;
    const commandId = uuidV5(namespace, `${caseId} ${clock} ${id}`);
    const asked = { type: command.type, clock, retroaction: id };
    const now = this.options.now().toISOString();
    const request = { commandId, asked, actor, now, correlationId: commandId };
    const done = await this.#cases.execute(stream, request, ({ place: { unit } }) => ({
      command,
      record: { district: districtOf(unit) ?? unit },
      clocks,
    }));
    if (isRefused(done)) throw new Error(`clock ${clock} of ${stream} was refused: ${done.code}`);
    return !done.repeated;
  }

  async #judged(stream: string, clock: number): Promise<JudgedClock> {
    const records = (await this.options.store.readStream(stream)).map(decode) as CaseRecord[];
    const judged = judgedClock(
      records.map((event) => [event, { actor: event.metadata.actor, at: event.metadata.occurredAt }]),
      clock,
    );
    if (!judged) throw new Error(`clock ${clock} of ${stream} has not stopped`);
    return judged;
  }

  /** The version that was approved, and the calendar that the clock names. */
  async #rulesFor(
    scope: string,
    id: string,
    { clock }: JudgedClock,
  ): Promise<{ readonly retroaction: Retroaction; readonly clocks: ClockRules }> {
    const { state: table } = await this.#tables.load(deadlinesStream(scope));
    const { state: published } = await this.#calendars.load(calendarStream(clock.calendar));
    const retroaction = table.retroactions?.find((one) => one.retroactionId === id);
    const version = table.versions.find((one) => one.version === retroaction?.version);
    const calendar = published.versions.find((one) => one.version === clock.calendarVersion);
    if (retroaction?.status !== 'APPROVED' || !version || !calendar)
      throw new Error(`retroaction ${id} of ${scope} cannot judge by what is on record`);
    return { retroaction, clocks: { deadlines: version, calendar, calendars: [calendar] } };
  }
}
