import type { RefusalCode } from '@casegrid/domain';

/** What an act of the committee is refused with. */
export const ofCommittee: readonly RefusalCode[] = [
  'ROLE_MAY_NOT',
  'NOT_THE_COMMITTEE',
  'OFFICER_IS_RECUSED',
];

/** What an act of a mediator is refused with. */
export const ofMediator: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'NOT_ITS_MEDIATOR', 'OFFICER_IS_RECUSED'];

/** What an act of a party, or of whoever puts it on record, is refused with. */
export const ofParty: readonly RefusalCode[] = ['NOT_A_PARTY', 'PARTY_UNKNOWN', 'NOT_YOUR_OWN'];

/** What an act of the judicial office is refused with, or of whoever has the mediation before it. */
export const ofJustice: readonly RefusalCode[] = ['ROLE_MAY_NOT', 'OFFICER_IS_RECUSED'];
export const ofMediatorOrJustice: readonly RefusalCode[] = [
  ...ofJustice,
  'NOT_ITS_MEDIATOR',
  'NOT_THE_COMMITTEE',
];
