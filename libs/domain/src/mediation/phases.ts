import type { Vocabulary } from '../labels';
import { agreeing } from './agreeing/agreeing';
import { beginning } from './beginning/beginning';
import { challenging } from './challenging/challenging';
import { telling } from './clocks/telling';
import type { AskedMediationCommands } from './commands';
import { confirming } from './confirming/confirming';
import { ending } from './ending/ending';
import type { MediationEvents, MediationEventType } from './events';
import { filing } from './filing/filing';
import { handingOver } from './handing-over/handing-over';
import { intensifying } from './intensifying/intensifying';
import { mediators } from './mediators/mediators';
import { performing } from './performing/performing';
import type { Evolve, MediationPhase } from './phase';
import { sessions } from './sessions/sessions';
import { suing } from './suing/suing';

/** What people may ask for: who may and when, and what follows. */
export const askedMediationRules: MediationPhase<AskedMediationCommands, object>['rules'] = {
  ...beginning.rules,
  ...mediators.rules,
  ...sessions.rules,
  ...intensifying.rules,
  ...handingOver.rules,
  ...agreeing.rules,
  ...performing.rules,
  ...confirming.rules,
  ...challenging.rules,
  ...suing.rules,
  ...ending.rules,
  ...filing.rules,
};

export const evolveMediation: Evolve<MediationEvents> = {
  ...beginning.evolve,
  ...mediators.evolve,
  ...sessions.evolve,
  ...intensifying.evolve,
  ...handingOver.evolve,
  ...agreeing.evolve,
  ...performing.evolve,
  ...confirming.evolve,
  ...challenging.evolve,
  ...suing.evolve,
  ...ending.evolve,
  ...filing.evolve,
  ...telling.evolve,
};

/** What people read in the history of a mediation for each kind of event. */
export const mediationEventNames: Vocabulary<MediationEventType> = {
  ...beginning.names,
  ...mediators.names,
  ...sessions.names,
  ...intensifying.names,
  ...handingOver.names,
  ...agreeing.names,
  ...performing.names,
  ...confirming.names,
  ...challenging.names,
  ...suing.names,
  ...ending.names,
  ...filing.names,
  ...telling.names,
};
