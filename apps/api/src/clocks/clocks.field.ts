import { explainClock, explainRejudged, explainVerdict, type Calendar } from '@casegrid/domain';
import { clocksOf, type CaseClock } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { whereIs } from '../cases/case.fields';
import { CaseType } from '../cases/case.type';
import { Facts } from '../cases/facts';
import { orNull } from '../graphql/absent';
import { pageSize } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { database } from '../parts';
import { ClockType } from './clock.types';

const explained = ({ state, stopped }: CaseClock, calendar: Calendar | undefined) => {
  if (!calendar) return null;
  return stopped ? explainVerdict(state, stopped, calendar) : explainClock(state, calendar);
};

/** What it came to by versions for the past, each with its own words. */
const rejudgedOf = ({ state, stopped, rejudged }: CaseClock, calendar: Calendar | undefined) =>
  rejudged.map((one) => ({
    ...one,
    explanation: calendar && stopped ? explainRejudged(state, stopped, one, calendar) : null,
  }));

/** A clock as it is shown. */
const shown = (clock: CaseClock, calendar: Calendar | undefined): ClockType => ({
  ...clock.state,
  number: clock.state.clock,
  unit: orNull(clock.state.unit),
  amount: clock.state.period.amount,
  unitOfTime: clock.state.period.unit,
  extensions: clock.state.extensions ?? [],
  breachedBy: clock.state.breachedBy ?? [],
  pausedSince: orNull(clock.state.pausedSince),
  warnings: clock.state.marks,
  end: clock.stopped,
  rejudged: rejudgedOf(clock, calendar),
  explanation: explained(clock, calendar),
});

/** The clocks of a case, each explained by the calendar that it names. */
@Resolver(() => CaseType)
export class ClocksField {
  constructor(
    @Inject(database) private readonly pool: Pool,
    private readonly facts: Facts,
  ) {}

  @ResolveField(() => [ClockType], {
    description: 'Every clock that ever ran on it, in the order in which they were started.',
  })
  async clocks(
    @Parent() { state }: CaseType,
    @Context() { language }: RequestContext,
    @Args('afterNumber', { type: () => Int, defaultValue: 0, description: 'Clocks after this number.' })
    after: number,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many: 1 to 100.' }) size: number,
  ): Promise<ClockType[]> {
    pageSize(size, language);
    const [clocks, calendars] = await Promise.all([
      clocksOf(this.pool, whereIs(state), { after, size }),
      this.facts.calendarsOf(state.place.unit),
    ]);
    const isKnown = ({ clock, retroaction }: CaseClock['rejudged'][number]) =>
      state.rejudged?.some((one) => one.clock === clock && one.retroaction === retroaction) ?? false;
    // Of a case as it was, no clock that was started later, and of those that ran what was known of them.
    const asItWas = (known: CaseClock): CaseClock => {
      const running = state.clocks.find(({ clock }) => clock === known.state.clock);
      return running
        ? { state: running, stopped: null, rejudged: [] }
        : { ...known, rejudged: known.rejudged.filter(isKnown) };
    };
    return clocks
      .filter((clock) => clock.state.clock <= state.clocksStarted)
      .map(asItWas)
      .map((clock) =>
        shown(
          clock,
          calendars.find(
            ({ code, version }) => code === clock.state.calendar && version === clock.state.calendarVersion,
          ),
        ),
      );
  }
}
