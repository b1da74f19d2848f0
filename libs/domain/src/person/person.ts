import { covers, holds, type Act } from '../act';
import { Refused, type Decider } from '../decider';

export interface PersonCommands {
  /** Ends the keeping of a person's data; his key is destroyed once this is on record. */
  ErasePerson: {
    readonly personId: string;
    readonly reason: string;
    /** Whether anything was ever kept of such a person. */
    readonly isKnown: boolean;
    /** Where a case lies in which he is: what an administrator's power is measured by. */
    readonly place?: readonly string[];
  };
}

export interface PersonEvents {
  PersonErased: { readonly personId: string; readonly reason: string };
}

export interface Person {
  readonly erased: boolean;
}

/** Only the erasing of a person is on record here: no name, no phone, no file. */
export const person: Decider<Person, PersonCommands, PersonEvents> = {
  initial: { erased: false },
  rules: {
    ErasePerson: {
      may: [
        (_: Person, { actor }: Act) =>
          actor.kind === 'RESIDENT' || holds(actor, 'ADMIN') ? undefined : 'ROLE_MAY_NOT',
      ],
      then: ({ isKnown, place, ...data }, { erased }, { actor }) => {
        if (actor.kind === 'RESIDENT' && actor.id !== data.personId)
          return new Refused('NOT_YOUR_OWN', 'personId');
        if (!isKnown) return new Refused('PERSON_UNKNOWN', 'personId');
        if (actor.kind === 'OFFICER' && !(place && covers(actor.post, place)))
          return new Refused('PERSON_UNKNOWN', 'caseId');
        return erased ? [] : [{ type: 'PersonErased', data }];
      },
    },
  },
  evolve: { PersonErased: () => ({ erased: true }) },
};

export const personStream = (personId: string): string => `person-${personId}`;
