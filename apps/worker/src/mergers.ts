import {
  caseDecider,
  caseStream,
  isRefused,
  type Case,
  type CaseCommands,
  type CaseEvents,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { halfMergers, type HalfMerger } from '@casegrid/projections';
import { eachInPages, inRounds, type Round, type RoundsOptions } from './rounds';
import { tellCase } from './tell-case';

/** RETURNED: so many reports were given back that were taken for a merger which never came. */
interface Told {
  readonly kind: 'RETURNED';
  readonly reports: number;
}

type Options = RoundsOptions<Told>;

const actor = { kind: 'SYSTEM', id: 'mergers' } as const;
const namespace = '0f1c5a52-7f0e-5d3b-9a61-2b8d4c7e9a16';
/** How often is looked whether a merger was cut short. Milliseconds. */
const lookEvery = 60_000;
const job = {
  name: 'mergers',
  lookEvery,
  told: (reports: number) => ({ kind: 'RETURNED', reports }) as const,
};
const pageSize = 200;
/** Nobody who merges takes longer; a caller that died does not come back by itself. Milliseconds. */
const patience = 10 * 60_000;
/** What is older was gone through by a lease already, however far the read model was behind. Milliseconds. */
const overlap = 24 * 60 * 60_000;

/**
 * A merger tells the other case first, and is cut short when the caller dies in between: then residents could open a case
 * that theirs was not merged into. Such a report is given back some minutes later, for as long as the signal lets it. Led
 * by one worker at a time; giving back twice records nothing twice.
 */
export const undoHalfMergers = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Undoing(options));

class Undoing {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;
  /** Before this moment nothing is half done any more. ISO 8601 UTC. */
  #settled = '';

  constructor(private readonly options: Options) {
    this.#cases = new Aggregate(options.store, caseDecider, 100);
  }

  /** Goes once through all that were cut short. One that cannot be undone does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const now = this.options.now();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
    const span = [this.#settled, before(patience)] as const;
    const round = await eachInPages<HalfMerger>(
      { list: (page) => halfMergers(this.options.pool, span, page), size: pageSize },
      (merger) => this.#undo(merger, now.toISOString()),
      signal,
    );
    if (round.stuck.length === 0 && !signal.aborted) this.#settled = before(overlap);
    return round;
  }

  async #undo({ target, source, takenAt }: HalfMerger, now: string): Promise<boolean> {
    const { state } = await this.#cases.load(caseStream(source));
    if (state.mergedInto === target) return false;
    const commandId = uuidV5(namespace, `${target} ${source} ${takenAt}`);
    const command = { type: 'ReturnReport', data: { from: source } } as const;
    const done = await tellCase(this.#cases, target, command, { actor, now, commandId });
    if (isRefused(done)) throw new Error(`${caseStream(target)} did not give back ${source}: ${done.code}`);
    return !done.repeated;
  }
}
