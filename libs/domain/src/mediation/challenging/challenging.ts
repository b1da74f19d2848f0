import type { Act } from '../../act';
import { dayOf, isoOf, startOf } from '../../calendar/days';
import { windowEnds } from '../../clocks/clock-rules';
import { Refused, type Decision } from '../../decider';
import * as guard from '../guards';
import type { MediationGuard, MediationPhase } from '../phase';
import type { Mediation } from '../state';
import { bindingStatuses } from '../vocabulary';
import type { ChallengingCommands, ChallengingEvents } from './messages';

const isConfirmed: MediationGuard = ({ confirmation }) =>
  confirmation?.status === 'CONFIRMED' ? undefined : 'NOT_BEFORE_THE_COURT';

const isUnchallenged: MediationGuard = ({ confirmation }) =>
  confirmation?.isChallenged ? 'CHALLENGE_PENDING' : undefined;

const isChallenged: MediationGuard = ({ confirmation }) =>
  confirmation?.isChallenged ? undefined : 'NOT_CHALLENGED';

/** Put on record also when it came late: whether it is heard is for the court (法释〔2011〕5号 Art. 10: one year). */
function challenge(
  data: ChallengingCommands['RecordChallenge'],
  { committee }: Mediation,
  act: Act,
): Decision<ChallengingEvents> {
  if (data.knownOn > dayOf(act.now)) return new Refused('OCCURRED_IN_FUTURE', 'knownOn');
  const subject = { category: '', urgency: 'ORDINARY', leadUnit: committee } as const;
  const until = windowEnds('THIRD_PARTY_CHALLENGE', isoOf(startOf(data.knownOn)), subject, act.clocks);
  const isInTime = until === undefined ? undefined : act.at <= until;
  return [{ type: 'ConfirmationChallenged', data: { ...data, ...(isInTime !== undefined && { isInTime }) } }];
}

const challenged = (state: Mediation, isOpen: boolean): Mediation => {
  if (!state.confirmation) return state;
  const { isChallenged: _before, ...confirmation } = state.confirmation;
  return { ...state, confirmation: { ...confirmation, ...(isOpen && { isChallenged: true }) } };
};

const confirmed = [
  guard.isIn('NO_AGREEMENT_IN_FORCE', ...bindingStatuses, 'PERFORMED'),
  guard.byJustice,
  isConfirmed,
] as const;

/** Somebody whom a confirmed agreement harms, and who is no party to it, goes to the court that confirmed it. */
export const challenging: MediationPhase<ChallengingCommands, ChallengingEvents> = {
  rules: {
    RecordChallenge: { may: [...confirmed, isUnchallenged], then: challenge },
    RecordChallengeRefusal: {
      may: [...confirmed, isChallenged],
      then: (data) => [{ type: 'ChallengeRefused', data }],
    },
  },
  evolve: {
    ConfirmationChallenged: (state) => challenged(state, true),
    ChallengeRefused: (state) => challenged(state, false),
  },
  names: {
    ConfirmationChallenged: { zh: '案外人申请撤销确认裁定', en: 'Confirmation challenged by a third party' },
    ChallengeRefused: { zh: '案外人申请被驳回', en: 'Challenge of a third party refused' },
  },
};
