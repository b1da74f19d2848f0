import type { Category } from '../../catalogue/catalogue';
import type { Person, Place } from '../shapes';

export interface CorrectionCommands {
  CorrectCategory: { readonly category: Category; readonly reason: string };
  CorrectPlace: { readonly place: Place; readonly reason: string };
  /** `reporter` is who it was, in full. */
  CorrectReporter: CorrectionEvents['ReporterCorrected'];
  SetConfidentiality: CorrectionEvents['ConfidentialityChanged'];
}

/** What was said before stays on record: a correction is said after it. */
export interface CorrectionEvents {
  CategoryCorrected: { readonly from: string; readonly category: string; readonly reason: string };
  PlaceCorrected: { readonly from: string; readonly place: Place; readonly reason: string };
  /** Whoever was named as the reporter before is so no more. */
  ReporterCorrected: { readonly reporter: Person; readonly reason: string };
  ConfidentialityChanged: { readonly isConfidential: boolean; readonly reason: string };
}
