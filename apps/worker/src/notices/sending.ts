import {
  dueNotices,
  noteFailed,
  noteSent,
  outboxStanding,
  type Outgoing,
  type OutboxStanding,
  type Queries,
  type SentChannel,
} from '@casegrid/notices';
import { lead, type LeadNews, type LeadOptions } from '@casegrid/projections';
import type { Carriers } from './carriers';

/** SENT: so many arrived and so many did not, in one round. STANDING: this is left in the outbox, told also while much is due. */
export type SendingNews =
  | LeadNews
  | { readonly kind: 'SENT'; readonly arrived: number; readonly failed: number }
  | ({ readonly kind: 'STANDING' } & OutboxStanding);

export interface SendingOptions extends Omit<LeadOptions, 'onNews'> {
  readonly carriers: Carriers;
  readonly now: () => Date;
  /** From 0 to 1, 1 not included. */
  readonly chance: () => number;
  readonly onNews: (news: SendingNews) => void;
}

/** How often is looked whether anything is to be sent. Milliseconds. */
const lookEvery = 1_000;
/** How often is told what is left, however much there is to send. Milliseconds. */
const tellEvery = 5_000;
/** So many of a channel are on their way at once. */
const atOnce = 20;
/** After so many attempts, the last of them after some four hours, a notice is parked. */
export const mostAttempts = 10;
const firstPause = 30_000;

/** Longer and longer, and for no two the same: receivers that come back are not overrun. Milliseconds. */
export const pauseAfter = (attempts: number, chance: number): number =>
  Math.round(firstPause * 2 ** (attempts - 1) * (0.75 + chance / 2));

/**
 * Sends what is in the outbox over the channels that are set up, for as long as the signal lets it. Led by one worker at
 * a time. What did not arrive is tried again, and parked in the end; a case is the same whatever becomes of its notices.
 * What is cut off between sending and writing it down is sent again, under the same key.
 */
export const sendNotices = (options: SendingOptions, signal: AbortSignal): Promise<void> =>
  lead('deliveries', options, signal, async (session, onProgress) => {
    const sender = new Sender(options);
    let told = Number.NEGATIVE_INFINITY;
    while (!signal.aborted) {
      const sent = await sender.round(session);
      onProgress();
      const now = options.now().getTime();
      if (sent > 0 && now - told < tellEvery) continue;
      options.onNews({ kind: 'STANDING', ...(await outboxStanding(session)) });
      told = now;
      if (sent === 0) await options.wait(lookEvery, signal);
    }
  });

class Sender {
  readonly #channels: readonly SentChannel[];

  constructor(private readonly options: SendingOptions) {
    this.#channels = Object.keys(options.carriers) as SentChannel[];
  }

  /** Sends what is due, so many at once; answers how many that were. */
  async round(session: Queries): Promise<number> {
    const now = this.options.now().toISOString();
    const due = await dueNotices(this.#channels, now, atOnce, session);
    const outcomes = await Promise.all(due.map((notice) => this.#send(notice)));
    const arrived = outcomes.filter(Boolean).length;
    if (due.length > 0) this.options.onNews({ kind: 'SENT', arrived, failed: due.length - arrived });
    return due.length;
  }

  async #send(notice: Outgoing): Promise<boolean> {
    const { carriers, pool } = this.options;
    try {
      await carriers[notice.channel]?.(notice);
    } catch (error) {
      await noteFailed(notice, (error as Error).message, this.#next(notice), pool);
      return false;
    }
    await noteSent(notice, pool);
    return true;
  }

  #next({ attempts }: Outgoing): string | null {
    const { now, chance } = this.options;
    const made = attempts + 1;
    return made < mostAttempts ? new Date(now().getTime() + pauseAfter(made, chance())).toISOString() : null;
  }
}
