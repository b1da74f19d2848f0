import type { Unit } from '@casegrid/domain';
import { drawCase } from '../lives/draw';
import { liveThrough, type Life } from '../lives/life';

/** A grid that needs no map: an event store does not ask where a case lies. */
const grid: Unit = {
  code: '310115103201001',
  name: '陆家嘴街道第一网格',
  path: ['31', '3101', '310115', '310115103', '310115103201'],
};

const seed = 3;

/** Lives of cases as Casegrid writes them: events of about 0.9 kB, most of it what stands beside the act. */
export const drawLives = (cases: number): Life[] =>
  Array.from({ length: cases }, (_, index) => liveThrough(drawCase(seed, index, [grid])));

/** As many events go into one append where a log is only to come to be: 0.4 MB. */
export const perAppend = 500;

/** The events of one such append. */
export const drawPage = (): Life['events'] =>
  drawLives(perAppend)
    .flatMap(({ events }) => events)
    .slice(0, perAppend);
