import {
  accessKinds,
  affiliations,
  approvalKinds,
  caseStatuses,
  categoryKinds,
  clockKinds,
  codesOf,
  dayEnds,
  deadlineKinds,
  declineReasons,
  evidenceKinds,
  exclusionReasons,
  exclusionStatuses,
  findings,
  forces,
  levels,
  noticeAudiences,
  noticeChannels,
  measures,
  objectionReasons,
  officeKinds,
  otherRoads,
  outcomes,
  periodUnits,
  powerBases,
  publishedTables,
  personFields,
  personParts,
  refusals,
  reorganisationKinds,
  retroactionStatuses,
  risks,
  roles,
  satisfactions,
  specialDayKinds,
  stopReasons,
  supervisionCards,
  suspensionReasons,
  urgencies,
  caseSources,
  verdicts,
  voidReasons,
  workLists,
  type CaseStatus,
  type Label,
  type Vocabulary,
} from '@casegrid/domain';
import { registerEnumType } from '@nestjs/graphql';
import { mediationVocabularies } from './mediation-vocabulary';

/** Every closed vocabulary of the schema: its name, its codes with both labels, and what it says. */
export const vocabularies: Readonly<
  Record<string, { readonly codes: Vocabulary<string>; readonly about: string }>
> = {
  CaseStatus: { codes: caseStatuses, about: 'Where a case stands. Its outcome is another thing.' },
  Urgency: { codes: urgencies, about: 'How quickly a case must be seen to.' },
  CaseSource: { codes: caseSources, about: 'By which way a report comes in.' },
  Outcome: { codes: outcomes, about: 'What handling led to.' },
  Finding: { codes: findings, about: 'What was found on site.' },
  DeclineReason: { codes: declineReasons, about: 'Why a report is not filed.' },
  OtherRoad: { codes: otherRoads, about: 'What stays open to somebody whose report is not filed.' },
  ObjectionReason: { codes: objectionReasons, about: 'Why a unit gives a case back.' },
  ApprovalKind: { codes: approvalKinds, about: 'What waits for an approver, who is never who asked.' },
  SuspensionReason: { codes: suspensionReasons, about: 'Why a case cannot go on for now.' },
  VoidReason: { codes: voidReasons, about: 'Why a case should never have been one.' },
  Satisfaction: { codes: satisfactions, about: 'What a reporter says of how his case was handled.' },
  SupervisionCard: { codes: supervisionCards, about: 'How urgently those who supervise want a case ended.' },
  Risk: { codes: risks, about: 'How badly a case could turn out.' },
  WorkList: { codes: workLists, about: 'What waits for a post, by what is to be done with it.' },
  ExclusionReason: {
    codes: exclusionReasons,
    about: 'Why a case should not count when its unit is evaluated.',
  },
  ExclusionStatus: { codes: exclusionStatuses, about: 'How far an exclusion from evaluation has come.' },
  ...mediationVocabularies,
  PersonPart: { codes: personParts, about: 'The part that a person plays in a case.' },
  EvidenceKind: { codes: evidenceKinds, about: 'What kind of file a piece of evidence is.' },
  NoticeAudience: { codes: noticeAudiences, about: 'Whom a notice is for.' },
  NoticeChannel: { codes: noticeChannels, about: 'How a notice reaches whom it is for.' },
  Level: { codes: levels, about: 'A level of government.' },
  Affiliation: { codes: affiliations, about: 'How an office belongs to the unit it stands at.' },
  ReorganisationKind: { codes: reorganisationKinds, about: 'How units give way to others (转、并、联).' },
  Measure: { codes: measures, about: "What a unit's work is measured by when it is evaluated." },
  PowerBasis: {
    codes: powerBases,
    about: 'By what a unit may handle cases of a category, or no longer may.',
  },
  OfficeKind: { codes: officeKinds, about: 'What an office beside a territorial unit is for.' },
  CategoryKind: { codes: categoryKinds, about: 'What a category is about.' },
  PeriodUnit: { codes: periodUnits, about: 'How the length of a period is counted.' },
  DayEnd: { codes: dayEnds, about: 'When a period in days is over on its last day.' },
  ClockKind: { codes: clockKinds, about: 'What a clock measures: who has to do what next.' },
  RetroactionStatus: {
    codes: retroactionStatuses,
    about: 'What was decided of a version that shall hold for the past.',
  },
  ClockVerdict: { codes: verdicts, about: 'How a clock ended.' },
  ClockStopReason: { codes: stopReasons, about: 'Why a clock no longer runs.' },
  DeadlineKind: { codes: deadlineKinds, about: 'What a row of the table of deadlines is about.' },
  Force: { codes: forces, about: 'What stands behind a figure, the strongest first.' },
  SpecialDayKind: { codes: specialDayKinds, about: 'In which way a day differs from the ordinary week.' },
  PublishedTable: { codes: publishedTables, about: 'What is published in versions.' },
  PersonField: { codes: personFields, about: 'What is kept sealed of a person.' },
  AccessKind: { codes: accessKinds, about: 'In which way somebody came at personal data.' },
  Role: { codes: roles, about: "What an officer's post is." },
  RefusalCode: {
    codes: refusals,
    about: 'Every expected "no" of the domain, found in `extensions.code` of an error.',
  },
};

