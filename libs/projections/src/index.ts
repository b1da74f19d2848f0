export { readModels, prepareReadModels } from './all';
export type { ReadModel } from './engine/read-model';
export { lead, messageOf, type LeadNews, type LeadOptions } from './engine/lead';
export { run, type RunnerNews, type RunnerOptions } from './engine/runner';
export { rebuild, RebuildGoesOn, type RebuildOptions } from './engine/rebuild';
export { Checkpoints, type ReadModelStatus } from './engine/checkpoints';
export { dueAtOf, foldCase, type CasePage, type CaseRecord, type PageEvidence } from './cases/case-page';
export type { CaseFilter, WorkCondition } from './cases/case-filter';
export * from './cases/case-queries';
export { casesToArchive, type ArchiveKey } from './cases/cases-to-archive';
export { similarCases, similarWithin, type SimilarCase } from './cases/similar-cases';
export * from './clocks/clock-queries';
export type { ClockSubject } from './clocks/clocks';
export { halfMergers, type HalfMerger } from './cases/mergers';
export {
  approvedForThePast,
  clocksToRejudge,
  type Approved,
  type ClockToRejudge,
} from './clocks/retroactions';
export * from './waiting/waiting-queries';
export * from './boards/board-queries';
export { withinOn } from './boards/maps';
export * from './mediations/mediation-agenda';
export { mediationsWithin, mediationTallies, type Periods, type Tally } from './mediations/mediation-board';
export { agreedAs, performedAs, underWay, type Cohort } from './mediations/mediation-counts';
export type { MediationFilter, Period } from './mediations/mediation-filter';
export type { MediationPage } from './mediations/mediation-page';
export {
  countMediationWork,
  listMediations,
  mediationWork,
  type MediationEntry,
  type MediationKey,
  type MediationOrder,
} from './mediations/mediation-queries';
export * from './territory/territory-queries';
export { casesToFollow, officersToFollow } from './territory/succession';
export type { UnitRow } from './territory/territory';
export { timelineOf, wordsIn, type TimelineRequest, type TimelineRow } from './timeline/timeline';
export * from './officers/officer-queries';
export * from './accesses/access-queries';
export {
  mediatingOffice,
  mediatingOffices,
  mediationLoad,
  type CommitteeLoad,
  type LoadQuestion,
} from './mediations/mediation-load';
export { foundPersons, type FoundPersonKey } from './people/found-persons';
