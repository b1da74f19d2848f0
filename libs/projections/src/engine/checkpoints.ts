import { isAfter, type Position } from '@casegrid/event-store';
import { Client, type Pool } from 'pg';
import { channel } from './catalogue';

/** A read model as `cli status` shows it. */
export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  readonly position: Position;
  readonly failure: string | null;
}

type Listener = (position: Position) => void;

/** How often a waiter looks for himself, should a notice have been lost. Milliseconds. */
const lookEvery = 250;
const reconnectAfter = 500;

/** Knows how far each read model is, and wakes whoever waits for one to move. */
export class Checkpoints {
  readonly #positions = new Map<string, Position>();
  readonly #listeners = new Map<string, Set<Listener>>();
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
      const { name, position } = JSON.parse(payload) as { name: string; position: Position };
      this.#moved(name, position);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    for (const { name, position } of await this.status()) this.#moved(name, position);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#client?.end();
  }

  /** True once the read model shows this position; false when it does not within so many milliseconds. */
  async waitFor(name: string, position: Position, milliseconds: number): Promise<boolean> {
    const isThere = () => !isAfter(position, this.#positions.get(name) ?? '0');
    if (isThere()) return true;
    return new Promise((resolve) => {
      const finish = (result: boolean) => {
        clearTimeout(expiry);
        clearInterval(looking);
        stopListening();
        resolve(result);
      };
      const stopListening = this.onChange(name, () => isThere() && finish(true));
      const expiry = setTimeout(() => finish(isThere()), milliseconds);
      const looking = setInterval(() => void this.#look(), lookEvery);
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
      this.#positions.get(name) ?? (await this.status()).find((model) => model.name === name)?.position ?? '0'
    );
  }

  async status(): Promise<ReadModelStatus[]> {
    const sql = 'select name, version, position, failure from casegrid.read_model order by name';
    return (await this.pool.query<ReadModelStatus>(sql)).rows;
  }

  async #look(): Promise<void> {
    try {
      for (const { name, position } of await this.status()) this.#moved(name, position);
    } catch (error) {
      this.onFailure(error);
    }
  }

  #moved(name: string, position: Position): void {
    this.#positions.set(name, position);
    for (const listener of this.#listeners.get(name) ?? []) listener(position);
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
