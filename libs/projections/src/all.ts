import type { Pool } from 'pg';
import { accesses } from './accesses/accesses';
import { boards } from './boards/boards';
import { cases } from './cases/cases';
import { clocks } from './clocks/clocks';
import { prepare } from './engine/catalogue';
import type { ReadModel } from './engine/read-model';
import { withSession } from './engine/session';
import { mediations } from './mediations/mediations';
import { officers } from './officers/officers';
import { territory } from './territory/territory';
import { timeline } from './timeline/timeline';
import { waiting } from './waiting/waiting';

/** Every read model there is. */
export const readModels: readonly ReadModel[] = [
  cases,
  timeline,
  clocks,
  boards,
  mediations,
  territory,
  officers,
  waiting,
  accesses,
];

/** Makes the tables that are missing; safe when several processes start at once. */
export const prepareReadModels = (pool: Pool, models: readonly ReadModel[] = readModels): Promise<void> =>
  withSession(pool, (session) => session.transaction(() => prepare(models, session)));
