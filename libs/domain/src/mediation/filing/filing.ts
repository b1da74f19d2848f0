import { Refused, type Decision } from '../../decider';
import { isStillParty, mayOpen, seatOf, worksOn } from '../access';
import { withFile } from '../changes';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import { isBeforeCourt } from '../standing';
import { failedStatuses } from '../vocabulary';
import type { Mediation } from '../state';
import { missingPapers } from './file';
import type { FilingCommands, FilingEvents } from './messages';
import { make, withPaper } from './papers';

/** A party, or whoever works on it. */
const byParticipant: MediationGuard = (state, { actor }) => {
  const seat = seatOf(state, actor);
  if (seat) return isStillParty(seat) ? undefined : 'NOT_A_PARTY';
  if (!mayOpen(state, actor)) return 'MEDIATION_UNKNOWN';
  return worksOn(state, actor) ? undefined : 'NOT_ITS_MEDIATOR';
};

/** Over for good: performed, ended, decided; or broken, and with a court. */
const isOver: MediationGuard = (state, act) =>
  guard.isVisible(state, act) ?? (hasEnded(state) ? undefined : 'MEDIATION_NOT_ENDED');

export const hasEnded = ({ status, suits, isEnforced, decision }: Mediation): boolean => {
  if (!status) return false;
  if (status === 'DECIDED') return decision !== 'OPEN';
  if (status === 'BREACHED') return isEnforced || suits.some(({ result }) => result !== undefined);
  return status === 'PERFORMED' || failedStatuses.includes(status);
};

/** What somebody else still has to hear of, or to say. */
export const pendingIn = ({ suits, risks, confirmation }: Mediation): Refused | undefined => {
  if (suits.some(({ result }) => result === undefined)) return new Refused('SUIT_PENDING');
  if (confirmation?.isChallenged) return new Refused('CHALLENGE_PENDING');
  if (confirmation && isBeforeCourt(confirmation)) return new Refused('CONFIRMATION_PENDING');
  return risks.every(({ isReported }) => isReported) ? undefined : new Refused('RISK_NOT_REPORTED');
};

type Archive = FilingCommands['ArchiveMediation'];

/** What is missing is sent first, or named with the reason why it cannot be. */
function unkeptIn({ note, missingFiles, withoutFiles }: Archive): Refused | undefined {
  if (missingFiles.some((hash) => !withoutFiles.includes(hash))) return new Refused('FILES_NOT_KEPT');
  return missingFiles.length > 0 && note.trim() === '' ? new Refused('REASON_NEEDED', 'note') : undefined;
}

function archive(data: Archive, state: Mediation): Decision<FilingEvents> {
  const lacking =
    pendingIn(state) ??
    (missingPapers(state).length > 0 ? new Refused('FILE_INCOMPLETE') : undefined) ??
    unkeptIn(data);
  if (lacking) return lacking;
  return [{ type: 'MediationArchived', data: { note: data.note, withoutFiles: data.missingFiles } }];
}

/** What belongs to the file of a mediation, until it is closed. */
export const filing: MediationPhase<FilingCommands, FilingEvents> = {
  rules: {
    AttachToMediation: {
      may: [guard.notArchived, byParticipant],
      then: (data, { files }) =>
        files.includes(data.hash)
          ? new Refused('FILE_ATTACHED_ALREADY', 'hash')
          : [{ type: 'MediationFileAttached', data }],
    },
    NoteOnMediation: {
      may: [guard.notArchived, byParticipant],
      then: (data) => [{ type: 'MediationNoted', data }],
    },
    MakePaper: { may: [guard.notArchived, guard.byMediatorOrCommittee], then: make },
    ArchiveMediation: { may: [isOver, guard.byCommittee], then: archive },
  },
  evolve: {
    MediationFileAttached: (state, { hash }) => withFile(state, hash),
    MediationNoted: (state) => state,
    PaperMade: (state, data, { at }) => withFile(withPaper(state, data, at), data.hash),
    MediationArchived: (state) => ({ ...state, status: 'ARCHIVED' }),
  },
  names: {
    MediationFileAttached: { zh: '上传材料', en: 'File attached' },
    MediationNoted: { zh: '备注', en: 'Note' },
    PaperMade: { zh: '制作文书', en: 'Paper made' },
    MediationArchived: { zh: '归档', en: 'Archived' },
  },
};
