import { appending } from './append/append';
import { eventStoreFigures } from './eventstore/figures';
import { boardGrowth } from './board-growth/board-growth';
import { dueClockFigures } from './due-clocks/due-clocks';
import { listQuery } from './list-query/list-query';
import type { Figure } from './method/figure';
import { longCase } from './long-case/long-case';
import { rebuilding } from './rebuild/rebuild';

/** Every figure, in the order in which they are measured. */
export const figuresIn = (env: NodeJS.ProcessEnv): readonly Figure[] => [
  ...[listQuery, rebuilding, boardGrowth, appending, longCase, ...dueClockFigures],
  ...eventStoreFigures(env['EVENTSTORE_URL']),
];
