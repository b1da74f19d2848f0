import type { Unit } from '../../territory/unit';

/** A unit that is no more, and the one that is there for it now. */
export interface Followed {
  readonly from: string;
  readonly to: string;
}

export interface SucceedingCommands {
  /** `place` is the unit on today's map in which its place lies. */
  FollowUnits: { readonly place: Unit; readonly moved: readonly Followed[] };
}

export interface SucceedingEvents {
  /** Where its place lies now, and which units have taken the place of others. */
  UnitsFollowed: {
    readonly unit: string;
    readonly path: readonly string[];
    readonly moved: readonly Followed[];
    /** The unit that led the case, when it is one of those that gave way. */
    readonly leadFrom?: string;
  };
}
