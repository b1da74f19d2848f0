import type { Actor, Case, CaseEvents, MessageOf } from '@casegrid/domain';
import type { Chance } from './chance';
import { pathOf } from './city';
import type { Told } from './pen';

export type CaseTold = Told & MessageOf<CaseEvents>;

export const officer = (id: string, unit: string): Actor => ({
  kind: 'OFFICER',
  id,
  post: { id: `post-of-${id}`, role: 'HANDLER', unit },
  officerRevision: 1,
});

export const leader: Actor = {
  kind: 'OFFICER',
  id: 'leader',
  post: { id: 'post-of-leader', role: 'LEADER', unit: '310115' },
  officerRevision: 1,
};

export const photo = { hash: 'a'.repeat(64), kind: 'PHOTO', caption: '现场照片' } as const;

export const reported = (caseId: string, place: string, path = pathOf(place)): CaseTold => ({
  type: 'CaseReported',
  actor: { kind: 'RESIDENT', id: `resident-${place}` },
  data: {
    caseId,
    category: '0201',
    title: '楼道堆放垃圾',
    description: '三单元门口的垃圾已经堆了两天。',
    place: {
      unit: place,
      path,
      description: '三单元门口',
      longitude: 121.52,
      latitude: 31.23,
    },
    evidence: [photo],
    people: [{ personId: `person-${caseId}`, part: 'REPORTER', name: 'sealed:name', phone: 'sealed:phone' }],
  },
});

export type Onward = (state: Case, chance: Chance) => CaseTold;

export const leadOf = ({ leadUnit = '' }: Case) => leadUnit;
export const said = '已到现场查看并与居民沟通。';

export const dispatched: Onward = ({ place }, chance) => {
  const [district = '', street = '', ...below] = place.path.slice(2);
  const leadUnit = chance.among([`${street}-URBAN_MANAGEMENT`, `${district}-URBAN_MANAGEMENT`, ...below]);
  return {
    type: 'CaseDispatched',
    data: { leadUnit, coHandlers: [`${district}-POLICE`], instructions: said },
  };
};
export const noted: Onward = (state) => ({
  type: 'HandlingNoted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), note: said, reporterContacted: true, evidence: [photo] },
});
export const objected: Onward = (state) => ({
  type: 'DispatchObjected',
  data: { unit: leadOf(state), reason: 'NOT_OUR_COMPETENCE', explanation: said },
});
export const completed: Onward = (state) => ({
  type: 'HandlingCompleted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), outcome: 'RESOLVED', summary: said, evidence: [] },
});
export const filed: Onward = ({ id, place }) => ({
  type: 'CaseFiled',
  data: { number: `${place.path[2]}-2026-${id.slice(0, 8)}`, urgency: 'ORDINARY' },
});
export const signed: Onward = (state) => ({
  type: 'CaseSigned',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state) },
});
export const commented: Onward = () => ({ type: 'Commented', data: { text: said } });
export const extensionAsked: Onward = (state) => ({
  type: 'ExtensionRequested',
  data: { unit: leadOf(state), amount: 1, reason: said },
});
export const suspensionAsked: Onward = (state) => ({
  type: 'SuspensionRequested',
  data: {
    unit: leadOf(state),
    reason: 'WEATHER',
    explanation: said,
    expectedUntil: '2030-01-01',
    evidence: [],
  },
});
export const passed: Onward = () => ({ type: 'CheckPassed', data: { note: said, evidence: [] } });
