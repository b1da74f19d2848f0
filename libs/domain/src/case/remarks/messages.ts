import type { Evidence } from '../shapes';

export interface RemarkCommands {
  Comment: RemarkEvents['Commented'];
  AttachEvidence: RemarkEvents['EvidenceAttached'];
  RedactEvidence: RemarkEvents['EvidenceRedacted'];
}

export interface RemarkEvents {
  Commented: { readonly text: string };
  EvidenceAttached: { readonly evidence: readonly Evidence[] };
  /** What was attached stays on record, and is shown no more. */
  EvidenceRedacted: { readonly hash: string; readonly reason: string };
}
