import type { Category } from '../../catalogue/catalogue';
import type { Place } from '../shapes';

export interface CorrectionCommands {
  CorrectCategory: { readonly category: Category; readonly reason: string };
  CorrectPlace: { readonly place: Place; readonly reason: string };
  SetConfidentiality: CorrectionEvents['ConfidentialityChanged'];
}

/** What was said before stays on record: a correction is said after it. */
export interface CorrectionEvents {
  CategoryCorrected: { readonly from: string; readonly category: string; readonly reason: string };
  PlaceCorrected: { readonly from: string; readonly place: Place; readonly reason: string };
  ConfidentialityChanged: { readonly isConfidential: boolean; readonly reason: string };
}
