import * as guard from '../guards';
import type { Phase } from '../phase';
import type { RemarkCommands, RemarkEvents } from './messages';
import { redact } from './redaction';

/** What may be added to a case at any time; it changes nothing else, but that evidence may have to be hidden. */
export const remarks: Phase<RemarkCommands, RemarkEvents> = {
  rules: {
    Comment: { may: [guard.isVisible, guard.byParticipant], then: (data) => [{ type: 'Commented', data }] },
    AttachEvidence: {
      may: [guard.isVisible, guard.byParticipant],
      then: (data) => [{ type: 'EvidenceAttached', data }],
    },
    RedactEvidence: { may: [guard.isVisible, guard.byRole('OPERATOR', 'DUTY_CHIEF')], then: redact },
  },
  evolve: {
    Commented: (state) => state,
    EvidenceAttached: (state) => state,
    EvidenceRedacted: (state, data, { at }) => ({
      ...state,
      redactions: [...state.redactions, { ...data, at }],
    }),
  },
  names: {
    Commented: { zh: '留言', en: 'Comment' },
    EvidenceAttached: { zh: '补充证据', en: 'Evidence attached' },
    EvidenceRedacted: { zh: '遮蔽证据', en: 'Evidence redacted' },
  },
};
