import type { Actor } from '../../act';
import { codesOf, type Vocabulary } from '../../labels';
import type { Role } from '../../officer/roles';

export type CaseSource =
  'PATROL' | 'HOTLINE' | 'LETTER' | 'VISIT' | 'WEB' | 'HAZARD_INSPECTION' | 'SUPERIOR' | 'DEPARTMENT';

/** By which way a report comes in. */
export const caseSources: Vocabulary<CaseSource> = {
  PATROL: { zh: '网格巡查', en: 'Patrol of the grid' },
  HOTLINE: { zh: '热线', en: 'Hotline' },
  LETTER: { zh: '来信', en: 'Letter' },
  VISIT: { zh: '来访', en: 'Visit' },
  WEB: { zh: '网上', en: 'Web' },
  HAZARD_INSPECTION: { zh: '隐患排查', en: 'Hazard inspection' },
  SUPERIOR: { zh: '上级交办', en: 'Handed down by a superior' },
  DEPARTMENT: { zh: '部门移送', en: 'Passed on by a department' },
};

const usual: { readonly [R in Role]?: CaseSource } = {
  GRID_WORKER: 'PATROL',
  COMMUNITY_OFFICER: 'PATROL',
  OPERATOR: 'HOTLINE',
};

/** Where a report comes from when whoever makes it does not say; nothing where that cannot be known. */
export function usualSource(actor: Actor): CaseSource | undefined {
  if (actor.kind === 'RESIDENT') return 'WEB';
  return actor.kind === 'OFFICER' ? usual[actor.post.role] : undefined;
}

/** What somebody may say that his report comes from: a resident makes his own, and by the web. */
export const sourcesOf = ({ kind }: Actor): readonly CaseSource[] =>
  kind === 'RESIDENT' ? ['WEB'] : codesOf(caseSources);
