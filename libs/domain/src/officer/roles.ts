import type { Vocabulary } from '../labels';

export type Role =
  | 'GRID_WORKER'
  | 'COMMUNITY_OFFICER'
  | 'OPERATOR'
  | 'DUTY_CHIEF'
  | 'DISPATCHER'
  | 'HANDLER'
  | 'MEDIATOR'
  | 'JUSTICE_OFFICER'
  | 'CHECKER'
  | 'SUPERVISOR'
  | 'LEADER'
  | 'AUDITOR'
  | 'INTEGRATOR'
  | 'ADMIN';

export const roles: Vocabulary<Role> = {
  GRID_WORKER: { zh: '网格员', en: 'Grid worker' },
  COMMUNITY_OFFICER: { zh: '社区（村）工作者', en: 'Community officer' },
  OPERATOR: { zh: '受理员', en: 'Operator' },
  DUTY_CHIEF: { zh: '值班长', en: 'Duty chief' },
  DISPATCHER: { zh: '派遣员', en: 'Dispatcher' },
  HANDLER: { zh: '处置员', en: 'Handler' },
  MEDIATOR: { zh: '调解员', en: 'Mediator' },
  JUSTICE_OFFICER: { zh: '司法所工作人员', en: 'Justice officer' },
  CHECKER: { zh: '核查员', en: 'Checker' },
  SUPERVISOR: { zh: '督查员', en: 'Supervisor' },
  LEADER: { zh: '领导', en: 'Leader' },
  AUDITOR: { zh: '审计员', en: 'Auditor' },
  INTEGRATOR: { zh: '集成方', en: 'Integrator' },
  ADMIN: { zh: '系统管理员', en: 'Administrator' },
};

/** What a role may see, within the subtree of its post. */
export interface Sight {
  /** Counts of the subtree: boards, and lists with as many rows. */
  readonly board: boolean;
  /** Which cases it may open: any of the subtree, those its own unit works on, or none. */
  readonly cases: 'SUBTREE' | 'OWN_WORK' | 'NONE';
  /** A case's stored events, and the feed. */
  readonly history: boolean;
  /** Names and phones of reporters and parties, on cases it may open. */
  readonly people: boolean;
}

const worker: Sight = { board: true, cases: 'SUBTREE', history: false, people: true };

export const sights: Readonly<Record<Role, Sight>> = {
  GRID_WORKER: worker,
  COMMUNITY_OFFICER: worker,
  OPERATOR: worker,
  DUTY_CHIEF: worker,
  DISPATCHER: worker,
  HANDLER: { board: false, cases: 'OWN_WORK', history: false, people: true },
  MEDIATOR: { board: false, cases: 'OWN_WORK', history: false, people: true },
  JUSTICE_OFFICER: { board: true, cases: 'SUBTREE', history: false, people: false },
  CHECKER: { board: true, cases: 'SUBTREE', history: false, people: false },
  SUPERVISOR: { board: true, cases: 'SUBTREE', history: true, people: false },
  LEADER: { board: true, cases: 'SUBTREE', history: false, people: false },
  AUDITOR: { board: true, cases: 'SUBTREE', history: true, people: false },
  INTEGRATOR: { board: false, cases: 'NONE', history: true, people: false },
  ADMIN: { board: false, cases: 'NONE', history: false, people: false },
};
