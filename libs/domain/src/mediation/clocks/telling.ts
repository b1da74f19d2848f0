import type { Act } from '../../act';
import { clockEventNames, evolveClocks, withStarted } from '../../clocks/evolve-clocks';
import type { ClockCommands } from '../../clocks/messages';
import { told } from '../../clocks/tell';
import type { MessageOf } from '../../decider';
import type { ClockKind } from '../../deadlines/clock-kinds';
import type { MediationEvents } from '../events';
import * as guard from '../guards';
import type { MediationPhase } from '../phase';
import type { Mediation } from '../state';
import type { MediationClockEvents } from './messages';

type Event = MessageOf<MediationEvents>;

/** Windows of the parties: nobody is late for them, and what they were for is not to be had any more. */
const lapses: { readonly [Kind in ClockKind]?: Event } = {
  CONFIRMATION: { type: 'ConfirmationWindowLapsed', data: {} },
  ENFORCEMENT: { type: 'EnforcementWindowLapsed', data: {} },
  SUIT_AFTER_DECISION: { type: 'DecisionBecameFinal', data: {} },
};

function tell({ clock: number }: ClockCommands['TellClock'], { clocks }: Mediation, act: Act): Event[] {
  const clock = clocks.find((one) => one.clock === number);
  if (!clock) return [];
  const events = told(clock, act);
  const lapse = lapses[clock.kind];
  return lapse && events.some(({ type }) => type === 'DeadlineBreached') ? [...events, lapse] : events;
}

/** What the platform does by itself. */
export const telling: MediationPhase<ClockCommands, MediationClockEvents> = {
  rules: { TellClock: { may: [guard.isVisible, guard.bySystem], then: tell } },
  evolve: {
    ...evolveClocks<Mediation>(),
    ClockStarted: (state, clock) => ({
      ...withStarted(state, clock),
      ...(clock.kind === 'CONFIRMATION' && { confirmableUntil: clock.dueAt }),
    }),
    ConfirmationWindowLapsed: (state) => ({ ...state, confirmation: { status: 'LAPSED', court: '' } }),
    EnforcementWindowLapsed: (state) => state,
    DecisionBecameFinal: (state) => ({ ...state, decision: 'FINAL' }),
  },
  names: {
    ...clockEventNames,
    ConfirmationWindowLapsed: { zh: '逾期未申请司法确认', en: 'The window for confirmation has lapsed' },
    EnforcementWindowLapsed: { zh: '逾期未申请执行', en: 'The window for enforcement has lapsed' },
    DecisionBecameFinal: { zh: '逾期未起诉，处理决定生效', en: 'The decision has become final' },
  },
};
