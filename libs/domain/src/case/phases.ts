import type { Fact } from '../act';
import type { Vocabulary } from '../labels';
import { unasked } from './changes';
import { callingBack } from './calling-back/calling-back';
import { telling } from './clocks/telling';
import type { AskedCommands, OwnCommands } from './commands';
import { delays } from './delays/delays';
import { dispatching } from './dispatching/dispatching';
import type { CaseEventType, CaseEvents } from './events';
import { ending } from './ending/ending';
import { handling } from './handling/handling';
import { intake } from './intake/intake';
import { judging } from './judging/judging';
import type { Evolve, Phase } from './phase';
import type { Case } from './state';
import { supervision } from './supervision/supervision';
import { remarks } from './remarks/remarks';

const { TakeReport, ...endings } = ending.rules;

/** What the platform does by itself. */
export const ownRules: Phase<OwnCommands, object>['rules'] = { TakeReport, ...telling.rules };

/** What people may ask for: who may and when, and what follows. */
export const askedRules: Phase<AskedCommands, object>['rules'] = {
  ...intake.rules,
  ...dispatching.rules,
  ...handling.rules,
  ...delays.rules,
  ...judging.rules,
  ...callingBack.rules,
  ...endings,
  ...supervision.rules,
  ...remarks.rules,
};

const changes: Evolve<CaseEvents> = {
  ...intake.evolve,
  ...dispatching.evolve,
  ...handling.evolve,
  ...delays.evolve,
  ...judging.evolve,
  ...callingBack.evolve,
  ...ending.evolve,
  ...supervision.evolve,
  ...remarks.evolve,
  ...telling.evolve,
};

type Change = (state: Case, data: never, fact: Fact) => Case;

/** Once the case has moved on, what was asked for lapses, and time that it rested is counted for nobody. */
function movedOn({ suspension, ...after }: Case, at: string): Case {
  if (after.status === 'SUSPENDED') return { ...after, ...(suspension && { suspension }) };
  return suspension
    ? { ...after, credits: [...after.credits, { from: suspension.since, until: at }] }
    : after;
}

const following =
  (change: Change): Change =>
  (state, data, fact) => {
    const after = change(state, data, fact);
    return after.status === state.status ? after : movedOn(unasked(after), fact.at);
  };

export const evolveCase = Object.fromEntries(
  Object.entries(changes).map(([type, change]) => [type, following(change as Change)]),
) as Evolve<CaseEvents>;

/** What people read in the timeline of a case for each kind of event. */
export const caseEventNames: Vocabulary<CaseEventType> = {
  ...intake.names,
  ...dispatching.names,
  ...handling.names,
  ...delays.names,
  ...judging.names,
  ...callingBack.names,
  ...ending.names,
  ...supervision.names,
  ...remarks.names,
  ...telling.names,
};
