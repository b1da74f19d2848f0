import type { AgreeingEvents } from './agreeing/messages';
import type { BeginningEvents } from './beginning/messages';
import type { MediationClockEvents } from './clocks/messages';
import type { ChallengingEvents } from './challenging/messages';
import type { ConfirmingEvents } from './confirming/messages';
import type { EndingEvents } from './ending/messages';
import type { FilingEvents } from './filing/messages';
import type { HandingOverEvents } from './handing-over/messages';
import type { IntensifyingEvents } from './intensifying/messages';
import type { MediatorsEvents } from './mediators/messages';
import type { PerformingEvents } from './performing/messages';
import type { SessionsEvents } from './sessions/messages';
import type { SuingEvents } from './suing/messages';

/** What can happen to a mediation. */
export interface MediationEvents
  extends
    BeginningEvents,
    MediatorsEvents,
    SessionsEvents,
    IntensifyingEvents,
    HandingOverEvents,
    AgreeingEvents,
    PerformingEvents,
    ConfirmingEvents,
    ChallengingEvents,
    SuingEvents,
    EndingEvents,
    FilingEvents,
    MediationClockEvents {}

export type MediationEventType = keyof MediationEvents;
