import { resolve } from 'node:path';
import { CannotDo } from '../command-line/cannot-do';
import type { EveryOption } from '../command-line/command';
import type { Terminal } from '../terminal/terminal';
import { readRunFile } from './run-file';

/** Where things are: named by the environment, or by the Casegrid that runs on the folder. */
export class Addresses {
  readonly #data: string;

  constructor(
    private readonly options: EveryOption,
    private readonly env: Terminal['env'],
  ) {
    this.#data = resolve(options.data);
  }

  /** @throws CannotDo when nothing runs and none is named; so do the others */
  get eventStore(): string {
    return this.env['EVENTSTORE_URL'] || this.#running('EVENTSTORE_URL').eventStore;
  }

  get database(): string {
    return this.env['DATABASE_URL'] || this.#running('DATABASE_URL').database;
  }

  get api(): string {
    const { port } = this.options;
    return port === undefined ? this.#running('--port').api : `http://127.0.0.1:${port}`;
  }

  #running(orName: string) {
    const run = readRunFile(this.#data);
    if (run) return run;
    throw new CannotDo(
      `No Casegrid runs on ${this.#data}. Start it with "npm start", name its folder with --data, or set ${orName}.`,
    );
  }
}
