import { dueClocks, dueScopes, readModels, rebuild } from '@casegrid/projections';
import type { Contest, Figure, Slice } from '../method/figure';
import { startCasegrid } from '../stage/casegrid';
import { caughtUp } from '../stage/caught-up';
import type { Workshop } from '../stage/workshop';
import { during } from '../terminal/during';
import { asked, clockLog, type Clocks } from './clock-log';
import { pagesTouched } from './pages-touched';

const due = 50;
const few = { running: 1_000, due, finished: 0 };

/** The size of a page of the timer job. */
const size = 500;

const growing = (name: string, many: Clocks, compared: string): Figure => ({
  name,
  unit: 'pages/round',
  target: 1.1,
  lessIsBetter: true,
  compared,
  prepare: async (workshop): Promise<Contest> => ({
    ours: await roundsOver(many, workshop),
    peer: await roundsOver(few, workshop),
  }),
});

/** Whether the timer job pays for what is due, or for all that runs or ever ran. */
export const dueClockFigures: readonly Figure[] = [
  growing(
    'due-of-running',
    { ...few, running: 100_000 },
    'what the timer job asks with 100,000 clocks that run, 50 of them due ÷ with 1,000, 50 of them due',
  ),
  growing(
    'due-of-finished',
    { ...few, finished: 100_000 },
    'what the timer job asks with 1,000 clocks that run and 100,000 that ended ÷ with none that ended',
  ),
];

/** The pages that the questions of one round touch, in a Casegrid of its own. */
async function roundsOver(clocks: Clocks, workshop: Workshop): Promise<Slice> {
  const casegrid = await startCasegrid(workshop);
  const { store, pool } = casegrid;
  await caughtUp(casegrid, workshop);
  const end = await store.end();
  for (const model of readModels.filter(({ name }) => name === 'clocks'))
    await during('filling clocks', workshop.tell, () =>
      rebuild(model, { store: clockLog(clocks, end), pool }),
    );
  await pool.query('vacuum analyze');
  return async () => {
    const scopes = await dueScopes(pool, asked);
    const page = await dueClocks(pool, asked, [], { size });
    if (scopes.length !== 1 || page.length !== due)
      throw new Error(`${page.length} clocks are due, not ${due}`);
    return pagesTouched(pool, async (explained) => {
      await dueScopes(explained, asked);
      await dueClocks(explained, asked, [], { size });
    });
  };
}
