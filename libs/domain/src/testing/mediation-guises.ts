import type { Actor } from '../act';
import { codesOf } from '../labels';
import type { AskedMediationCommandType } from '../mediation/commands';
import { suitKinds, visits } from '../mediation/outcomes';
import { asks } from './mediation-asks';
import * as cast from './mediation-cast';
import { judicial, otherCommittee, streetCommittee } from './street';

const people = [
  ...asks.ApplyMediation.people,
  { number: 3, as: 'RESPONDENT', person: cast.personOf('third') },
] as const;

/** Who tries. */
export const actors: readonly Actor[] = [
  cast.applicant,
  cast.respondent,
  cast.mediator,
  cast.fellow,
  cast.streetMediator,
  cast.otherMediator,
  cast.justice,
  cast.streetLeader,
];

const everybody = [1, 2, 3];
const named = [cast.mediator, cast.fellow, cast.otherMediator, cast.streetMediator, cast.justice];

const elsewhere = { track: 'ADMINISTRATIVE', office: { code: judicial, kind: 'JUDICIAL' } } as const;

/** Other ways to ask than the usual one. */
export const guises: { readonly [Type in AskedMediationCommandType]?: readonly object[] } = {
  ApplyMediation: [{ people }, { people, ...elsewhere }],
  ProposeMediation: [{ people }],
  ArchiveMediation: [{ missingFiles: ['f'.repeat(64)] }, {}],
  RecordConsent: everybody.map((party) => ({ party })),
  AppointMediators: [
    { mediators: [cast.named(cast.mediator)] },
    { mediators: [cast.named(cast.streetMediator)] },
    { mediators: [cast.named(cast.mediator), cast.named(cast.fellow)] },
    { mediators: [{ ...cast.named(cast.justice), posts: [{ id: '', role: 'MEDIATOR', unit: judicial }] }] },
  ],
  ChooseMediators: [{ agreedBy: everybody }],
  RecuseMediator: named.map(({ id: officer }) => ({ officer })),
  NameRepresentatives: [{ side: 'RESPONDENT', people: [3] }],
  InviteParticipant: [{ agreedBy: everybody }],
  OfferHandOver: [
    { agreedBy: everybody },
    { agreedBy: everybody, ...elsewhere },
    { agreedBy: everybody, track: 'JUDICIAL', office: { code: judicial, kind: 'JUDICIAL' } },
    { agreedBy: everybody, office: { code: streetCommittee, kind: 'MEDIATION_COMMITTEE' } },
  ],
  InviteCommittee: [{ office: { code: otherCommittee, isCommittee: true } }],
  ExtendMediation: [{ askedBy: everybody }],
  SignAgreement: everybody.map((party) => ({ party })),
  RecordOralAgreement: [
    { agreedBy: everybody },
    { agreedBy: everybody, obligations: [{ debtor: 2, creditor: 1, what: '道歉' }] },
  ],
  RecordPerformance: [
    { obligation: 1, performance: 'FULL' },
    { obligation: 2, performance: 'FULL' },
    { obligation: 2, performance: 'BREACHED' },
  ],
  RecordFollowUp: codesOf(visits).map((visit) => ({ visit })),
  ApplyConfirmation: [{ appliedBy: everybody }],
  RecordSuit: codesOf(suitKinds).map((kind) => ({ kind })),
  RecordSuitResult: [{ suit: 1 }, { suit: 1, isAgreementVoid: true }, { suit: 2 }],
  RecordDecisionOutcome: [{ isKept: true }, { isKept: false, roads: ['LITIGATION'] }],
  LeaveMediation: everybody.map((party) => ({ party })),
  MakePaper: [
    {},
    { kind: 'INVITATION', session: 1, person: 2 },
    { kind: 'MINUTES', session: 1 },
    { kind: 'AGREEMENT' },
    { kind: 'CONFIRMATION_APPLICATION' },
    ...codesOf(visits).map((visit) => ({ kind: 'FOLLOW_UP', visit })),
    { kind: 'TERMINATION' },
    { number: 'another', replaces: { number: asks.MakePaper.number, reason: '当事人姓名有误' } },
  ],
};

/** What is looked up or reckoned at the time. */
export function datesIn(type: AskedMediationCommandType, now: string): object {
  const later = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString();
  if (type === 'ScheduleSession') return { at: later(3) };
  if (type !== 'DraftAgreement') return {};
  return {
    obligations: asks.DraftAgreement.obligations.map((one) => ({ ...one, dueOn: later(20).slice(0, 10) })),
  };
}
