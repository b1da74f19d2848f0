import { mediationBeginnings, type AskedMediationCommandType, type RefusalCode } from '@casegrid/domain';
import type { MediationActRows } from './act';
import { agreementActs } from './agreement.acts';
import { beginningActs } from './beginning.acts';
import { courseActs } from './course.acts';
import { mediatorsActs } from './mediators.acts';
import { paperActs } from './papers.acts';

/** Every act on a mediation that the API offers: a mutation each. */
export const mediationActs = {
  ...beginningActs,
  ...mediatorsActs,
  ...courseActs,
  ...agreementActs,
  ...paperActs,
} satisfies MediationActRows<AskedMediationCommandType>;

/** What each is asked with. */
export type MediationInputs = {
  [Name in AskedMediationCommandType]: InstanceType<(typeof mediationActs)[Name]['input']>;
};

/** What any act on an existing mediation can be refused with. */
const anyAct: readonly RefusalCode[] = [
  'MEDIATION_UNKNOWN',
  'STALE_REVISION',
  'COMMAND_ID_REUSED',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_BEFORE_LAST_ACT',
];

/** Every code that an act can be refused with. */
export const mediationRefusedWith = (command: AskedMediationCommandType): readonly RefusalCode[] => [
  ...new Set([
    ...mediationActs[command].refused,
    ...anyAct.filter(
      (code) =>
        !mediationBeginnings.includes(command) || (code !== 'MEDIATION_UNKNOWN' && code !== 'STALE_REVISION'),
    ),
  ]),
];
