import type { NoticeChannel } from '@casegrid/domain';
import { isAfter, logStart, type Batch, type EventStore } from '@casegrid/event-store';
import {
  beginAt,
  beginFirstAt,
  putNotices,
  reachedBy,
  type NoticeOfEvent,
  type Reached,
  type Transactions,
} from '@casegrid/notices';
import { lead, type LeadNews, type LeadOptions } from '@casegrid/projections';
import { Tellers, toldStreams } from './tellers';

/** MADE: so many notices were put into the outbox. BEGUN: nothing before this place of the log is told. */
export type MakingNews =
  | LeadNews
  | { readonly kind: 'MADE'; readonly notices: number; readonly position: string }
  | { readonly kind: 'BEGUN'; readonly position: string };

export interface MakingOptions extends Omit<LeadOptions, 'onNews'> {
  readonly store: EventStore;
  readonly now: () => Date;
  /** Channels over which anything can be sent. */
  readonly channels: readonly NoticeChannel[];
  readonly onNews: (news: MakingNews) => void;
}

/**
 * Notes, before anything else is begun, that a log without any case or mediation is to be told from its start: what comes between here
 * and the first time that somebody leads is told too. Does nothing where it was noted before where to begin.
 */
export async function noteNewLog({ store, pool }: Pick<MakingOptions, 'store' | 'pool'>): Promise<void> {
  for await (const { records } of store.readAll({ streams: toldStreams })) if (records.length > 0) return;
  await beginFirstAt({ position: logStart, log: (await store.identity()) ?? null }, pool);
}

/**
 * Puts into the outbox what is to be told of each event of a case or mediation, for as long as the signal lets it. Led by one worker
 * at a time; going through an event twice tells nothing twice. It only ever goes on: nothing is told of what was on
 * record before the first start, nor of a log that was brought from elsewhere, nor by a rebuild of read models.
 */
export const makeNotices = (options: MakingOptions, signal: AbortSignal): Promise<void> =>
  lead('notices', options, signal, (session, onProgress) =>
    new Maker(options, session).make(signal, onProgress),
  );

class Maker {
  readonly #tellers: Tellers;

  constructor(
    private readonly options: MakingOptions,
    private readonly session: Transactions,
  ) {
    this.#tellers = new Tellers(options.store);
  }

  async make(signal: AbortSignal, onProgress: () => void): Promise<void> {
    const { store, onNews, now } = this.options;
    let reached = await this.#begin();
    for await (const batch of store.follow({ after: reached.position, streams: toldStreams, signal })) {
      const { position } = batch;
      if (!isAfter(position, reached.position)) continue;
      const notices = await this.#noticesIn(batch);
      const next = { position, log: reached.log ?? (await this.#log()) };
      const move = { from: reached.position, to: next };
      if (!(await putNotices(notices, move, now().toISOString(), this.session))) return;
      reached = next;
      onProgress();
      onNews({ kind: 'MADE', notices: notices.length, position });
    }
  }

  async #begin(): Promise<Reached> {
    const { store, onNews } = this.options;
    const reached = await reachedBy(this.session);
    const [log, end] = [await this.#log(), await store.end()];
    const isOfThisLog = reached && (reached.log === null || reached.log === log);
    if (isOfThisLog && !isAfter(reached.position, end)) return reached;
    const anew = { position: end, log };
    await beginAt(anew, this.session);
    onNews({ kind: 'BEGUN', position: end });
    return anew;
  }

  async #noticesIn({ records }: Batch): Promise<readonly NoticeOfEvent[]> {
    const { channels } = this.options;
    const made = await this.#tellers.noticesOf(records);
    return made.filter(({ notice }) => channels.includes(notice.channel));
  }

  async #log(): Promise<string | null> {
    return (await this.options.store.identity()) ?? null;
  }
}
