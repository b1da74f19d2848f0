import type { Category } from '../../catalogue/catalogue';
import type { Power } from '../../powers/powers';
import type { Unit } from '../../territory/unit';
import type { ObjectionReason } from '../vocabulary';

export interface DispatchingCommands {
  DispatchCase: {
    readonly lead: Unit;
    readonly coHandlers: readonly Unit[];
    readonly instructions: string;
    readonly category: Category;
    readonly powers: readonly Power[];
  };
  RecallDispatch: { readonly reason: string };
  SignCase: object;
  ObjectToDispatch: Omit<DispatchingEvents['DispatchObjected'], 'unit' | 'isEntitled'> & {
    /** Whether the unit may handle cases of this category, as things are now. */
    readonly isEntitled: boolean;
  };
  UpholdObjection: DispatchingEvents['ObjectionUpheld'];
  DenyObjection: DispatchingEvents['ObjectionDenied'];
  DesignateUnit: DispatchingEvents['UnitDesignated'];
}

export interface DispatchingEvents {
  CaseDispatched: {
    readonly leadUnit: string;
    readonly coHandlers: readonly string[];
    readonly instructions: string;
  };
  /** From a unit that has not signed for it. */
  DispatchRecalled: { readonly unit: string; readonly reason: string };
  CaseSigned: { readonly unit: string };
  DispatchObjected: {
    readonly unit: string;
    readonly reason: ObjectionReason;
    readonly explanation: string;
    /** Whether the unit might handle such cases when it objected; absent where that was not put on record. */
    readonly isEntitled?: boolean;
  };
  ObjectionUpheld: { readonly explanation: string };
  ObjectionDenied: { readonly explanation: string };
  /** As when it is denied, and the unit may not object again. */
  UnitDesignated: { readonly explanation: string };
}
