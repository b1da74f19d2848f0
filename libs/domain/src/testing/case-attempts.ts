import fc from 'fast-check';
import type { Actor } from '../act';
import type { AskedCommandType, CaseCommands } from '../case/commands';
import type { MessageOf } from '../decider';
import type { Role } from '../officer/roles';
import { ask } from './case-asks';
import { holdingAll, officerAt } from './cast';
import * as at from './street';

export type Command = MessageOf<Pick<CaseCommands, AskedCommandType>>;

const dispatchTo = (lead: string, ...helpers: string[]): Command => ({
  type: 'DispatchCase',
  data: { ...ask.DispatchCase.data, lead: at.unit(lead), coHandlers: helpers.map(at.unit) },
});
const escalateTo = (unit: string): Command => ({
  type: 'EscalateCase',
  data: { ...ask.EscalateCase.data, to: at.unit(unit) },
});

/** More than one way of the acts that decide who has to do with the case. */
export const commands: readonly Command[] = [
  ...Object.values(ask),
  { type: 'RequestVerification', data: { ...ask.RequestVerification.data, assignee: 'a' } },
  { type: 'RecordSelfHandled', data: { ...ask.RecordSelfHandled.data, isSampled: false } },
  dispatchTo(at.community, at.environment),
  dispatchTo(at.street),
  dispatchTo(at.urban, at.supervisionCentre),
  dispatchTo(at.supervisionCentre),
  escalateTo(at.urban),
  escalateTo(at.districtUrban),
  escalateTo(at.supervisionCentre),
  escalateTo(at.district),
];

const posts: readonly (readonly [Role, string])[] = [
  ['GRID_WORKER', at.grid],
  ['COMMUNITY_OFFICER', at.community],
  ['CHECKER', at.community],
  ['HANDLER', at.urban],
  ['CHECKER', at.urban],
  ['HANDLER', at.environment],
  ['HANDLER', at.police],
  ['HANDLER', at.street],
  ['DUTY_CHIEF', at.street],
  ['HANDLER', at.districtUrban],
  ['HANDLER', at.district],
  ['LEADER', at.street],
  ['LEADER', at.district],
  ['SUPERVISOR', at.district],
  ['OPERATOR', at.supervisionCentre],
  ['DUTY_CHIEF', at.supervisionCentre],
  ['CHECKER', at.supervisionCentre],
  ['HANDLER', at.supervisionCentre],
  ['DISPATCHER', at.commandCentre],
];

/** Whoever verifications are asked of, so that they can be done; and others. */
const people = [ask.RequestVerification.data.assignee, 'a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Everybody in every post, and as a resident. */
export const everybody: readonly Actor[] = people.flatMap((id) => [
  { kind: 'RESIDENT' as const, id },
  ...posts.map((post) => officerAt(...post, id)),
]);

/** Anything at all; what is in turn; what will succeed though it takes the case aside; or what brings it on. */
type Aim = 'ANYTHING' | 'IN_TURN' | 'DETOUR' | 'PROGRESS';

/** One attempt, by somebody who may hold another post too. */
export interface Attempt {
  /** Which of the cases, from 0; so many hours after the attempt before; after what has come due was told, or before. */
  readonly on: number;
  readonly hours: number;
  readonly isTold: boolean;
  /** What becomes of the mediation that the case waits for, before. */
  readonly mediation: 'BEGINS' | 'ENDS' | null;
  readonly id: string;
  readonly otherPost: number | null;
  readonly pick: number;
  readonly aim: Aim;
}

const onward = Array<Aim>(5).fill('PROGRESS');
const straight: readonly Aim[] = ['ANYTHING', 'IN_TURN', 'IN_TURN', 'DETOUR', ...onward];
const winding: readonly Aim[] = ['ANYTHING', 'IN_TURN', 'DETOUR', 'DETOUR', 'DETOUR', ...onward];

/** A few people in every post there is, one after the other or at once: everything that can be mixed up is. */
const attemptOn = (cases: number, hours: readonly number[], aims: readonly Aim[]) =>
  fc.record<Attempt>({
    on: fc.nat(cases - 1),
    hours: fc.constantFrom(...hours),
    isTold: fc.boolean(),
    mediation: fc.constantFrom(...Array<null>(14).fill(null), 'BEGINS', 'ENDS'),
    id: fc.constantFrom(...people),
    otherPost: fc.option(fc.nat(posts.length - 1), { freq: 3 }),
    pick: fc.nat(),
    aim: fc.constantFrom(...aims),
  });

/** On one case, all at noon. */
export const attempts = fc.array(attemptOn(1, [0], straight), { minLength: 1, maxLength: 80, size: 'max' });

/** Fifty on a few cases that live side by side, while time passes. */
export const attemptsSideBySide = fc.array(attemptOn(3, [0, 0, 0, 1, 1, 5, 30, 200], winding), {
  minLength: 50,
  maxLength: 50,
});

/** Whom he may act as. */
export function guisesOf({ id, otherPost }: Attempt): readonly Actor[] {
  const other = otherPost === null ? undefined : posts[otherPost];
  return [
    { kind: 'RESIDENT', id },
    ...posts.map((post) => (other ? holdingAll(id, post, other) : officerAt(...post, id))),
  ];
}
