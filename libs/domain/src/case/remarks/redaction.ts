import { Refused, type Decision } from '../../decider';
import { withOne } from '../changes';
import type { Evidence } from '../shapes';
import type { Case } from '../state';
import type { RemarkCommands, RemarkEvents } from './messages';

/** A piece of evidence that shows what it must not, and so is itself shown no more. */
export interface Redaction {
  readonly hash: string;
  readonly reason: string;
  readonly at: string;
}

export function redact(
  data: RemarkCommands['RedactEvidence'],
  { evidence, redactions }: Case,
): Decision<RemarkEvents> {
  if (!evidence.includes(data.hash)) return new Refused('EVIDENCE_UNKNOWN', 'hash');
  if (redactions.some(({ hash }) => hash === data.hash)) return new Refused('EVIDENCE_REDACTED', 'hash');
  return [{ type: 'EvidenceRedacted', data }];
}

/** Remembers the evidence that came with an event. */
export const withEvidence = (state: Case, data: { readonly evidence?: readonly Evidence[] }): Case =>
  data.evidence?.length
    ? { ...state, evidence: data.evidence.map(({ hash }) => hash).reduce(withOne, state.evidence) }
    : state;
