import type { CaseStatus, EvidenceKind, PersonPart } from './vocabulary';

/** Text that only the holder of a person's key can read. */
export type Sealed = string;

/** Somebody the case is about. Everything but the id and the part he plays is sealed under his own key. */
export interface Person {
  readonly personId: string;
  readonly part: PersonPart;
  readonly name: Sealed;
  readonly phone?: Sealed;
  readonly address?: Sealed;
  readonly identityNumber?: Sealed;
}

/** A file named by what it holds: `hash` is the SHA-256 of its bytes in lower-case hex. */
export interface Evidence {
  readonly hash: string;
  readonly kind: EvidenceKind;
  readonly caption?: string;
}

/** Where it is, on the map of that day: `path` runs from the province to the unit. WGS 84 degrees. */
export interface Place {
  readonly unit: string;
  readonly path: readonly string[];
  readonly description: string;
  readonly longitude?: number;
  readonly latitude?: number;
}

/** Another case that one is held against, as it stands. */
export interface OtherCase {
  readonly caseId: string;
  readonly status?: CaseStatus;
  readonly isVisible: boolean;
}
