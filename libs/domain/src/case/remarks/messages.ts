import type { Evidence } from '../shapes';

export interface RemarkCommands {
  Comment: RemarkEvents['Commented'];
  AttachEvidence: RemarkEvents['EvidenceAttached'];
}

export interface RemarkEvents {
  Commented: { readonly text: string };
  EvidenceAttached: { readonly evidence: readonly Evidence[] };
}
