import { enumOf } from './vocabularies';

export { EvidenceKindEnum, ClockKindEnum, OtherRoadEnum } from './vocabularies';
export const MediationStatusEnum = enumOf('MediationStatus');
export const TrackEnum = enumOf('Track');
export const DisputeKindEnum = enumOf('DisputeKind');
export const ProposerEnum = enumOf('Proposer');
export const MediationPartEnum = enumOf('MediationPart');
export const RelationEnum = enumOf('Relation');
export const NotAcceptedReasonEnum = enumOf('NotAcceptedReason');
export const TerminationReasonEnum = enumOf('TerminationReason');
export const IntensificationEnum = enumOf('Intensification');
export const AgreementFormEnum = enumOf('AgreementForm');
export const PerformanceEnum = enumOf('Performance');
export const ConfirmationStatusEnum = enumOf('ConfirmationStatus');
export const SuitKindEnum = enumOf('SuitKind');
export const SuitResultEnum = enumOf('SuitResult');
export const VisitEnum = enumOf('Visit');
export const PaperKindEnum = enumOf('PaperKind');
