import type { Figure } from '../method/figure';
import { appendingTo } from './appending';
import { living } from './live';
import { memory } from './memory';
import { opening } from './opening';
import { catchingUp, readingAll } from './reading';
import { embedded, runningAt, type Subject } from './subject';

/** What can be measured of an event store from outside. */
const figuresOf = (subject: Subject): Figure[] => [
  appendingTo(subject, 32),
  appendingTo(subject, 256),
  readingAll(subject),
  catchingUp(subject),
  living(subject),
];

/** The figures of the embedded event store, and of the one at `url` where there is one, each below its like. */
export function eventStoreFigures(url: string | undefined): Figure[] {
  const subjects = url ? [embedded, runningAt(url)] : [embedded];
  const [ours = [], ...others] = subjects.map(figuresOf);
  const outside = ours.flatMap((figure, index) => [
    figure,
    ...others.flatMap((theirs) => theirs[index] ?? []),
  ]);
  return [...outside, opening, memory];
}
