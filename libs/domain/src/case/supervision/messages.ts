import type { Risk, SupervisionCard } from './supervision-terms';

export interface SupervisionCommands {
  UrgeCase: SupervisionEvents['CaseUrged'];
  IssueSupervision: SupervisionEvents['SupervisionIssued'];
  AnswerSupervision: SupervisionEvents['SupervisionAnswered'];
  LiftSupervision: SupervisionEvents['SupervisionLifted'];
  GiveInstruction: Omit<SupervisionEvents['InstructionGiven'], 'number'>;
  AnswerInstruction: SupervisionEvents['InstructionAnswered'];
  SetRisk: SupervisionEvents['RiskSet'];
  RecuseOfficer: SupervisionEvents['OfficerRecused'];
}

export interface SupervisionEvents {
  CaseUrged: { readonly note: string };
  SupervisionIssued: { readonly card: SupervisionCard; readonly note: string };
  SupervisionAnswered: { readonly answer: string };
  SupervisionLifted: { readonly reason: string };
  InstructionGiven: { readonly number: number; readonly text: string };
  InstructionAnswered: { readonly number: number; readonly answer: string };
  RiskSet: { readonly risk: Risk; readonly reason: string };
  /** An officer has an interest in the case, and takes no part in it from now on. */
  OfficerRecused: { readonly officer: string; readonly reason: string };
}
