import { covers, holds, type Act, type Actor, type Post } from '../act';
import { Refused, type Decider } from '../decider';

export interface PersonCommands {
  /** Ends the keeping of a person's data; his key is destroyed once this is on record. */
  ErasePerson: {
    readonly personId: string;
    readonly reason: string;
    /** Whether anything was ever kept of such a person. */
    readonly isKnown: boolean;
    /** The case or mediation that he is said to be in: what an administrator's power is measured by. */
    readonly within?: {
      readonly field: 'caseId' | 'mediationId';
      /** Where that lies; absent when he is not in it. */
      readonly path?: readonly string[];
    };
  };
}

export interface PersonEvents {
  PersonErased: { readonly personId: string; readonly reason: string };
}

export interface Person {
  readonly erased: boolean;
}

type Erase = PersonCommands['ErasePerson'];

const isIn = ({ within }: Erase, post: Post) => within?.path !== undefined && covers(post, within.path);

/** Residents erase themselves, administrators whom a case or a mediation of their subtree has. */
function refusalOf(command: Erase, actor: Actor): Refused | undefined {
  const { personId, isKnown, within } = command;
  if (actor.kind === 'RESIDENT' && actor.id !== personId) return new Refused('NOT_YOUR_OWN', 'personId');
  if (!isKnown) return new Refused('PERSON_UNKNOWN', 'personId');
  if (actor.kind !== 'OFFICER' || isIn(command, actor.post)) return undefined;
  return new Refused('PERSON_UNKNOWN', within?.field ?? 'caseId');
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
      then: (command, { erased }, { actor }) => {
        const { personId, reason } = command;
        const event = { type: 'PersonErased', data: { personId, reason } } as const;
        return refusalOf(command, actor) ?? (erased ? [] : [event]);
      },
    },
  },
  evolve: { PersonErased: () => ({ erased: true }) },
};

export const personStream = (personId: string): string => `person-${personId}`;
