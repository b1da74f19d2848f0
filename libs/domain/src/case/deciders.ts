import type { Actor } from '../act';
import { depthOf } from '../territory/code';
import { unitsAbove } from './access';
import { awaitedApprovals, type ApprovalKind } from './approvals';
import { ofDelay, ofRest, ofVoid, type Approval } from './approving';
import { apart as apartFromExclusion } from './evaluating/guards';
import { evaluatedAt } from './evaluating/exclusion';
import type { PersonalGuard } from './guards';
import { apart as apartFromReveal } from './revealing/guards';
import type { Case } from './state';

/** Who decides on what was asked for. */
interface Deciders {
  /** Units of the path from which it is decided. */
  readonly from: (state: Case) => readonly string[];
  /** Who stands apart from it himself. */
  readonly apart: readonly PersonalGuard[];
  /** Whether supervisors decide as leaders do. */
  readonly byPanel: boolean;
}

/** The units on the path of the place that stand no lower than one. */
const notBelow = ({ place }: Case, unit: string | undefined): readonly string[] =>
  unit ? place.path.filter((one) => depthOf(one) <= depthOf(unit)) : place.path;

const leaders = ({ askerIn, apart }: Approval): Deciders => ({
  from: (state) => notBelow(state, askerIn(state).unit),
  apart,
  byPanel: false,
});

const deciders: Readonly<Record<ApprovalKind, Deciders>> = {
  EXTENSION: leaders(ofDelay),
  SUSPENSION: leaders(ofDelay),
  SUSPENSION_REVIEW: leaders(ofRest),
  VOID: leaders(ofVoid),
  EXCLUSION: {
    from: (state) => unitsAbove(state, evaluatedAt(state)),
    apart: apartFromExclusion,
    byPanel: true,
  },
  REVEAL: { from: ({ place }) => place.path, apart: apartFromReveal, byPanel: true },
};

/** Roles that decide: leaders on everything, supervisors on some of it. */
export const decidingRoles = ['LEADER', 'SUPERVISOR'] as const;
export type DecidingRole = (typeof decidingRoles)[number];

/** What was asked for and can be decided from this unit in this role. */
const decidable = (state: Case, role: DecidingRole, unit: string): readonly Deciders[] =>
  awaitedApprovals(state)
    .map((kind) => deciders[kind])
    .filter(({ byPanel, from }) => (byPanel || role === 'LEADER') && from(state).includes(unit));

/** Units of the path from which somebody in this role can decide something that was asked for. */
export const decidingUnits = (state: Case, role: DecidingRole): readonly string[] =>
  state.place.path.filter((unit) => decidable(state, role, unit).length > 0);

/** Whether this person can decide any of it there: he stands apart from what he asked for, or worked on. */
export const canDecide = (state: Case, role: DecidingRole, unit: string, actor: Actor): boolean =>
  decidable(state, role, unit).some(({ apart }) => !apart.some((guard) => guard(state, { actor })));
