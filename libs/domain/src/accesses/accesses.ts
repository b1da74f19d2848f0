import { holds, type Act } from '../act';
import { dayOf } from '../calendar/days';
import type { Decider } from '../decider';
import type { Vocabulary } from '../labels';

/** What is kept sealed of a person. */
export type PersonField = 'NAME' | 'PHONE' | 'ADDRESS' | 'IDENTITY_NUMBER';

export const personFields: Vocabulary<PersonField> = {
  NAME: { zh: '姓名', en: 'Name' },
  PHONE: { zh: '电话', en: 'Telephone number' },
  ADDRESS: { zh: '住址', en: 'Address' },
  IDENTITY_NUMBER: { zh: '证件号码', en: 'Number of an identity document' },
};

export type AccessKind = 'PEOPLE_READ' | 'PERSON_SOUGHT';

export const accessKinds: Vocabulary<AccessKind> = {
  PEOPLE_READ: { zh: '查阅', en: 'Read' },
  PERSON_SOUGHT: { zh: '按号码查找', en: 'Found by a number' },
};

/** What people are in. */
export type AccessSubject = 'CASE' | 'MEDIATION';

/** A case or a mediation, and where it lay. */
export interface SubjectAt {
  readonly subject: AccessSubject;
  readonly id: string;
  readonly path: readonly string[];
}

/** How many of the people in it were opened, and what of them. Never what was read. */
export interface SubjectRead extends SubjectAt {
  readonly people: number;
  readonly fields: readonly PersonField[];
}

/** Somebody whom a number led to, and what he is in. */
export interface FoundPerson extends SubjectAt {
  readonly personId: string;
}

export interface AccessCommands {
  ReadPeople: AccessEvents['PeopleRead'];
  SeekPerson: AccessEvents['PersonSought'];
}

export interface AccessEvents {
  /** People are shown to somebody: of as many cases and mediations as one request opens. */
  PeopleRead: {
    readonly subjects: readonly SubjectRead[];
    /** The name that the client gave the operation. */
    readonly operation?: string;
  };
  /** Somebody was looked for by his number, which is not on record, and these were found. */
  PersonSought: {
    readonly by: PersonField;
    readonly found: readonly FoundPerson[];
    readonly operation?: string;
  };
}

const notByResident = (_: object, { actor }: Act) => (actor.kind === 'RESIDENT' ? 'ROLE_MAY_NOT' : undefined);
const byAdministrator = (_: object, { actor }: Act) => (holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT');

/** Who read personal data. Nothing is decided by what was read before, so nothing is folded. */
export const accesses: Decider<object, AccessCommands, AccessEvents> = {
  initial: {},
  rules: {
    ReadPeople: {
      may: [notByResident],
      then: (data) => (data.subjects.length === 0 ? [] : [{ type: 'PeopleRead', data }]),
    },
    SeekPerson: { may: [byAdministrator], then: (data) => [{ type: 'PersonSought', data }] },
  },
  evolve: { PeopleRead: (state) => state, PersonSought: (state) => state },
};

/** One for each officer and local day. */
export const accessStream = (actorId: string, at: string): string => `access-${actorId}-${dayOf(at)}`;
