import { caseDecider, type Unit } from '@casegrid/domain';
import { Aggregate, firstBreak } from '@casegrid/event-store';
import { EventStoreDBClient } from '@eventstore/db-client';
import { acts } from '../lives/acts';
import { drawCase, gridsAmong, type Draw } from '../lives/draw';
import { eachAtOnce } from '../lives/each-at-once';
import { liveThrough } from '../lives/life';
import type { Contest, Figure } from '../method/figure';
import { importMap, unitsOf } from '../stage/casegrid';
import { startEventStore } from '../stage/event-store';
import type { Workshop } from '../stage/workshop';
import { append } from './appending';
import { errandFor, execute, type Cases } from './executing';

/** Cases of one slice, each with its seven acts. */
const casesPerSlice = 1_500;
/** Callers who act at the same time. */
const callers = 32;
/** As many as one copy of the API keeps. */
const casesInMemory = 20_000;

/** What judging, chaining and remembering a command costs beyond writing it. */
export const appending: Figure = {
  name: 'append',
  unit: 'commands/s',
  target: 0.7,
  compared: 'commands through Aggregate.execute ÷ appends of the same events with the official client',
  prepare,
};

async function prepare(workshop: Workshop): Promise<Contest> {
  const { url, store } = await startEventStore(workshop);
  await importMap(url);
  const client = EventStoreDBClient.connectionString(url);
  workshop.leftovers.keep(() => client.dispose());
  const cases: Cases = new Aggregate(store, caseDecider, casesInMemory);
  const draws = drawsFor(await unitsOf(store));
  return {
    ours: async () => {
      const errands = draws().map(errandFor);
      const rate = await perSecond(errands, (errand) => execute(cases, errand));
      const written = await store.readStream(errands.at(-1)?.stream ?? '');
      if (written.length !== acts.length || firstBreak(written) !== undefined)
        throw new Error('what was executed is not in the log as it should be');
      return rate;
    },
    peer: () => perSecond(draws().map(liveThrough), (life) => append(client, life)),
  };
}

/** Cases that nobody has seen before, each time it is called. */
function drawsFor(units: readonly Unit[]): () => Draw[] {
  const grids = gridsAmong(units);
  let next = 0;
  return () =>
    Array.from({ length: casesPerSlice }, () => ({ ...drawCase(2, next++, grids), acts: acts.length }));
}

async function perSecond<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<number>,
): Promise<number> {
  const began = performance.now();
  let done = 0;
  await eachAtOnce(callers, items, async (item) => {
    // In two steps: `done += await …` would read `done` before it waits, and lose what others add meanwhile.
    const count = await work(item);
    done += count;
  });
  return (done * 1000) / (performance.now() - began);
}
