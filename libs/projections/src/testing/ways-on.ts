import {
  awaitedApproval,
  type Actor,
  type ApprovalKind,
  type Case,
  type CaseEvents,
  type CaseStatus,
  type MessageOf,
} from '@casegrid/domain';
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

const leader: Actor = {
  kind: 'OFFICER',
  id: 'leader',
  post: { id: 'post-of-leader', role: 'LEADER', unit: '310115' },
  officerRevision: 1,
};

const photo = { hash: 'a'.repeat(64), kind: 'PHOTO', caption: '现场照片' } as const;

export const reported = (caseId: string, place: string): CaseTold => ({
  type: 'CaseReported',
  actor: { kind: 'RESIDENT', id: `resident-${place}` },
  data: {
    caseId,
    category: '0201',
    title: '楼道堆放垃圾',
    description: '三单元门口的垃圾已经堆了两天。',
    place: {
      unit: place,
      path: pathOf(place),
      description: '三单元门口',
      longitude: 121.52,
      latitude: 31.23,
    },
    evidence: [photo],
    people: [{ personId: `person-${caseId}`, part: 'REPORTER', name: 'sealed:name', phone: 'sealed:phone' }],
  },
});

type Onward = (state: Case, chance: Chance) => CaseTold;

function raise(message: string): never {
  throw new Error(message);
}

const leadOf = ({ leadUnit = '' }: Case) => leadUnit;
const said = '已到现场查看并与居民沟通。';

const dispatched: Onward = ({ place }, chance) => {
  const [district = '', street = '', ...below] = place.path.slice(2);
  const leadUnit = chance.among([`${street}-URBAN_MANAGEMENT`, `${district}-URBAN_MANAGEMENT`, ...below]);
  return {
    type: 'CaseDispatched',
    data: { leadUnit, coHandlers: [`${district}-POLICE`], instructions: said },
  };
};
const noted: Onward = (state) => ({
  type: 'HandlingNoted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), note: said, reporterContacted: true, evidence: [photo] },
});
const objected: Onward = (state) => ({
  type: 'DispatchObjected',
  data: { unit: leadOf(state), reason: 'NOT_OUR_COMPETENCE', explanation: said },
});
const completed: Onward = (state) => ({
  type: 'HandlingCompleted',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state), outcome: 'RESOLVED', summary: said, evidence: [] },
});
const filed: Onward = ({ id, place }) => ({
  type: 'CaseFiled',
  data: { number: `${place.path[2]}-2026-${id.slice(0, 8)}`, urgency: 'ORDINARY' },
});
const signed: Onward = (state) => ({
  type: 'CaseSigned',
  actor: officer('handler', leadOf(state)),
  data: { unit: leadOf(state) },
});
const commented: Onward = () => ({ type: 'Commented', data: { text: said } });
const extensionAsked: Onward = (state) => ({
  type: 'ExtensionRequested',
  data: { unit: leadOf(state), amount: 1, reason: said },
});
const suspensionAsked: Onward = (state) => ({
  type: 'SuspensionRequested',
  data: {
    unit: leadOf(state),
    reason: 'WEATHER',
    explanation: said,
    expectedUntil: '2030-01-01',
    evidence: [],
  },
});
const passed: Onward = () => ({ type: 'CheckPassed', data: { note: said, evidence: [] } });

/** What may come next, by status; what is there twice happens twice as often. */
const onward: Readonly<Record<CaseStatus, readonly Onward[]>> = {
  REPORTED: [
    filed,
    filed,
    ({ place }) => ({
      type: 'VerificationRequested',
      data: { assignee: 'worker', unit: place.unit, note: said },
    }),
    () => ({
      type: 'FilingDeclined',
      data: { reason: 'TOO_VAGUE', explanation: said, otherRoads: ['SERVICE_HOTLINE'] },
    }),
  ],
  VERIFYING: [
    () => ({ type: 'VerificationRecorded', data: { finding: 'TRUE', note: said, evidence: [photo] } }),
  ],
  FILED: [dispatched],
  NOT_FILED: [commented],
  DISPATCHED: [signed, signed, objected],
  HANDLING: [
    noted,
    extensionAsked,
    suspensionAsked,
    completed,
    completed,
    (state) => ({
      type: 'CaseEscalated',
      data: { from: leadOf(state), to: `${state.place.path[2]}-COMMAND_CENTRE`, reason: said },
    }),
  ],
  SUSPENDED: [
    () => ({ type: 'CaseResumed', data: { reason: said } }),
    () => ({ type: 'SuspensionKept', data: { explanation: said, expectedUntil: '2031-01-01' } }),
  ],
  RETURN_PENDING: [
    () => ({ type: 'ObjectionUpheld', data: { explanation: said } }),
    () => ({ type: 'ObjectionDenied', data: { explanation: said } }),
  ],
  HANDLED: [passed, passed, () => ({ type: 'CheckFailed', data: { reason: said, evidence: [] } })],
  CHECKED: [() => ({ type: 'CaseClosed', data: { outcome: 'RESOLVED', note: said } })],
  CLOSED: [
    commented,
    () => ({ type: 'EvidenceAttached', data: { evidence: [photo] } }),
    () => ({ type: 'CaseReopened', data: { reason: said } }),
  ],
};

const untold = ({ clocks }: Case) =>
  clocks.find(({ isBreached, warned, pausedSince }) => !pausedSince && (warned < 80 || !isBreached));

/** The platform tells something about a clock of his. */
const told: Onward = (state) => {
  const { clock, kind, dueAt, warned } = untold(state) ?? raise('no clock has anything to tell');
  return warned < 80
    ? { type: 'DeadlineWarned', data: { clock, kind, percent: warned < 50 ? 50 : 80, at: dueAt, dueAt } }
    : { type: 'DeadlineBreached', data: { clock, kind, dueAt } };
};

/** What a leader may make of what was asked. */
const answers: Readonly<Record<ApprovalKind, readonly Onward[]>> = {
  EXTENSION: [
    () => ({ type: 'ExtensionGranted', actor: leader, data: { amount: 1, explanation: said } }),
    () => ({ type: 'ExtensionDenied', actor: leader, data: { explanation: said } }),
  ],
  SUSPENSION: [
    () => ({ type: 'CaseSuspended', actor: leader, data: { explanation: said } }),
    () => ({ type: 'SuspensionDenied', actor: leader, data: { explanation: said } }),
  ],
  SUSPENSION_REVIEW: onward.SUSPENDED,
};

export const waysOn = (state: Case): readonly Onward[] => {
  const approval = awaitedApproval(state);
  const ways = approval ? answers[approval] : onward[state.status ?? 'REPORTED'];
  return untold(state) ? [...ways, ...ways, told] : ways;
};
