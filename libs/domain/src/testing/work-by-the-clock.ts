import { dispatched, filed, handlingClock, reported, signed } from './case-story';
import { officerAt } from './cast';
import type { ClockLife } from './clock-life';
import * as at from './street';

/** A case that its lead unit handles, with four working hours for it. */
export const beingHandled = [reported(), filed(), dispatched(), signed(), handlingClock()];

/** Who decides on what that unit asks for. */
export const streetLeader = officerAt('LEADER', at.street);

/** The clock of the handling. */
export const workClock = ({ state }: ClockLife) => state.clocks.find(({ kind }) => kind === 'HANDLING');
