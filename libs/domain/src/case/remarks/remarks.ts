import type { Guard } from '../../decider';
import * as guard from '../guards';
import type { Phase } from '../phase';
import type { Case } from '../state';
import type { RemarkCommands, RemarkEvents } from './messages';
import { redact } from './redaction';

/** The file was sealed with the hash of all that is in it. */
const notArchived: Guard<Case> = ({ status }) => (status === 'ARCHIVED' ? 'CASE_ARCHIVED' : undefined);

const adding = [guard.isVisible, notArchived, guard.byParticipant] as const;

/** What may be added to a case until it is put away; it changes nothing else, but that evidence may have to be hidden. */
export const remarks: Phase<RemarkCommands, RemarkEvents> = {
  rules: {
    Comment: { may: adding, then: (data) => [{ type: 'Commented', data }] },
    AttachEvidence: { may: adding, then: (data) => [{ type: 'EvidenceAttached', data }] },
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
