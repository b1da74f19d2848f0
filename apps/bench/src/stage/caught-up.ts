import { Checkpoints, readModels } from '@casegrid/projections';
import { during } from '../terminal/during';
import type { Casegrid } from './casegrid';
import type { Workshop } from './workshop';

/** Longest that a worker is given to take in what is in the log. Milliseconds. */
const patience = 600_000;

/** Resolves once every read model shows the whole log. */
export async function caughtUp({ store, pool, databaseUrl }: Casegrid, { tell, leftovers }: Workshop) {
  const checkpoints = new Checkpoints(pool, databaseUrl, (error) => tell(String(error)));
  leftovers.keep(() => checkpoints.stop());
  await checkpoints.start();
  const end = await store.end();
  await during('the worker takes in the log', tell, async () => {
    for (const { name } of readModels) {
      if (!(await checkpoints.waitFor(name, end, patience))) throw new Error(`${name} does not catch up`);
    }
  });
}
