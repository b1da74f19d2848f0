import type { Fact } from '../act';
import type { Rule } from '../decider';
import type { Vocabulary } from '../labels';
import type { CaseEvents } from './events';
import type { Case } from './state';

/** What each event of a phase leaves of the case. */
export type Evolve<Events> = {
  readonly [Name in keyof Events]: (state: Case, data: Events[Name], fact: Fact) => Case;
};

/** A part of the procedure. A command or event of it does not compile until it has its rows here. */
export interface Phase<Commands, Events> {
  readonly rules: { readonly [Name in keyof Commands]: Rule<Case, Commands[Name], CaseEvents> };
  readonly evolve: Evolve<Events>;
  /** What people read of its events in the timeline of a case. */
  readonly names: Vocabulary<keyof Events & string>;
}
