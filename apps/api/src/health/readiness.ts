import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { RecordDamaged, type EventStore } from '@casegrid/event-store';
import type { Files } from '@casegrid/files';
import { readModels, type Checkpoints } from '@casegrid/projections';
import type { Authority } from '../auth/authority';

/** Whether this copy can serve: each part by name, and what is wrong with it. */
export type Report = Readonly<Record<string, string>>;

const ok = 'ok';

/** Whoever asks for readiness does not wait as long as a caller would. Milliseconds. */
const patience = 2_000;

/** Anybody may ask: what a driver says of hosts and users is for our log alone. */
const away = 'does not answer';
const damaged = 'a record in it is damaged';

/** Tables of an older version lack something that this copy asks for. */
const inWords = (older: readonly { readonly name: string }[]): string =>
  older.length === 0 ? ok : `built anew after an update: ${older.map(({ name }) => name).join(', ')}`;

interface Needed {
  readonly store: EventStore;
  readonly checkpoints: Checkpoints;
  readonly authority: Authority;
  readonly files: Files;
}

/** The name that no file has: looking for it tells whether a store of files answers. */
const noFile = '0'.repeat(64);

/** Asks every part that an answer may need. */
export class Readiness {
  constructor(
    private readonly needed: Needed,
    /** A file until which the first run holds us back. */
    private readonly holdUntil: string | undefined,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  async report(): Promise<{ ready: boolean; parts: Report }> {
    const { store, checkpoints } = this.needed;
    const [eventStore, built, files] = await Promise.all([
      this.#soon(store.end()),
      this.#soon(checkpoints.older(readModels), inWords),
      this.#soon(this.needed.files.has(noFile)),
    ]);
    // Whoever tells how old its tables are answers.
    const database = built === away ? away : ok;
    const authority = this.needed.authority.isCurrent() ? ok : 'posts are not known to be current';
    const firstRun = !this.holdUntil || existsSync(this.holdUntil) ? ok : 'the first import and story go on';
    const needed = { eventStore, database, readModels: built, authority, firstRun };
    // Files are told and do not count: cases go on without them, and the other copies may have lost them as well.
    return { ready: Object.values(needed).every((part) => part === ok), parts: { ...needed, files } };
  }

  #soon<Answer>(answer: Promise<Answer>, words: (answer: Answer) => string = () => ok): Promise<string> {
    const said = answer.then(words, (error: unknown) => {
      this.onFailure(error);
      return error instanceof RecordDamaged ? damaged : away;
    });
    return Promise.race([said, delay(patience, away, { ref: false })]);
  }
}
