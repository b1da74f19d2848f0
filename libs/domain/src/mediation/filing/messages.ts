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
  ArchiveMediation: {
    readonly note: string;
    /** Hashes of its files whose bytes are not kept. */
    readonly missingFiles: readonly string[];
    /** Those of them that cannot be had any more, each named: a hash that was given by mistake, a photo that was lost. */
    readonly withoutFiles: readonly string[];
  };
}

export interface FilingEvents {
  MediationFileAttached: FilingCommands['AttachToMediation'];
  MediationNoted: FilingCommands['NoteOnMediation'];
  PaperMade: FilingCommands['RecordPaper'];
  /** `withoutFiles`: the hashes of all its files that were not kept then. */
  MediationArchived: { readonly note: string; readonly withoutFiles: readonly string[] };
}
