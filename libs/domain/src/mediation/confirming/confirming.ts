import type { Act } from '../../act';
import { Refused, type Decision } from '../../decider';
import { mostOf } from '../../deadlines/policy';
import { withFile } from '../changes';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import { restated } from '../standing';
import type { Mediation } from '../state';
import type { ConfirmationStatus } from '../outcomes';
import { bindingStatuses } from '../vocabulary';
import type { ConfirmingCommands, ConfirmingEvents } from './messages';

type Decided = Decision<ConfirmingEvents>;

/** Its confirmation stands so; the code says that it does not. */
const stands =
  (...statuses: readonly ConfirmationStatus[]): MediationGuard =>
  ({ confirmation }) =>
    confirmation && statuses.includes(confirmation.status) ? undefined : 'NOT_BEFORE_THE_COURT';

const notBeforeCourt: MediationGuard = ({ confirmation }) =>
  confirmation && confirmation.status !== 'DECLINED' ? 'CONFIRMATION_APPLIED_ALREADY' : undefined;

/** By the moment at which it is put on record: nobody dates an application back into the window. */
const inTime: MediationGuard = ({ confirmableUntil }, { now }) =>
  confirmableUntil !== undefined && now > confirmableUntil ? 'CONFIRMATION_WINDOW_OVER' : undefined;

/** No court confirms who is whose spouse, parent or child (法释〔2011〕5号 Art. 4). */
const isConfirmable: MediationGuard = ({ agreement }) =>
  agreement?.isOfStatus ? 'NOT_CONFIRMABLE' : undefined;

const isInForceOrEnded = guard.isIn('NO_AGREEMENT_IN_FORCE', ...bindingStatuses, 'PERFORMED');
/** Also of what was performed while the court considered it. */
const beforeCourt = [isInForceOrEnded, guard.byJustice, stands('APPLIED', 'ACCEPTED')] as const;

const apply = (data: ConfirmingCommands['ApplyConfirmation'], state: Mediation): Decided =>
  guard.agreedByAll(state, data.appliedBy, 'appliedBy') ?? [{ type: 'ConfirmationApplied', data }];

/** By no more days than the table of deadlines allows (法释〔2011〕5号 Art. 5: ten). */
function extend(data: ConfirmingCommands['RecordCourtExtension'], { clocks }: Mediation, act: Act): Decided {
  const ruling = clocks.find(({ kind }) => kind === 'COURT_RULING');
  if (!ruling) return new Refused('NO_CLOCK_RUNS');
  if (ruling.extensions?.length) return new Refused('NO_MORE_EXTENSIONS');
  return data.amount > mostOf(act.clocks?.deadlines.policies ?? [], 'COURT_EXTENSION')
    ? new Refused('EXTENSION_TOO_LONG', 'amount')
    : [{ type: 'CourtExtended', data }];
}

/** Two years, and no longer (民事诉讼法 Art. 250). */
const inEnforcementWindow: MediationGuard = ({ clocks }) =>
  clocks.some(({ kind }) => kind === 'ENFORCEMENT') ? undefined : 'ENFORCEMENT_WINDOW_OVER';

const confirmed = (state: Mediation, status: ConfirmationStatus, court = state.confirmation?.court ?? '') =>
  restated({ ...state, confirmation: { status, court } });

/** What a court makes of an agreement that the parties put before it (人民调解法 Art. 33; 民事诉讼法 Art. 205, 206). */
export const confirming: MediationPhase<ConfirmingCommands, ConfirmingEvents> = {
  rules: {
    ApplyConfirmation: {
      may: [guard.isBinding, guard.byMediatorOrJustice, notBeforeCourt, isConfirmable, inTime],
      then: apply,
    },
    RecordCourtAcceptance: {
      may: [isInForceOrEnded, guard.byJustice, stands('APPLIED')],
      then: (data) => [{ type: 'CourtAccepted', data }],
    },
    RecordCourtRefusal: {
      may: [isInForceOrEnded, guard.byJustice, stands('APPLIED')],
      then: (data) => [{ type: 'CourtDeclined', data }],
    },
    RecordCourtExtension: { may: beforeCourt, then: extend },
    RecordConfirmation: { may: beforeCourt, then: (data) => [{ type: 'AgreementConfirmed', data }] },
    RecordConfirmationRefusal: { may: beforeCourt, then: (data) => [{ type: 'ConfirmationRefused', data }] },
    RecordRevocation: {
      may: [isInForceOrEnded, guard.byJustice, stands('CONFIRMED')],
      then: (data) => [{ type: 'ConfirmationRevoked', data }],
    },
    RecordEnforcement: {
      may: [guard.isBinding, guard.byJustice, stands('CONFIRMED'), inEnforcementWindow],
      then: (data) => [{ type: 'EnforcementApplied', data }],
    },
  },
  evolve: {
    ConfirmationApplied: (state, { court }) => confirmed(state, 'APPLIED', court),
    CourtAccepted: (state) => confirmed(state, 'ACCEPTED'),
    CourtDeclined: (state) => confirmed(state, 'DECLINED'),
    CourtExtended: (state) => state,
    AgreementConfirmed: (state, { ruling }) => withFile(confirmed(state, 'CONFIRMED'), ruling),
    ConfirmationRefused: (state) => confirmed(state, 'REFUSED'),
    ConfirmationRevoked: (state) => confirmed(state, 'REVOKED'),
    EnforcementApplied: (state) => ({ ...state, isEnforced: true }),
  },
  names: {
    ConfirmationApplied: { zh: '共同申请司法确认', en: 'Confirmation applied for jointly' },
    CourtAccepted: { zh: '法院受理', en: 'Accepted by the court' },
    CourtDeclined: { zh: '法院不予受理', en: 'Not accepted by the court' },
    CourtExtended: { zh: '法院延长审查期限', en: 'The court takes longer' },
    AgreementConfirmed: { zh: '裁定协议有效', en: 'Confirmed by the court' },
    ConfirmationRefused: { zh: '裁定驳回申请', en: 'Confirmation refused' },
    ConfirmationRevoked: { zh: '确认裁定被撤销', en: 'Confirmation revoked' },
    EnforcementApplied: { zh: '向法院申请执行', en: 'Enforcement applied for' },
  },
};
