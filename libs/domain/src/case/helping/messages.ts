import type { Category } from '../../catalogue/catalogue';
import type { Power } from '../../powers/powers';
import type { Unit } from '../../territory/unit';
import type { Evidence } from '../shapes';

export interface HelpCommands {
  InviteCoHandler: { readonly unit: Unit; readonly task: string };
  AnswerTask: { readonly answer: string; readonly evidence: readonly Evidence[] };
  ExcuseCoHandler: HelpEvents['CoHandlerExcused'];
  BlowWhistle: { readonly unit: Unit; readonly matter: string };
  ReportIn: { readonly note: string };
  CloseWhistle: HelpEvents['WhistleClosed'];
  OfferTransfer: {
    readonly to: Unit;
    readonly category: Category;
    readonly powers: readonly Power[];
    readonly reason: string;
  };
  AcceptTransfer: { readonly note: string };
  DeclineTransfer: { readonly reason: string };
  WithdrawTransfer: { readonly reason: string };
  HoldConsultation: HelpEvents['ConsultationHeld'];
}

/** `unit` is the unit that helps, was called, or was asked to take over. */
export interface HelpEvents {
  CoHandlerInvited: { readonly unit: string; readonly task: string };
  TaskAnswered: { readonly unit: string; readonly answer: string; readonly evidence: readonly Evidence[] };
  CoHandlerExcused: { readonly unit: string; readonly reason: string };
  WhistleBlown: { readonly unit: string; readonly matter: string };
  DepartmentReportedIn: { readonly unit: string; readonly note: string };
  WhistleClosed: { readonly unit: string; readonly result: string };
  TransferOffered: { readonly unit: string; readonly reason: string };
  TransferAccepted: { readonly unit: string; readonly from: string; readonly note: string };
  TransferDeclined: { readonly unit: string; readonly reason: string };
  TransferWithdrawn: { readonly unit: string; readonly reason: string };
  ConsultationHeld: { readonly participants: readonly string[]; readonly conclusion: string };
}
