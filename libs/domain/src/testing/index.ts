/** For specs of other rooms: cases as chance and the rules make them, and what the procedure says of every act. */
export { ask } from './case-asks';
export { attemptsSideBySide } from './case-attempts';
export type { Step } from './case-step';
export { steps } from './case-steps';
export { coerciveWords } from './coercive-words';
export { pastOf, walkAmong, type Life } from './case-walk';
export { askOf as mediationAsk } from './mediation-asks';
export { mediationSteps } from './mediation-steps';
export * as mediationCast from './mediation-cast';
export * as mediationLives from './mediation-life';
export { isInMediationList } from './in-mediation-list';
export { trials, walkThrough } from './mediation-walk';