/** The enum of a vocabulary, registered with a description of every value. */
/** An enum of the schema, by the name of its vocabulary. */
export function enumOf(name: string): Record<string, string> {
  const { codes, about } = vocabularies[name] ?? { codes: {}, about: '' };
  const values = Object.fromEntries(codesOf(codes).map((code) => [code, code]));
  const valuesMap = Object.fromEntries(
    Object.entries(codes).map(([code, { zh, en }]) => [code, { description: `${en} · ${zh}` }]),
  );
  registerEnumType(values, { name, description: about, valuesMap });
  return values;
}

export const CaseStatusEnum = enumOf('CaseStatus');
export const UrgencyEnum = enumOf('Urgency');
export const CaseSourceEnum = enumOf('CaseSource');
export const OutcomeEnum = enumOf('Outcome');
export const FindingEnum = enumOf('Finding');
export const DeclineReasonEnum = enumOf('DeclineReason');
export const OtherRoadEnum = enumOf('OtherRoad');
export const ObjectionReasonEnum = enumOf('ObjectionReason');
export const ApprovalKindEnum = enumOf('ApprovalKind');
export const SuspensionReasonEnum = enumOf('SuspensionReason');
export const VoidReasonEnum = enumOf('VoidReason');
export const SatisfactionEnum = enumOf('Satisfaction');
export const SupervisionCardEnum = enumOf('SupervisionCard');
export const RiskEnum = enumOf('Risk');
export const WorkListEnum = enumOf('WorkList');
export const ExclusionReasonEnum = enumOf('ExclusionReason');
export const ExclusionStatusEnum = enumOf('ExclusionStatus');
export const PersonPartEnum = enumOf('PersonPart');
export const EvidenceKindEnum = enumOf('EvidenceKind');
export const NoticeAudienceEnum = enumOf('NoticeAudience');
export const NoticeChannelEnum = enumOf('NoticeChannel');
export const LevelEnum = enumOf('Level');
export const AffiliationEnum = enumOf('Affiliation');
export const ReorganisationKindEnum = enumOf('ReorganisationKind');
export const MeasureEnum = enumOf('Measure');
export const PowerBasisEnum = enumOf('PowerBasis');
export const OfficeKindEnum = enumOf('OfficeKind');
export const CategoryKindEnum = enumOf('CategoryKind');
export const PeriodUnitEnum = enumOf('PeriodUnit');
export const DayEndEnum = enumOf('DayEnd');
export const ClockKindEnum = enumOf('ClockKind');
export const ClockVerdictEnum = enumOf('ClockVerdict');
export const RetroactionStatusEnum = enumOf('RetroactionStatus');
export const ClockStopReasonEnum = enumOf('ClockStopReason');
export const DeadlineKindEnum = enumOf('DeadlineKind');
export const ForceEnum = enumOf('Force');
export const SpecialDayKindEnum = enumOf('SpecialDayKind');
export const PublishedTableEnum = enumOf('PublishedTable');
export const PersonFieldEnum = enumOf('PersonField');
export const AccessKindEnum = enumOf('AccessKind');
export const RoleEnum = enumOf('Role');
export const RefusalCodeEnum = enumOf('RefusalCode');

/** What people read for the status of a case. */
export const caseStatusLabel = (status: string): Label => caseStatuses[status as CaseStatus];
