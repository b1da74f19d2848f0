import type { MilestoneKind, MilestoneResult } from './milestone';

interface OfMilestone {
  /** Id of what has a stream of its own. */
  readonly milestone: string;
}

export interface MilestoneCommands {
  WaiveMilestone: OfMilestone & { readonly reason: string };
}

/** What the platform tells a case of what it waits for. */
export interface OwnMilestoneCommands {
  AwaitMilestone: MilestoneEvents['MilestoneAwaited'];
  ReachMilestone: MilestoneEvents['MilestoneReached'];
  /** What it waits for never began. */
  DropMilestone: OfMilestone;
}

export interface MilestoneEvents {
  MilestoneAwaited: OfMilestone & { readonly kind: MilestoneKind };
  MilestoneReached: OfMilestone & { readonly result: MilestoneResult };
  MilestoneDropped: OfMilestone;
  /** The case needs not wait any longer; what it waited for goes on by itself. */
  MilestoneWaived: MilestoneCommands['WaiveMilestone'];
}
