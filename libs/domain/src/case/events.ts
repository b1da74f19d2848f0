import type { CaseClockEvents } from './clocks/messages';
import type { CallBackEvents } from './calling-back/messages';
import type { CorrectionEvents } from './correcting/messages';
import type { EvaluationEvents } from './evaluating/messages';
import type { SelfHandlingEvents } from './self-handling/messages';
import type { DelayEvents } from './delays/messages';
import type { DispatchingEvents } from './dispatching/messages';
import type { DuplicateEvents } from './duplicates/messages';
import type { EndingEvents } from './ending/messages';
import type { HandlingEvents } from './handling/messages';
import type { HelpEvents } from './helping/messages';
import type { IntakeEvents } from './intake/messages';
import type { JudgingEvents } from './judging/messages';
import type { MilestoneEvents } from './milestones/messages';
import type { RevealingEvents } from './revealing/messages';
import type { SupervisionEvents } from './supervision/messages';
import type { SucceedingEvents } from './succeeding/messages';
import type { RejudgingEvents } from './rejudging/messages';
import type { RemarkEvents } from './remarks/messages';

/** Everything that goes on record about a case. */
export interface CaseEvents
  extends
    IntakeEvents,
    SelfHandlingEvents,
    DispatchingEvents,
    HandlingEvents,
    HelpEvents,
    MilestoneEvents,
    DelayEvents,
    JudgingEvents,
    CallBackEvents,
    EndingEvents,
    SupervisionEvents,
    CorrectionEvents,
    DuplicateEvents,
    RevealingEvents,
    EvaluationEvents,
    RemarkEvents,
    SucceedingEvents,
    CaseClockEvents,
    RejudgingEvents {}

export type CaseEventType = keyof CaseEvents;
