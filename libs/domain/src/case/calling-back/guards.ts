import { callersOf } from '../access';
import type { PersonalGuard } from '../guards';

/** Whoever took a call down may call back; whoever was the caller asks nobody but himself. */
export const notAskingHimself: PersonalGuard = (state, { actor }) =>
  callersOf(state).includes(actor.id) ? 'REQUESTER_CANNOT_APPROVE' : undefined;
