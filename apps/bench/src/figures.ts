import { appending } from './append/append';
import { eventStoreFigures } from './eventstore/figures';
import { boardGrowth } from './board-growth/board-growth';
import { listQuery } from './list-query/list-query';
import type { Figure } from './method/figure';
import { rebuilding } from './rebuild/rebuild';

/** Every figure, in the order in which they are measured. */
export const figuresIn = (env: NodeJS.ProcessEnv): readonly Figure[] => [
  ...[listQuery, rebuilding, boardGrowth, appending],
  ...eventStoreFigures(env['EVENTSTORE_URL']),
];
