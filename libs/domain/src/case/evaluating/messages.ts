import type { Evidence } from '../shapes';
import type { ExclusionReason } from './exclusion';

export interface EvaluationCommands {
  RequestExclusion: EvaluationEvents['ExclusionRequested'];
  AppealExclusion: EvaluationEvents['ExclusionAppealed'];
  GrantExclusion: { readonly explanation: string };
  DenyExclusion: { readonly explanation: string };
}

export interface EvaluationEvents {
  ExclusionRequested: {
    readonly reason: ExclusionReason;
    readonly explanation: string;
    readonly evidence: readonly Evidence[];
  };
  ExclusionAppealed: { readonly reason: string };
  /** By the panel of a unit. */
  ExclusionGranted: { readonly explanation: string; readonly unit: string };
  ExclusionDenied: { readonly explanation: string; readonly unit: string };
}
