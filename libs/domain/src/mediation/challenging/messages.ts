import type { Day } from '../../calendar/days';
import type { Explained } from '../confirming/messages';

export interface ChallengingCommands {
  /**
   * Somebody who is no party says that the confirmation harms him. `reference` is the number that the court gave it;
   * `knownOn` the day on which he knew of it or should have.
   */
  RecordChallenge: { readonly reference: string; readonly knownOn: Day };
  RecordChallengeRefusal: Explained;
}

export interface ChallengingEvents {
  /** Whether it came within its window, where the table of deadlines names one: the court decides on that all the same. */
  ConfirmationChallenged: ChallengingCommands['RecordChallenge'] & { readonly isInTime?: boolean };
  ChallengeRefused: Explained;
}
