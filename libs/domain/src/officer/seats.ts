import { levelOf, officeKindOf } from '../territory/code';
import { officeDuties } from '../territory/levels';
import type { Role } from './roles';

type Seat = (unit: string) => boolean;

const isTerritorial: Seat = (unit) => officeKindOf(unit) === undefined;
const atLevel =
  (...levels: readonly string[]): Seat =>
  (unit) =>
    isTerritorial(unit) && levels.includes(levelOf(unit));
const atCentre =
  (kind: string): Seat =>
  (unit) =>
    officeKindOf(unit) === kind;

const governing: readonly string[] = ['PROVINCE', 'CITY', 'DISTRICT', 'STREET', 'COMMUNITY'];

/** An office that decides the substance, or a government or community itself, which handles what no office of its has. */
const handles: Seat = (unit) => {
  const kind = officeKindOf(unit);
  return kind ? officeDuties[kind] === 'SUBSTANCE' : governing.includes(levelOf(unit));
};

/** Committees of the people, and offices that mediate in what they decide. */
const mediates: Seat = (unit) => {
  const kind = officeKindOf(unit);
  return kind !== undefined && officeDuties[kind] === 'SUBSTANCE';
};

/** Where a role has its place: supervising and commanding stay in their centres, apart from handling. */
const seats: Readonly<Record<Role, Seat>> = {
  GRID_WORKER: atLevel('GRID'),
  COMMUNITY_OFFICER: atLevel('COMMUNITY'),
  OPERATOR: atCentre('SUPERVISION_CENTRE'),
  DUTY_CHIEF: atCentre('SUPERVISION_CENTRE'),
  CHECKER: atCentre('SUPERVISION_CENTRE'),
  DISPATCHER: atCentre('COMMAND_CENTRE'),
  HANDLER: handles,
  MEDIATOR: mediates,
  JUSTICE_OFFICER: atCentre('JUDICIAL'),
  SUPERVISOR: isTerritorial,
  LEADER: isTerritorial,
  AUDITOR: isTerritorial,
  INTEGRATOR: isTerritorial,
  ADMIN: isTerritorial,
};

export const mayStandAt = (role: Role, unit: string): boolean => seats[role](unit);
