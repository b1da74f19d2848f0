import {
  explainClock,
  explainVerdict,
  type Calendar,
  type CaseEvents,
  type StartedClock,
} from '@casegrid/domain';
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

const explained = (
  started: StartedClock,
  stopped: CaseEvents['ClockStopped'] | null,
  calendar: Calendar | undefined,
) => {
  if (!calendar) return null;
  return stopped ? explainVerdict(started, stopped, calendar) : explainClock(started, calendar);
};

/** A clock as it is shown. */
const shown = ({ started, stopped, ...told }: CaseClock, calendar: Calendar | undefined): ClockType => ({
  ...started,
  ...told,
  number: started.clock,
  unit: orNull(started.unit),
  amount: started.period.amount,
  unitOfTime: started.period.unit,
  warnings: started.marks,
  end: stopped,
  explanation: explained(started, stopped, calendar),
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
      this.facts.calendars(),
    ]);
    // Of a case as it was, no clock that was started later, and no end that was to come.
    const isRunning = (clock: number) => state.clocks.some((one) => one.clock === clock);
    return clocks
      .filter(({ started }) => started.clock <= state.clocksStarted)
      .map((clock) => (isRunning(clock.started.clock) ? { ...clock, stopped: null } : clock))
      .map((clock) =>
        shown(
          clock,
          calendars.versions.find(({ version }) => version === clock.started.calendarVersion),
        ),
      );
  }
}
