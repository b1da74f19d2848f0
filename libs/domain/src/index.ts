export * from './labels';
export * from './rates';
export * from './refusals/refusals';
export * from './act';
export * from './decider';
export * from './territory/levels';
export * from './territory/code';
export * from './territory/unit';
export * from './territory/territory';
export { formerUnitsOf, successionsOf, unitToday } from './territory/successors';
export * from './officer/roles';
export * from './officer/officer';
export { inForce, nearestInForce, pendingBefore, replacedBy, type Versions } from './publishing/versions';
export * from './publishing/changes';
export * from './publishing/tables';
export { scopesOf, standardScope } from './publishing/scopes';
export * from './publishing/standards';
export * from './catalogue/catalogue';
export { standardCatalogue } from './catalogue/standard-catalogue';
export * from './powers/powers';
export * from './weights/weights';
export * from './case/vocabulary';
export * from './case/shapes';
export type { CaseEvents, CaseEventType } from './case/events';
export * from './case/commands';
export type { IntakeCommands } from './case/intake/messages';
export type { DispatchingCommands } from './case/dispatching/messages';
export type { HandlingCommands } from './case/handling/messages';
export type { DelayCommands } from './case/delays/messages';
export * from './case/apart';
export * from './case/approvals';
export { decidingUnits } from './case/deciders';
export * from './case/delays/suspension';
export * from './case/calling-back/call-back';
export type { CallBackCommands } from './case/calling-back/messages';
export * from './case/supervision/supervision-terms';
export type { SupervisionCommands } from './case/supervision/messages';
export * from './case/evaluating/exclusion';
export type { EvaluationCommands } from './case/evaluating/messages';
export type { CorrectionCommands } from './case/correcting/messages';
export type { RevealingCommands } from './case/revealing/messages';
export { mayReveal } from './case/revealing/revealing';
export type { Redaction } from './case/remarks/redaction';
export type { Reveal } from './case/revealing/reveal';
export type { SelfHandlingCommands } from './case/self-handling/messages';
export { sampledShare } from './case/self-handling/self-handling';
export * from './case/helping/help';
export type { HelpCommands } from './case/helping/messages';
export * from './case/milestones/milestone';
export { mayWaitIn } from './case/milestones/milestones';
export type { MilestoneCommands, OwnMilestoneCommands } from './case/milestones/messages';
export * from './case/ending/reasons';
export type { DuplicateCommands } from './case/duplicates/messages';
export type { EndingCommands, FollowingCommands } from './case/ending/messages';
export type { JudgingCommands } from './case/judging/messages';
export type { RemarkCommands } from './case/remarks/messages';
export type { Case } from './case/state';
export type { Clocked } from './clocks/clocked';
export * from './clocks/clock';
export type { ClockCommands } from './clocks/messages';
export * from './clocks/clock-rules';
export * from './clocks/evolve-clock';
export { passOn, type HandingOn } from './case/clocks/pass-on';
export { clocked } from './case/clocks/case-clocks';
export { beginsAt } from './clocks/telling-afterwards';
export { caseEventNames } from './case/phases';
export * from './clocks/explain-clock';
export { explainRejudged } from './case/rejudging/explain-rejudged';
export { judgedClock, type JudgedClock } from './case/rejudging/judged-clock';
export { beginnings, caseDecider, caseStream, allowedCommands } from './case/case';
export * from './case/access';
export { unitsNamed } from './case/succeeding/succeeding';
export type { SucceedingCommands } from './case/succeeding/messages';
export type { TakenReport } from './case/state';
export * from './case/windows';
export * from './case/waiting';
export * from './case/intake/source';
export * from './case/work';
export * from './register/register';
export {
  person,
  personStream,
  type PersonCommands,
  type PersonEvents,
  type Person as ErasablePerson,
} from './person/person';
export * from './deadlines/clock-kinds';
export * from './deadlines/policy';
export * from './deadlines/deadlines';
export {
  retroactionStatuses,
  type Retroaction,
  type RetroactionEvents,
  type RetroactionStatus,
} from './deadlines/retroactions';
export { flawInPolicy } from './deadlines/flaws';
export { standardDeadlines } from './deadlines/standard-deadlines';
export * from './calendar/calendar';
export * from './calendar/calendars';
export * from './calendar/marks';
export * from './calendar/days';
export * from './calendar/due';
export * from './calendar/explain-due';
export * from './calendar/moment';
export * from './calendar/office-hours';
export * from './calendar/period';
export { standardCalendar } from './calendar/standard-calendar';
export * from './accesses/accesses';
export * from './filters/filters';
export * from './notices/vocabulary';
export * from './notices/notices';
export type { Notice, NoticeReceiver } from './notices/notice';
export { isMediationNoticed, mediationNoticesOf, type MediationTelling } from './notices/mediation/notices';
export * from './mediation/access';
export * from './mediation/commands';
export * from './mediation/disclosure';
export * from './mediation/events';
export { missingMarks, signatories, type AgreementMark } from './mediation/agreeing/marks';
export { isLastConsent } from './mediation/beginning/decisions';
export { missingPapers } from './mediation/filing/file';
export type { PaperSubject, ReplacedPaper } from './mediation/filing/messages';
export { numberShown, paperSeries } from './mediation/filing/numbers';
export { paperAbout, papersAbout, papersToMake } from './mediation/filing/papers';
export {
  allowedMediationCommands,
  mediationBeginnings,
  mediationDecider,
  mediationIdOf,
  mediationStream,
} from './mediation/mediation';
export * from './mediation/outcomes';
export { mediationEventNames } from './mediation/phases';
export { settlements } from './mediation/settling';
export * from './mediation/state';
export * from './mediation/vocabulary';
export { lastDueOn } from './mediation/standing';
export * from './mediation/work';
export type {
  BeforeOffice,
  MediationBeginning,
  NewParty,
  PartyNamed,
  WaitingCase,
} from './mediation/beginning/messages';
