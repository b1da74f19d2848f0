import { isAfter, type Position } from '@casegrid/event-store';
import { Client, type Pool } from 'pg';
import { channel } from './catalogue';
import type { ReadModel } from './read-model';

/** A read model as `cli status` shows it. */
export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  readonly position: Position;
  readonly failure: string | null;
}

type Listener = (position: Position) => void;

/** Where a read model is. Its generation rises when its tables are exchanged, which may set the position back. */
interface Place {
  readonly name: string;
  readonly generation: number;
  readonly position: Position;
}

const isBeyond = (place: Place, known: Place): boolean =>
  place.generation === known.generation
    ? isAfter(place.position, known.position)
    : place.generation > known.generation;

/** How often it is looked, while anybody waits, should a notice have been lost. Milliseconds. */
const lookEvery = 250;
const reconnectAfter = 500;

/** Knows how far each read model is, and wakes whoever waits for one to move. */
export class Checkpoints {
  readonly #places = new Map<string, Place>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #waiters = 0;
  #looking: NodeJS.Timeout | undefined;
  #isAsking = false;
  #client: Client | undefined;
  #isStopped = false;

  constructor(
    private readonly pool: Pool,
    private readonly databaseUrl: string,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Listens on a connection of its own; comes back by itself when that is lost. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    this.#client = client;
    client.on('error', this.onFailure);
    // Comes once for each connection, however it was lost, and also when it never came to be.
    client.once('end', () => this.#comeBack());
    client.on('notification', ({ payload = '{}' }) => {
      this.#moved(JSON.parse(payload) as Place);
    });
    await client.connect();
    // A database that another one has replaced may be behind what the lost one said.
    this.#places.clear();
    await client.query(`listen ${channel}`);
    await this.#ask();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#client?.end();
  }

  /** True once the read model shows this position; false when it does not within so many milliseconds. */
  async waitFor(name: string, position: Position, milliseconds: number): Promise<boolean> {
    const isThere = () => !isAfter(position, this.#places.get(name)?.position ?? '0');
    if (isThere()) return true;
    return new Promise((resolve) => {
      const finish = (result: boolean) => {
        clearTimeout(expiry);
        stopListening();
        this.#noLongerWaits();
        resolve(result);
      };
      const stopListening = this.onChange(name, () => isThere() && finish(true));
      const expiry = setTimeout(() => finish(isThere()), milliseconds);
      this.#waits();
    });
  }

  /** Calls the listener whenever the read model has moved; what is returned ends that. */
  onChange(name: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set<Listener>();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async position(name: string): Promise<Position> {
    return (
      this.#places.get(name)?.position ??
      (await this.status()).find((model) => model.name === name)?.position ??
      '0'
    );
  }

  async status(): Promise<ReadModelStatus[]> {
    const sql = 'select name, version, position, failure from casegrid.read_model order by name';
    return (await this.pool.query<ReadModelStatus>(sql)).rows;
  }

  /** Those of these read models whose tables are of an older version: until they are built anew they lack something. */
  async older(models: readonly ReadModel[]): Promise<ReadModel[]> {
    const built = new Map((await this.status()).map(({ name, version }) => [name, version]));
    return models.filter(({ name, version }) => (built.get(name) ?? 0) < version);
  }

  #waits(): void {
    this.#waiters += 1;
    this.#looking ??= setInterval(() => void this.#look(), lookEvery);
  }

  #noLongerWaits(): void {
    this.#waiters -= 1;
    if (this.#waiters > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }

  /** One look at a time: a database that is slow to answer is not asked more often for it. */
  async #look(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.#ask();
    } catch (error) {
      this.onFailure(error);
    } finally {
      this.#isAsking = false;
    }
  }

  async #ask(): Promise<void> {
    const client = this.#client;
    const sql = 'select name, generation, position from casegrid.read_model';
    const { rows } = await this.pool.query<Place>(sql);
    // What was asked before the connection was lost may be the word of another database.
    if (client === this.#client) for (const place of rows) this.#moved(place);
  }

  /** Answers may come late and out of order: only what is beyond what is known is news. */
  #moved(place: Place): void {
    const known = this.#places.get(place.name);
    if (known && !isBeyond(place, known)) return;
    this.#places.set(place.name, place);
    for (const listener of this.#listeners.get(place.name) ?? []) listener(place.position);
  }

  #comeBack(): void {
    if (this.#isStopped) return;
    setTimeout(() => {
      if (!this.#isStopped) void this.start().catch((error: unknown) => this.#giveUp(error));
    }, reconnectAfter).unref();
  }

  /** A connection that is there and does not listen is of no use: ended, it is followed by another. */
  #giveUp(error: unknown): void {
    this.onFailure(error);
    void this.#client?.end().catch(this.onFailure);
  }
}
