import * as guard from '../guards';
import type { Phase } from '../phase';
import type { RemarkCommands, RemarkEvents } from './messages';

/** What may be added to a case at any time; it changes nothing else. */
export const remarks: Phase<RemarkCommands, RemarkEvents> = {
  rules: {
    Comment: { may: [guard.isVisible, guard.byParticipant], then: (data) => [{ type: 'Commented', data }] },
    AttachEvidence: {
      may: [guard.isVisible, guard.byParticipant],
      then: (data) => [{ type: 'EvidenceAttached', data }],
    },
  },
  evolve: {
    Commented: (state) => state,
    EvidenceAttached: (state) => state,
  },
  names: {
    Commented: { zh: '留言', en: 'Comment' },
    EvidenceAttached: { zh: '补充证据', en: 'Evidence attached' },
  },
};
