import type { Evidence } from '../shapes';
import type { IntakeCommands } from '../intake/messages';

export interface SelfHandlingCommands {
  /** Reported and seen to at once; `evidence` of the report shows it before. Whether it is checked is drawn outside. */
  RecordSelfHandled: IntakeCommands['ReportCase'] & {
    readonly number: string;
    readonly summary: string;
    readonly evidenceAfter: readonly Evidence[];
    readonly isSampled: boolean;
  };
}

export interface SelfHandlingEvents {
  CaseSelfHandled: {
    readonly number: string;
    readonly unit: string;
    readonly summary: string;
    readonly evidence: readonly Evidence[];
    /** Whether it is one of those that are checked. */
    readonly isSampled: boolean;
  };
}
