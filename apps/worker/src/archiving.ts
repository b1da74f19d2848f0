import {
  caseDecider,
  caseStream,
  districtOf,
  isRefused,
  type Case,
  type CaseCommands,
  type CaseEvents,
  type RefusalCode,
} from '@casegrid/domain';
import { Aggregate, uuidV5 } from '@casegrid/event-store';
import { casesToArchive, type ArchiveKey } from '@casegrid/projections';
import { eachInPages, inRounds, type Round, type RoundsOptions } from './rounds';

/** ARCHIVED: so many closed cases were put away. */
interface Told {
  readonly kind: 'ARCHIVED';
  readonly cases: number;
}

type Options = RoundsOptions<Told>;

const actor = { kind: 'SYSTEM', id: 'archiving' } as const;
const namespace = 'd3b0a9e6-3c55-5f0a-8a4e-6c1f7b2d9e08';
/** How often is looked whether any case is to be put away. Milliseconds. */
const lookEvery = 60_000;
const job = {
  name: 'archiving',
  lookEvery,
  told: (cases: number) => ({ kind: 'ARCHIVED', cases }) as const,
};
const pageSize = 200;

/** Somebody was first, or the read model has not heard yet: it waits for its time, or is not to be put away any more. */
const notNow: readonly RefusalCode[] = ['CASE_NOT_CLOSED', 'REOPEN_WINDOW_OPEN', 'REQUEST_PENDING'];

/**
 * Puts away what was closed long ago and nobody has put away, for as long as the signal lets it: late rather than never.
 * Led by one worker at a time; archiving twice records nothing twice. A rebuild of the read models archives nothing.
 */
export const archiveCases = (options: Options, signal: AbortSignal): Promise<void> =>
  inRounds(job, options, signal, () => new Archiving(options));

class Archiving {
  readonly #cases: Aggregate<Case, CaseCommands, CaseEvents>;

  constructor(private readonly options: Options) {
    this.#cases = new Aggregate(options.store, caseDecider, 100);
  }

  /** Goes once through all that is due. One case that cannot be put away does not hold up the others. */
  async round(signal: AbortSignal): Promise<Round> {
    const now = this.options.now().toISOString();
    const { pool } = this.options;
    return eachInPages<ArchiveKey>(
      { list: (page) => casesToArchive(pool, now, page), size: pageSize },
      ({ case_id }) => this.#archive(case_id, now),
      signal,
    );
  }

  async #archive(caseId: string, now: string): Promise<boolean> {
    const stream = caseStream(caseId);
    const commandId = uuidV5(namespace, caseId);
    const asked = { type: 'ArchiveCase', note: '' };
    const request = { commandId, asked, actor, now, correlationId: commandId };
    const done = await this.#cases.execute(stream, request, ({ place: { unit } }, _, packageHash) => ({
      command: { type: 'ArchiveCase', data: { note: '', packageHash } },
      record: { district: districtOf(unit) ?? unit },
    }));
    if (isRefused(done) && !notNow.includes(done.code))
      throw new Error(`${stream} was not archived: ${done.code}`);
    return !isRefused(done) && !done.repeated;
  }
}
