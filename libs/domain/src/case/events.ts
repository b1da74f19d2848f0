import type { ClockEvents } from './clocks/messages';
import type { DelayEvents } from './delays/messages';
import type { DispatchingEvents } from './dispatching/messages';
import type { HandlingEvents } from './handling/messages';
import type { IntakeEvents } from './intake/messages';
import type { JudgingEvents } from './judging/messages';
import type { RemarkEvents } from './remarks/messages';

/** Everything that goes on record about a case. */
export interface CaseEvents
  extends
    IntakeEvents,
    DispatchingEvents,
    HandlingEvents,
    DelayEvents,
    JudgingEvents,
    RemarkEvents,
    ClockEvents {}

export type CaseEventType = keyof CaseEvents;
