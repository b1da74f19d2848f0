import type { MessageOf } from '../../decider';
import { levelOf, standsAt } from '../../territory/code';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { SupervisionCard } from '../supervision/supervision-terms';
import type { Clock } from './clock';

type Event = MessageOf<CaseEvents>;

/** How much of the time has passed when a case is raised, under which card, and how many levels (design figures). */
const rungs: readonly {
  readonly percent: number;
  readonly card: SupervisionCard;
  readonly levels: number;
}[] = [
  { percent: 100, card: 'PLAIN', levels: 1 },
  { percent: 150, card: 'YELLOW', levels: 2 },
];

/** So many levels above whoever is late; a centre is its district's. An area is no level of government. */
function unitAbove({ unit }: Clock, { place }: Case, levels: number): string | undefined {
  const ladder = place.path.filter((code) => levelOf(code) !== 'AREA');
  const from = unit
    ? ladder.indexOf(standsAt(unit))
    : ladder.findIndex((code) => levelOf(code) === 'DISTRICT');
  return ladder[Math.max(0, from - levels)];
}

const hasPassed = (percent: number, events: readonly Event[]) =>
  events.some(
    ({ type, data }) =>
      (percent === 100 && type === 'DeadlineBreached') ||
      (type === 'DeadlineWarned' && data.percent === percent),
  );

/** What follows from what a clock told: the highest rung that was reached, once. */
export function raise(clock: Clock, state: Case, told: readonly Event[]): Event[] {
  const rung = rungs.findLast(({ percent }) => hasPassed(percent, told));
  const to = rung && unitAbove(clock, state, rung.levels);
  if (!to) return [];
  const { percent, card } = rung;
  return [{ type: 'CaseRaised', data: { to, card, kind: clock.kind, clockNumber: clock.clock, percent } }];
}
