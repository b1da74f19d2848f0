import type { OfficerActor, Post, ResidentActor, SystemActor } from '../act';
import type { Role } from '../officer/roles';
import * as at from './street';

/** When everything happens that has no time of its own: noon in Beijing. */
export const noon = '2026-03-02T04:00:00.000Z';

/** An officer in his only post; named after it unless he has a name of his own. */
export const officerAt = (role: Role, unit: string, id = `${role} ${unit}`): OfficerActor => ({
  kind: 'OFFICER',
  id,
  post: { id: `${id}, ${role} ${unit}`, role, unit },
  officerRevision: 1,
});

/** The same officer acting from the first of these posts, while he holds the others too. */
export function holdingAll(id: string, ...posts: readonly (readonly [Role, string])[]): OfficerActor {
  const [[role, unit] = ['AUDITOR', ''] as const, ...others] = posts;
  return { ...officerAt(role, unit, id), otherUnits: others.map(([, other]) => other) };
}

export const post = (role: Role, unit: string): Post => ({ id: `${role} ${unit}`, role, unit });

export const resident: ResidentActor = { kind: 'RESIDENT', id: 'resident' };
export const neighbour: ResidentActor = { kind: 'RESIDENT', id: 'neighbour' };
export const system: SystemActor = { kind: 'SYSTEM', id: 'system' };

export const gridWorker = officerAt('GRID_WORKER', at.grid);
/** In the same grid: whoever of them is asked sees the case anyway. */
export const otherGridWorker = officerAt('GRID_WORKER', at.grid, 'other grid worker');
export const nextGridWorker = officerAt('GRID_WORKER', at.nextGrid);
export const communityOfficer = officerAt('COMMUNITY_OFFICER', at.community);
export const operator = officerAt('OPERATOR', at.supervisionCentre);
export const dutyChief = officerAt('DUTY_CHIEF', at.supervisionCentre);
export const checker = officerAt('CHECKER', at.supervisionCentre);
export const dispatcher = officerAt('DISPATCHER', at.commandCentre);
export const supervisor = officerAt('SUPERVISOR', at.district);
export const leader = officerAt('LEADER', at.district);
export const auditor = officerAt('AUDITOR', at.district);
export const integrator = officerAt('INTEGRATOR', at.district);
export const admin = officerAt('ADMIN', at.district);
/** At the office that leads in most stories, and a colleague of his. */
export const handler = officerAt('HANDLER', at.urban);
export const colleague = officerAt('HANDLER', at.urban, 'colleague');
export const environmentHandler = officerAt('HANDLER', at.environment);
export const districtHandler = officerAt('HANDLER', at.districtUrban);
