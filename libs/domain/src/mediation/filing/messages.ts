import type { EvidenceKind } from '../../case/vocabulary';
import type { PaperKind, Visit } from '../outcomes';

/** Which paper it is: of its kind there is one, or one for each session, person or visit. */
export interface PaperSubject {
  readonly kind: PaperKind;
  /** Number of the session: of minutes, and of an invitation to it. */
  readonly session?: number;
  /** Number of whoever is invited. */
  readonly person?: number;
  /** The visit that a record is of. */
  readonly visit?: Visit;
}

/** A paper that is made anew, and why. */
export interface ReplacedPaper {
  readonly number: string;
  readonly reason: string;
}

export interface FilingCommands {
  AttachToMediation: { readonly hash: string; readonly kind: EvidenceKind; readonly caption?: string };
  NoteOnMediation: { readonly text: string };
  /** Rendered by a template of that version: `hash` is that of the file. */
  MakePaper: PaperSubject & {
    readonly number: string;
    readonly hash: string;
    readonly templateVersion: number;
    readonly replaces?: ReplacedPaper;
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
  PaperMade: FilingCommands['MakePaper'];
  /** `withoutFiles`: the hashes of all its files that were not kept then. */
  MediationArchived: { readonly note: string; readonly withoutFiles: readonly string[] };
}
