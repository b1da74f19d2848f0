interface Ruled {
  /** The number that the court gave it. */
  readonly reference: string;
}

export interface Explained extends Ruled {
  readonly reason: string;
}

export interface ConfirmingCommands {
  /** Jointly: `appliedBy` are the parties, all of them (人民调解法 Art. 33). */
  ApplyConfirmation: { readonly court: string; readonly appliedBy: readonly number[] };
  RecordCourtAcceptance: Ruled;
  RecordCourtRefusal: Explained;
  /** By so many days more, with the approval of its president. */
  RecordCourtExtension: Ruled & { readonly amount: number };
  /** `ruling` is the hash of it. */
  RecordConfirmation: Ruled & { readonly ruling: string };
  RecordConfirmationRefusal: Explained;
  RecordRevocation: Explained;
  RecordEnforcement: Ruled & { readonly court: string };
}

export interface ConfirmingEvents {
  ConfirmationApplied: ConfirmingCommands['ApplyConfirmation'];
  CourtAccepted: Ruled;
  CourtDeclined: Explained;
  CourtExtended: ConfirmingCommands['RecordCourtExtension'];
  AgreementConfirmed: ConfirmingCommands['RecordConfirmation'];
  ConfirmationRefused: Explained;
  ConfirmationRevoked: Explained;
  EnforcementApplied: ConfirmingCommands['RecordEnforcement'];
}
