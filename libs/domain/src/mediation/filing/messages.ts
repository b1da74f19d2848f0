import type { EvidenceKind } from '../../case/vocabulary';
import type { PaperKind } from '../outcomes';

export interface FilingCommands {
  AttachToMediation: { readonly hash: string; readonly kind: EvidenceKind; readonly caption?: string };
  NoteOnMediation: { readonly text: string };
  /** Made from a template of that version; `about` is the number of the session or person that it is for, where it is for one. */
  RecordPaper: {
    readonly kind: PaperKind;
    readonly number: string;
    readonly hash: string;
    readonly templateVersion: number;
    readonly about?: number;
  };
  ArchiveMediation: { readonly note: string };
}

export interface FilingEvents {
  MediationFileAttached: FilingCommands['AttachToMediation'];
  MediationNoted: FilingCommands['NoteOnMediation'];
  PaperMade: FilingCommands['RecordPaper'];
  MediationArchived: FilingCommands['ArchiveMediation'];
}
