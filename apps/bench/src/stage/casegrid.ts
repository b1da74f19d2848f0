import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { territory, territoryStream, type Unit } from '@casegrid/domain';
import { Aggregate, connectEventStore, type EventStore } from '@casegrid/event-store';
import { Pool } from 'pg';
import { district } from '../lives/crew';
import { during } from '../terminal/during';
import { startChild } from './child';
import { cleanEnvironment } from './clean-environment';
import { freePort } from './free-port';
import { programs } from './programs';
import { runProgram } from './run-program';
import { scratchFolder, type Workshop } from './workshop';

/** A whole Casegrid as `npm start` runs it, on a folder that is thrown away, with the map of one district. */
export interface Casegrid {
  /** `http://127.0.0.1:…` */
  readonly api: string;
  readonly databaseUrl: string;
  readonly store: EventStore;
  readonly pool: Pool;
  readonly units: readonly Unit[];
  /** A bearer token of an officer. */
  token(officerId: string): Promise<string>;
}

interface RunFile {
  readonly api: string;
  readonly eventStore: string;
  readonly database: string;
}

/** A statement may take long, a half-open connection must not hang us for ever. Milliseconds. */
const queryLimit = 600_000;

/** The database's last words, and the API's, take a while after much has been written. Milliseconds. */
const patience = 120_000;

/** Draws the map of the district in a log, as an operator does. */
export async function importMap(eventStoreUrl: string): Promise<void> {
  const env = { ...cleanEnvironment(process.env), EVENTSTORE_URL: eventStoreUrl };
  await runProgram([programs.cli, 'units', 'import', '--area', district], env);
}

/** Starts one on a log of its own, with the map drawn in it, or on a log that is there. */
export async function startCasegrid(workshop: Workshop, log?: string): Promise<Casegrid> {
  const { leftovers, tell } = workshop;
  const data = join(scratchFolder(leftovers), 'data');
  const env = { ...cleanEnvironment(process.env), ...(log && { EVENTSTORE_URL: log }) };
  const port = String(await freePort());
  await during('starting a Casegrid', tell, () =>
    startChild(
      {
        name: 'Casegrid',
        args: [programs.local, '--data', data, '--port', port, '--empty'],
        env,
        serving: /Casegrid is up/,
        patience,
      },
      leftovers,
    ),
  );
  const run = JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as RunFile;
  if (!log) await importMap(run.eventStore);
  const store = connectEventStore(run.eventStore);
  leftovers.keep(() => store.close());
  return {
    api: run.api,
    databaseUrl: run.database,
    store,
    pool: openPool(run.database, leftovers),
    units: await unitsOf(store),
    token: (officerId) => runProgram([programs.cli, 'token', '--as', officerId, '--data', data], env),
  };
}

function openPool(connectionString: string, leftovers: Workshop['leftovers']): Pool {
  const pool = new Pool({ connectionString, max: 10, query_timeout: queryLimit });
  // A connection that breaks while nobody uses it is met again, as an error, by whoever needs it next.
  pool.on('error', () => undefined);
  leftovers.keep(() => pool.end());
  return pool;
}

/** The units of the district, as the log has them. */
export async function unitsOf(store: EventStore): Promise<Unit[]> {
  const { state } = await new Aggregate(store, territory, 1).load(territoryStream(district));
  return [...state.units.values()];
}
