import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Surroundings } from '../casegrid';
import { freePort } from '../free-port';
import { type Options } from '../options';

const fixture = (name: string) => resolve(__dirname, '../../fixtures', name);

/** Small programs in the places of the other rooms' ones: they serve, and misbehave when told to. */
export const fakePrograms = {
  eventStore: fixture('part.cjs'),
  worker: fixture('worker.cjs'),
  api: fixture('part.cjs'),
  cli: fixture('cli.cjs'),
};

export interface FakeRun {
  options: Options;
  around: Surroundings;
  told: string[];
  /** What Ctrl-C does. */
  interrupt: () => void;
}

/** A run on a new data folder and a free port, with nothing external, that notes what it tells. */
export async function fakeRun(env: NodeJS.ProcessEnv = {}): Promise<FakeRun> {
  const data = join(mkdtempSync(join(tmpdir(), 'casegrid-local-')), 'data');
  const told: string[] = [];
  const stopping = new AbortController();
  const { PATH } = process.env;
  return {
    options: { port: await freePort(), data, fresh: false, empty: false },
    around: {
      env: { PATH, ...env },
      programs: fakePrograms,
      tell: (line) => told.push(line),
      signal: stopping.signal,
    },
    told,
    interrupt: () => stopping.abort(),
  };
}
