import { holds, type Fact } from '../act';
import type { Vocabulary } from '../labels';
import { unitsAt } from './access';
import { callingBack } from './calling-back/calling-back';
import { credited, notToBeVoid, unasked, withOne } from './changes';
import { telling } from './clocks/telling';
import type { AskedCommands, OwnCommands } from './commands';
import { correcting } from './correcting/correcting';
import { delays } from './delays/delays';
import { dispatching } from './dispatching/dispatching';
import { duplicates } from './duplicates/duplicates';
import { ending } from './ending/ending';
import { evaluating } from './evaluating/evaluating';
import type { CaseEventType, CaseEvents } from './events';
import { workingRoles } from './guards';
import { handling } from './handling/handling';
import { helping } from './helping/helping';
import { intake } from './intake/intake';
import { judging } from './judging/judging';
import { milestones } from './milestones/milestones';
import type { Evolve, Phase } from './phase';
import { rejudging } from './rejudging/rejudging';
import { withEvidence } from './remarks/redaction';
import { remarks } from './remarks/remarks';
import { unrevealed } from './revealing/reveal';
import { revealing } from './revealing/revealing';
import { selfHandling } from './self-handling/self-handling';
import type { Case } from './state';
import { supervision } from './supervision/supervision';
import { succeeding } from './succeeding/succeeding';
import { openStatuses, type CaseStatus } from './vocabulary';

const { TakeReport, ReturnReport, ...endings } = ending.rules;
const { WaiveMilestone, ...waiting } = milestones.rules;

/** What the platform does by itself. */
export const ownRules: Phase<OwnCommands, object>['rules'] = {
  TakeReport,
  ReturnReport,
  ...waiting,
  ...succeeding.rules,
  ...telling.rules,
  ...rejudging.rules,
};

/** What people may ask for: who may and when, and what follows. */
export const askedRules: Phase<AskedCommands, object>['rules'] = {
  ...intake.rules,
  ...selfHandling.rules,
  ...dispatching.rules,
  ...handling.rules,
  ...helping.rules,
  WaiveMilestone,
  ...delays.rules,
  ...judging.rules,
  ...callingBack.rules,
  ...endings,
  ...supervision.rules,
  ...correcting.rules,
  ...duplicates.rules,
  ...revealing.rules,
  ...evaluating.rules,
  ...remarks.rules,
};

const changes: Evolve<CaseEvents> = {
  ...intake.evolve,
  ...selfHandling.evolve,
  ...dispatching.evolve,
  ...handling.evolve,
  ...helping.evolve,
  ...milestones.evolve,
  ...delays.evolve,
  ...judging.evolve,
  ...callingBack.evolve,
  ...ending.evolve,
  ...supervision.evolve,
  ...correcting.evolve,
  ...duplicates.evolve,
  ...revealing.evolve,
  ...evaluating.evolve,
  ...remarks.evolve,
  ...succeeding.evolve,
  ...telling.evolve,
  ...rejudging.evolve,
};

type Change = (state: Case, data: never, fact: Fact) => Case;

/** With a unit, which may still be helped. */
const withUnit: readonly (CaseStatus | undefined)[] = [
  'DISPATCHED',
  'HANDLING',
  'RETURN_PENDING',
  'SUSPENDED',
];

/** No unit has it any more: whatever was asked of others is not wanted. */
const unhelped = (state: Case): Case =>
  withUnit.includes(state.status)
    ? state
    : { ...state, whistles: [], tasks: state.tasks.filter(({ answer }) => answer !== undefined) };

/** Time that a case rested is counted for nobody. */
function awake({ suspension, ...state }: Case, at: string): Case {
  if (state.status === 'SUSPENDED') return { ...state, ...(suspension && { suspension }) };
  return credited(state, suspension?.since, at);
}

/** What is over needs not be void any more; until then that stays asked for. */
const unvoided = (state: Case): Case =>
  state.status && openStatuses.includes(state.status) ? state : notToBeVoid(state);

/** Once the case has moved on, what its unit asked for and offered lapses. */
function movedOn(state: Case, at: string): Case {
  const { transfer: _transfer, raisedTo: _raisedTo, checkAsked: _check, ...after } = unasked(state);
  return awake(unrevealed(unvoided(unhelped(after))), at);
}

/** Whoever acts for a unit that has the case works on it, whatever he does but to remark. */
const atWork = (before: Case, after: Case, { actor }: Fact): Case =>
  holds(actor, ...workingRoles) && unitsAt(before).includes(actor.post.unit)
    ? { ...after, handledBy: withOne(after.handledBy, actor.id) }
    : after;

/** Remarks and knowing who reported are no work; whoever objects would not have the case, and is remembered for that. */
const isWork = (type: string) =>
  !(type in remarks.evolve) && !(type in revealing.evolve) && type !== 'DispatchObjected';

const following =
  (change: Change, work: boolean): Change =>
  (state, data, fact) => {
    const changed = withEvidence(change(state, data, fact), data);
    const after = work ? atWork(state, changed, fact) : changed;
    return after.status === state.status ? after : movedOn(after, fact.at);
  };

export const evolveCase = Object.fromEntries(
  Object.entries(changes).map(([type, change]) => [type, following(change as Change, isWork(type))]),
) as Evolve<CaseEvents>;

/** What people read in the timeline of a case for each kind of event. */
export const caseEventNames: Vocabulary<CaseEventType> = {
  ...intake.names,
  ...selfHandling.names,
  ...dispatching.names,
  ...handling.names,
  ...helping.names,
  ...milestones.names,
  ...delays.names,
  ...judging.names,
  ...callingBack.names,
  ...ending.names,
  ...supervision.names,
  ...correcting.names,
  ...duplicates.names,
  ...revealing.names,
  ...evaluating.names,
  ...remarks.names,
  ...succeeding.names,
  ...telling.names,
  ...rejudging.names,
};
