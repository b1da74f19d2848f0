import type { Intensification } from '../vocabulary';

interface Kind {
  readonly kind: Intensification;
  readonly explanation: string;
}

export interface IntensifyingCommands {
  RecordRisk: Kind;
  /** All that was found and not reported yet. */
  ReportRisk: {
    /** The police station that was told, and its number for it. */
    readonly police: string;
    readonly reference: string;
  };
  /** What did not happen, and how many were about to. */
  RecordPrevention: Kind & { readonly people: number };
}

export interface IntensifyingEvents {
  RiskFound: Kind & { readonly risk: number };
  RiskReported: IntensifyingCommands['ReportRisk'];
  PreventionRecorded: IntensifyingCommands['RecordPrevention'];
}
