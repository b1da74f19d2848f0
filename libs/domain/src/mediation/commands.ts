import type { ClockCommands } from '../clocks/messages';
import type { AgreeingCommands } from './agreeing/messages';
import type { BeginningCommands } from './beginning/messages';
import type { ChallengingCommands } from './challenging/messages';
import type { ConfirmingCommands } from './confirming/messages';
import type { EndingCommands } from './ending/messages';
import type { FilingCommands } from './filing/messages';
import type { HandingOverCommands } from './handing-over/messages';
import type { IntensifyingCommands } from './intensifying/messages';
import type { MediatorsCommands } from './mediators/messages';
import type { PerformingCommands } from './performing/messages';
import type { SessionsCommands } from './sessions/messages';
import type { SuingCommands } from './suing/messages';

/** What people may ask of a mediation. */
export interface AskedMediationCommands
  extends
    BeginningCommands,
    MediatorsCommands,
    SessionsCommands,
    IntensifyingCommands,
    HandingOverCommands,
    AgreeingCommands,
    PerformingCommands,
    ConfirmingCommands,
    ChallengingCommands,
    SuingCommands,
    EndingCommands,
    FilingCommands {}

/** What is asked, and what the platform does by itself. */
export interface MediationCommands extends AskedMediationCommands, ClockCommands {}

export type AskedMediationCommandType = keyof AskedMediationCommands;
