import type { Day } from '../../calendar/days';
import type { Evidence } from '../shapes';
import type { SuspensionGrounds } from './suspension';

type Of<Data> = Omit<Data, 'unit'>;

export interface DelayCommands {
  RequestExtension: Of<DelayEvents['ExtensionRequested']>;
  GrantExtension: Decided;
  DenyExtension: Decided;
  RequestSuspension: Of<DelayEvents['SuspensionRequested']>;
  GrantSuspension: Decided;
  DenySuspension: Decided;
  KeepSuspended: DelayEvents['SuspensionKept'];
  ResumeCase: DelayEvents['CaseResumed'];
}

interface Decided {
  readonly explanation: string;
}

export interface DelayEvents {
  /** `amount` in units of the period of the clock that runs. */
  ExtensionRequested: { readonly unit: string; readonly amount: number; readonly reason: string };
  /** It was asked for after the time was over, which was at `dueAt`. ISO 8601 UTC. */
  LateExtensionRefused: DelayEvents['ExtensionRequested'] & { readonly dueAt: string };
  ExtensionGranted: Decided & { readonly amount: number };
  ExtensionDenied: Decided;
  SuspensionRequested: SuspensionGrounds & { readonly unit: string; readonly evidence: readonly Evidence[] };
  CaseSuspended: Decided;
  SuspensionDenied: Decided;
  SuspensionKept: Decided & { readonly expectedUntil: Day };
  CaseResumed: { readonly reason: string };
}
