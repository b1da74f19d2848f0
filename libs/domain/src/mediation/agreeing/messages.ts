import type { Day } from '../../calendar/days';

/** Something owed by one party to another, as it is agreed on. */
export interface NewObligation {
  readonly debtor: number;
  readonly creditor: number;
  readonly what: string;
  /** In fen, where it is money. */
  readonly amount?: number;
  /** The last day; absent for what was performed on the spot. */
  readonly dueOn?: Day;
}

interface Agreed {
  readonly obligations: readonly NewObligation[];
  /** Whether it is about who is whose spouse, parent or child. */
  readonly isOfStatus: boolean;
  /** Whether the parties said that they want it confirmed by a court. */
  readonly isConfirmationWished: boolean;
}

export interface AgreeingCommands {
  /** `text` is the hash of what is to be signed. */
  DraftAgreement: Agreed & { readonly text: string };
  WithdrawDraft: { readonly reason: string };
  /** Of a party by number; `sheet` is the hash of what he signed on paper, where somebody else puts it on record. */
  SignAgreement: { readonly party: number; readonly sheet?: string };
  SignAsMediator: Record<string, never>;
  SealAgreement: Record<string, never>;
  /** Agreed by word of mouth; what of is written down by the mediator (人民调解法 Art. 28). */
  RecordOralAgreement: Agreed & { readonly agreedBy: readonly number[]; readonly record: string };
}

export interface AgreeingEvents {
  AgreementDrafted: AgreeingCommands['DraftAgreement'];
  DraftWithdrawn: AgreeingCommands['WithdrawDraft'];
  AgreementSigned: AgreeingCommands['SignAgreement'];
  AgreementSignedByMediator: { readonly mediator: string };
  AgreementSealed: { readonly committee: string };
  OralAgreementReached: AgreeingCommands['RecordOralAgreement'];
  /** With the last mark that it needs, or by word of mouth: from that day it binds (人民调解法 Art. 29, 30). */
  AgreementTookEffect: { readonly on: Day };
  /** All that was owed is performed. */
  AgreementPerformed: Record<string, never>;
}
