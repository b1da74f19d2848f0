import type { Evidence, OtherCase } from '../shapes';
import type { OtherRoad } from '../vocabulary';
import type { VoidGrounds } from './reasons';

export interface EndingCommands {
  WithdrawCase: EndingEvents['CaseWithdrawn'];
  RejectWithdrawal: EndingEvents['WithdrawalRejected'];
  RedirectCase: EndingEvents['CaseRedirected'];
  AppealRefusal: EndingEvents['RefusalAppealed'];
  MergeCase: { readonly target: OtherCase; readonly reason: string };
  RequestVoid: EndingEvents['VoidRequested'];
  ApproveVoid: EndingEvents['CaseVoided'];
  DenyVoid: EndingEvents['VoidDenied'];
  ArchiveCase: EndingEvents['CaseArchived'];
}

/** What the platform does by itself, on the case that another was merged into. */
export interface FollowingCommands {
  TakeReport: EndingEvents['ReportTaken'];
  /** The other case was not merged after all. */
  ReturnReport: EndingEvents['ReportReturned'];
}

export interface EndingEvents {
  /** Before it was filed: nobody had anything to do with it yet. */
  ReportWithdrawn: { readonly reason: string };
  CaseWithdrawn: { readonly reason: string };
  WithdrawalRejected: { readonly reason: string; readonly evidence: readonly Evidence[] };
  CaseRedirected: {
    readonly channel: OtherRoad;
    /** The number under which the other channel has it. */
    readonly reference: string;
    readonly explanation: string;
  };
  RefusalAppealed: { readonly reason: string };
  CaseMergedInto: { readonly target: string; readonly reason: string };
  /** Another case was merged into this one: residents who reported or followed that one follow this from now on. */
  ReportTaken: { readonly from: string; readonly followers: readonly string[] };
  ReportReturned: { readonly from: string };
  VoidRequested: VoidGrounds;
  CaseVoided: { readonly explanation: string };
  VoidDenied: { readonly explanation: string };
  /** The hash of the event before it, to which all before that are chained: it names exactly what was put away. */
  CaseArchived: { readonly note: string; readonly packageHash: string };
}
