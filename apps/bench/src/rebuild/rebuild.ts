import { EventStoreDBClient } from '@eventstore/db-client';
import { readModels, rebuild, type ReadModel } from '@casegrid/projections';
import { appointCrew } from '../lives/crew';
import { fill } from '../lives/fill';
import type { Contest, Figure } from '../method/figure';
import { importMap, startCasegrid, unitsOf, type Casegrid } from '../stage/casegrid';
import { caughtUp } from '../stage/caught-up';
import { startEventStore } from '../stage/event-store';
import type { Workshop } from '../stage/workshop';
import { during } from '../terminal/during';
import { digestOf } from './digest';
import { drain } from './drain';

const cases = 20_000;
const seed = 1;

/** How fast what people look at can be made anew from the log. */
export const rebuilding: Figure = {
  name: 'rebuild',
  unit: 'events/s',
  target: 0.4,
  compared:
    'rebuilding the read model of cases from the whole log ÷ reading that log with the official client',
  prepare,
};

async function prepare(workshop: Workshop): Promise<Contest> {
  const url = await writeLog(workshop);
  const casegrid = await startCasegrid(workshop, url);
  await caughtUp(casegrid, workshop);
  const client = EventStoreDBClient.connectionString(url);
  workshop.leftovers.keep(() => client.dispose());
  const events = await drain(client);
  const model = readModels.find(({ name }) => name === 'cases');
  if (!model) throw new Error('there is no read model of cases');
  const live = await digestOf(casegrid.pool, model);
  return {
    peer: () => perSecond(events, () => drain(client)),
    ours: async () => {
      const rate = await perSecond(events, () => rebuild(model, casegrid));
      await mustBe(live, model, casegrid);
      return rate;
    },
  };
}

/** The log is there before the Casegrid that takes it in: so nobody reads it while it is written. */
async function writeLog(workshop: Workshop): Promise<string> {
  const { tell } = workshop;
  const { url, store } = await startEventStore(workshop);
  await importMap(url);
  await appointCrew(store);
  const units = await unitsOf(store);
  let done = 0;
  const filling = { seed, cases, units, onProgress: (now: number) => (done = now) };
  await during(
    'writing the log',
    tell,
    () => fill(store, filling),
    () => `${done} of ${cases} cases`,
  );
  return url;
}

/** Both sides are to take in the same number of events. @throws when they do not */
async function perSecond(events: number, work: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const taken = await work();
  if (taken !== events) throw new Error(`${taken} events were taken in, and there are ${events}`);
  return (events * 1000) / (performance.now() - began);
}

async function mustBe(live: string, model: ReadModel, { pool }: Casegrid): Promise<void> {
  const rebuilt = await digestOf(pool, model);
  if (rebuilt !== live) throw new Error(`rebuilt, ${model.name} is ${rebuilt}; live it was ${live}`);
}
