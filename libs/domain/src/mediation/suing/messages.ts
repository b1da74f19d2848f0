import type { OtherRoad } from '../../case/vocabulary';
import type { SuitKind, SuitResult } from '../outcomes';

export interface SuingCommands {
  /** Brought by a party, whom nobody keeps from it. */
  RecordSuit: {
    readonly kind: SuitKind;
    readonly party: number;
    readonly court: string;
    readonly reference: string;
  };
  /** Told back to the committee. */
  RecordSuitResult: {
    readonly suit: number;
    readonly result: SuitResult;
    readonly reference: string;
    /** Whether the agreement binds nobody any more. */
    readonly isAgreementVoid: boolean;
    readonly note: string;
  };
  /** Whether the parties keep what the government decided, and which roads they were told of. */
  RecordDecisionOutcome: {
    readonly isKept: boolean;
    readonly roads: readonly OtherRoad[];
    readonly note: string;
  };
}

export interface SuingEvents {
  SuitFiled: SuingCommands['RecordSuit'] & { readonly suit: number };
  SuitDecided: SuingCommands['RecordSuitResult'];
  /** A court found that it binds nobody. */
  AgreementVoided: { readonly suit: number };
  DecisionOutcomeRecorded: SuingCommands['RecordDecisionOutcome'];
}
