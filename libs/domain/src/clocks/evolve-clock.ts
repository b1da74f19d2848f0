import type { Fact } from '../act';
import type { Mark } from '../calendar/marks';
import { withOne } from '../case/changes';
import type { Clock } from './clock';
import type { ClockEvents } from './messages';

/** Events that change a clock while it runs. */
export type ClockChange = keyof Omit<ClockEvents, 'ClockStarted' | 'ClockStopped'>;

const running = ({ pausedSince: _since, ...clock }: Clock): Clock => clock;

/** What of the marks had passed already: nobody is warned of it once more. */
const passed = (marks: readonly Mark[], at: string) =>
  Math.max(0, ...marks.filter((mark) => mark.at <= at).map(({ percent }) => percent));

/** What each event leaves of the clock that it names. */
export const evolveClock: {
  readonly [Name in ClockChange]: (clock: Clock, data: ClockEvents[Name], fact: Pick<Fact, 'at'>) => Clock;
} = {
  ClockPaused: (clock, { from }) => ({ ...clock, pausedSince: from }),
  ClockResumed: (clock, { pause, dueOn, dueAt, marks }, { at }) => ({
    ...running(clock),
    pauses: [...clock.pauses, pause],
    dueOn,
    dueAt,
    marks,
    warned: passed(marks, at),
  }),
  ClockExtended: (clock, { amount, by, dueOn, dueAt, marks }, { at }) => ({
    ...clock,
    extensions: [...(clock.extensions ?? []), { amount, by }],
    dueOn,
    dueAt,
    marks,
    warned: passed(marks, at),
    isBreached: false,
  }),
  DeadlineWarned: (clock, { percent }) => ({ ...clock, warned: percent }),
  DeadlineBreached: ({ breachedBy = [], ...clock }) => ({
    ...clock,
    isBreached: true,
    ...(clock.unit !== undefined && { breachedBy: withOne(breachedBy, clock.unit) }),
  }),
};
