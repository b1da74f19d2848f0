import { beginnings, type AskedCommandType, type RefusalCode } from '@casegrid/domain';
import type { CaseActRows } from './act';
import { callBackActs } from './call-back.acts';
import { correctionActs } from './correction.acts';
import { delayActs } from './delay.acts';
import { dispatchingActs } from './dispatching.acts';
import { duplicateActs } from './duplicate.acts';
import { endingActs } from './ending.acts';
import { evaluationActs } from './evaluation.acts';
import { handlingActs } from './handling.acts';
import { helpActs } from './help.acts';
import { intakeActs } from './intake.acts';
import { judgingActs } from './judging.acts';
import { milestoneActs } from './milestone.acts';
import { remarksActs } from './remarks.acts';
import { revealingActs } from './revealing.acts';
import { selfHandlingActs } from './self-handling.acts';
import { supervisionActs } from './supervision.acts';

/** Every act on a case: a mutation each. */
export const acts = {
  ...intakeActs,
  ...selfHandlingActs,
  ...dispatchingActs,
  ...handlingActs,
  ...helpActs,
  ...milestoneActs,
  ...delayActs,
  ...judgingActs,
  ...callBackActs,
  ...endingActs,
  ...supervisionActs,
  ...correctionActs,
  ...duplicateActs,
  ...revealingActs,
  ...evaluationActs,
  ...remarksActs,
} satisfies CaseActRows<AskedCommandType>;

/** What each is asked with. */
export type CaseInputs = {
  [Name in AskedCommandType]: InstanceType<(typeof acts)[Name]['input']>;
};

/** What any act on an existing case can be refused with. */
const anyAct: readonly RefusalCode[] = [
  'CASE_UNKNOWN',
  'STALE_REVISION',
  'COMMAND_ID_REUSED',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_BEFORE_LAST_ACT',
];

/** Every code that an act can be refused with. */
export const refusedWith = (command: AskedCommandType): readonly RefusalCode[] => [
  ...acts[command].refused,
  ...anyAct.filter(
    (code) => !beginnings.includes(command) || (code !== 'CASE_UNKNOWN' && code !== 'STALE_REVISION'),
  ),
];
