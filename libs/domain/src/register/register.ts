import type { Decider } from '../decider';

export interface RegisterCommands {
  IssueNumber: { readonly caseId: string };
}

export interface RegisterEvents {
  NumberIssued: { readonly caseId: string; readonly sequence: number };
}

/** A unit's register of one year. The map grows in place: folding an event twice changes nothing. */
export interface Register {
  readonly last: number;
  readonly issued: Map<string, number>;
}

/** Numbers without gaps or doubles: one for each case id, once. A case that is not filed after all keeps its own unused. */
export const register: Decider<Register, RegisterCommands, RegisterEvents> = {
  get initial() {
    return { last: 0, issued: new Map<string, number>() };
  },
  rules: {
    IssueNumber: {
      may: [],
      then: ({ caseId }, { last, issued }) =>
        issued.has(caseId) ? [] : [{ type: 'NumberIssued', data: { caseId, sequence: last + 1 } }],
    },
  },
  evolve: {
    NumberIssued: ({ issued }, { caseId, sequence }) => ({
      last: sequence,
      issued: issued.set(caseId, sequence),
    }),
  },
};

export const registerStream = (unit: string, year: number): string => `register-${unit}-${year}`;

/** The number that people read: unit, year and a sequence of at least six digits. */
export const caseNumber = (unit: string, year: number, sequence: number): string =>
  `${unit}-${year}-${String(sequence).padStart(6, '0')}`;

const numberForm = /^[\dQ]{2,15}-\d{4}-\d{6,16}$/;

/** Whether a text can be a case's number at all. */
export const isCaseNumber = (text: string): boolean => numberForm.test(text);
