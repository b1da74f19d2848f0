import type { Fact } from '../act';
import type { Guard, Rule } from '../decider';
import type { Vocabulary } from '../labels';
import type { MediationEvents } from './events';
import type { Mediation } from './state';

/** What each event of a phase leaves of the mediation. */
export type Evolve<Events> = {
  readonly [Name in keyof Events]: (state: Mediation, data: Events[Name], fact: Fact) => Mediation;
};

/** A part of the procedure. A command or event of it does not compile until it has its rows here. */
export interface MediationPhase<Commands, Events> {
  readonly rules: { readonly [Name in keyof Commands]: Rule<Mediation, Commands[Name], MediationEvents> };
  readonly evolve: Evolve<Events>;
  /** What people read of its events in the history of a mediation. */
  readonly names: Vocabulary<keyof Events & string>;
}

export type MediationGuard = Guard<Mediation>;
