import { readModels, rebuild } from '@casegrid/projections';
import { appointCrew } from '../lives/crew';
import { generatedLog } from '../lives/generated-log';
import { during } from '../terminal/during';
import type { Casegrid } from './casegrid';
import { caughtUp } from './caught-up';
import type { Workshop } from './workshop';

/** What a Casegrid is filled with: so many cases, as far as these read models show them. */
export interface Population {
  readonly cases: number;
  readonly models: readonly string[];
}

const seed = 1;

/**
 * Fills read models with cases that are folded from generated events by the engine itself: the same rows as those of
 * a log of that size, without the hours in which a district writes it.
 */
export async function populate(casegrid: Casegrid, { cases, models }: Population, workshop: Workshop) {
  const { store, pool, units } = casegrid;
  const { tell } = workshop;
  await appointCrew(store);
  await caughtUp(casegrid, workshop);
  const end = await store.end();
  for (const model of readModels.filter(({ name }) => models.includes(name))) {
    let done = 0;
    const log = generatedLog({ seed, cases, units, end, onProgress: (now) => (done = now) });
    const far = () => `${done} of ${cases} cases`;
    await during(`filling ${model.name}`, tell, () => rebuild(model, { store: log, pool }), far);
    // A table that was just filled has no statistics yet, and the planner would guess.
    await pool.query('vacuum analyze');
  }
}
