import type { MessageOf } from '../../decider';
import { depthOf, levelOf, standsAt } from '../../territory/code';
import type { CaseEvents } from '../events';
import type { Case } from '../state';
import type { SupervisionCard } from '../supervision/supervision-terms';
import type { Clock } from '../../clocks/clock';
import { isOfLead } from './clock-units';

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

/** An area is no level of government: its street stands for it. */
const levelUnit = (unit: string) => (levelOf(unit) === 'AREA' ? standsAt(unit).slice(0, 9) : standsAt(unit));

/** Whoever has to act: the lead as it is now, a unit that was asked, or, of a centre, its district. */
function lateUnit({ kind, unit }: Clock, { leadUnit, place }: Case): string | undefined {
  const of = isOfLead(kind) ? leadUnit : unit;
  return of ? levelUnit(of) : place.path.find((code) => levelOf(code) === 'DISTRICT');
}

/** So many levels above that, and never lower than where it was raised to before. */
function unitAbove(clock: Clock, state: Case, levels: number): string | undefined {
  const ladder = state.place.path.filter((code) => levelOf(code) !== 'AREA');
  const from = ladder.indexOf(lateUnit(clock, state) ?? '');
  const above = ladder[Math.max(0, from - levels)];
  const { raisedTo } = state;
  return above && raisedTo && depthOf(raisedTo) < depthOf(above) ? raisedTo : above;
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
