import type { Vocabulary } from '../labels';
import { telling } from './clocks/telling';
import type { AskedCommands } from './commands';
import { delays } from './delays/delays';
import { dispatching } from './dispatching/dispatching';
import type { CaseEventType, CaseEvents } from './events';
import { handling } from './handling/handling';
import { intake } from './intake/intake';
import { judging } from './judging/judging';
import type { Evolve, Phase } from './phase';
import { remarks } from './remarks/remarks';

/** What people may ask for: who may and when, and what follows. */
export const askedRules: Phase<AskedCommands, object>['rules'] = {
  ...intake.rules,
  ...dispatching.rules,
  ...handling.rules,
  ...delays.rules,
  ...judging.rules,
  ...remarks.rules,
};

export const evolveCase: Evolve<CaseEvents> = {
  ...intake.evolve,
  ...dispatching.evolve,
  ...handling.evolve,
  ...delays.evolve,
  ...judging.evolve,
  ...remarks.evolve,
  ...telling.evolve,
};

/** What people read in the timeline of a case for each kind of event. */
export const caseEventNames: Vocabulary<CaseEventType> = {
  ...intake.names,
  ...dispatching.names,
  ...handling.names,
  ...delays.names,
  ...judging.names,
  ...remarks.names,
  ...telling.names,
};
