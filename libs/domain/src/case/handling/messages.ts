import type { Category } from '../../catalogue/catalogue';
import type { Power } from '../../powers/powers';
import type { Unit } from '../../territory/unit';
import type { Evidence } from '../shapes';
import type { Outcome } from '../vocabulary';

export interface HandlingCommands {
  NoteProgress: Omit<HandlingEvents['HandlingNoted'], 'unit'>;
  EscalateCase: {
    readonly to: Unit;
    readonly category: Category;
    readonly powers: readonly Power[];
    readonly reason: string;
  };
  CompleteHandling: Omit<HandlingEvents['HandlingCompleted'], 'unit'>;
}

export interface HandlingEvents {
  HandlingNoted: {
    readonly unit: string;
    readonly note: string;
    readonly reporterContacted: boolean;
    readonly evidence: readonly Evidence[];
  };
  CaseEscalated: { readonly from: string; readonly to: string; readonly reason: string };
  HandlingCompleted: {
    readonly unit: string;
    readonly outcome: Outcome;
    readonly summary: string;
    readonly evidence: readonly Evidence[];
  };
}
