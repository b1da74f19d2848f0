import type { ClockCommands } from '../clocks/messages';
import type { CallBackCommands } from './calling-back/messages';
import type { CorrectionCommands } from './correcting/messages';
import type { EvaluationCommands } from './evaluating/messages';
import type { SelfHandlingCommands } from './self-handling/messages';
import type { DelayCommands } from './delays/messages';
import type { DispatchingCommands } from './dispatching/messages';
import type { DuplicateCommands } from './duplicates/messages';
import type { EndingCommands, FollowingCommands } from './ending/messages';
import type { HandlingCommands } from './handling/messages';
import type { HelpCommands } from './helping/messages';
import type { IntakeCommands } from './intake/messages';
import type { JudgingCommands } from './judging/messages';
import type { MilestoneCommands, OwnMilestoneCommands } from './milestones/messages';
import type { RevealingCommands } from './revealing/messages';
import type { SupervisionCommands } from './supervision/messages';
import type { SucceedingCommands } from './succeeding/messages';
import type { RejudgingCommands } from './rejudging/messages';
import type { RemarkCommands } from './remarks/messages';

/**
 * What people ask for. Facts that live elsewhere (the category in force, a unit on today's map, an officer's posts,
 * the number drawn) are looked up by the caller and travel in the command, so that deciding needs nothing else.
 */
export interface AskedCommands
  extends
    IntakeCommands,
    SelfHandlingCommands,
    DispatchingCommands,
    HandlingCommands,
    HelpCommands,
    MilestoneCommands,
    DelayCommands,
    JudgingCommands,
    CallBackCommands,
    EndingCommands,
    SupervisionCommands,
    CorrectionCommands,
    DuplicateCommands,
    RevealingCommands,
    EvaluationCommands,
    RemarkCommands {}

/** What the platform does by itself, and nobody can ask for. */
export interface OwnCommands
  extends FollowingCommands, OwnMilestoneCommands, SucceedingCommands, ClockCommands, RejudgingCommands {}

/** What is asked, and what the platform does by itself. */
export interface CaseCommands extends AskedCommands, OwnCommands {}

export type CaseCommandType = keyof CaseCommands;
export type AskedCommandType = keyof AskedCommands;
