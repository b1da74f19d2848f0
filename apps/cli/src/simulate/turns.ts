import type { Chance } from '../chance/chance';
import type { Awaited } from './awaiting';
import { openStates, type OpenState } from './open-states';

/** The turns that a case takes, drawn before its story is written. */
export interface Turns {
  readonly reportedBy: 'RESIDENT' | 'GRID_WORKER' | 'OPERATOR' | 'COMMUNITY_OFFICER';
  readonly isVerified: boolean;
  readonly isDeclined: boolean;
  /** Somebody else reports the same. */
  readonly isDuplicated: boolean;
  /** A resident who reports it wants nobody to know. */
  readonly isConfidential: boolean;
  /** A photo shows what it must not. */
  readonly isRedacted: boolean;
  readonly isRecalled: boolean;
  readonly objection: 'NONE' | 'UPHELD' | 'DENIED';
  readonly escalations: number;
  readonly rests: boolean;
  readonly failedChecks: number;
  readonly isCheckAsked: boolean;
  readonly isReopened: boolean;
  /** How it ends. */
  readonly end: 'CLOSED' | 'ARCHIVED' | 'REDIRECTED' | 'VOIDED' | 'WITHDRAWN';
  /** Where it is left; nothing when it is played to its end. */
  readonly leftIn?: OpenState;
  /** The mediation that it waits for; nothing for most. */
  readonly awaited?: Awaited;
}

const shareLeftOpen = 0.38;

export function drawTurns(chance: Chance): Turns {
  const leftIn = chance.happens(shareLeftOpen) ? chance.weighted(openStates) : undefined;
  const reportedBy = chance.weighted({ RESIDENT: 45, GRID_WORKER: 30, OPERATOR: 20, COMMUNITY_OFFICER: 5 });
  const isWorkers = reportedBy === 'GRID_WORKER';
  const turns = {
    reportedBy,
    isVerified: chance.happens(isWorkers ? 0.1 : 0.45),
    isDeclined: chance.happens(isWorkers ? 0.03 : 0.12),
    objection: chance.weighted({ NONE: 84, UPHELD: 9, DENIED: 7 }),
    escalations: Number(chance.weighted({ '0': 90, '1': 8, '2': 2 })),
    rests: chance.happens(0.03),
    failedChecks: Number(chance.weighted({ '0': 86, '1': 12, '2': 2 })),
    isReopened: chance.happens(0.06),
    end: chance.weighted({ CLOSED: 86, ARCHIVED: 5, REDIRECTED: 3, VOIDED: 3, WITHDRAWN: 3 }),
    isDuplicated: chance.happens(0.05),
    isConfidential: chance.happens(0.08),
    isRedacted: chance.happens(0.05),
    isRecalled: chance.happens(0.05),
    isCheckAsked: chance.happens(0.12),
  } as const;
  return leftIn === undefined ? turns : { ...turns, ...leadingTo(leftIn, turns), leftIn };
}

/** What must have happened for a case to be left in that state at all. */
function leadingTo(state: OpenState, { objection }: Pick<Turns, 'objection'>): Partial<Turns> {
  if (state === 'VERIFYING') return { isVerified: true };
  if (state === 'REPORTED') return {};
  const accepted = { isDeclined: false, isReopened: false, end: 'CLOSED' } as const;
  if (state === 'SUSPENDED') return { ...accepted, rests: true };
  if (state !== 'RETURN_PENDING') return accepted;
  return { ...accepted, objection: objection === 'NONE' ? 'DENIED' : objection };
}
