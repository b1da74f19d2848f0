import {
  caseStream,
  mediationStream,
  Refused,
  type Actor,
  type Case,
  type Mediation,
  type Person,
} from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { VaultRefused, type ClearEntry, type OpenRequest, type Vault } from '@casegrid/personal-data';
import type { PersonInput, ReporterInput } from '../cases/inputs';

/** What is kept sealed of a person. */
export const sealedFields = ['name', 'phone', 'address', 'identityNumber'] as const;
export type SealedField = (typeof sealedFields)[number];

/** What was said of somebody. */
export const givenOf = (person: { readonly [Field in SealedField]?: string }): readonly SealedField[] =>
  sealedFields.filter((field) => person[field] != null);

/** Where a sealed value lies: it opens nowhere else. */
export const placeOf = (stream: string, index: number, field: SealedField): string =>
  `${stream}/people/${index}/${field}`;

/** All that is sealed of somebody. */
const requestsFor = (person: Person, stream: string, index: number): OpenRequest[] =>
  givenOf(person).map((field) => ({
    personId: person.personId,
    place: placeOf(stream, index, field),
    sealed: person[field] ?? '',
  }));

/** Somebody sealed, at his place. */
interface Sitting {
  readonly person: Person;
  readonly index: number;
}

/** Whose it is, and his place among the people of a case or mediation. */
interface Seat {
  readonly stream: string;
  readonly index: number;
  readonly personId: string;
}

/** Somebody who is to take part in a mediation, by his number in it. */
interface Participating {
  readonly input: ReporterInput;
  readonly number: number;
  /** His own, where he is known by his login. */
  readonly personId?: string | undefined;
}

/** Seals who is named in commands, each under a key of his own. Persons of different cases are never linked. */
export class Sealing {
  constructor(private readonly vault: Vault) {}

  /** The people of a report. Refused when one of them was erased: nothing is kept of him again under the same id. */
  seal(caseId: string, people: readonly PersonInput[], actor: Actor): Promise<Person[] | Refused> {
    const idOf = ({ part }: PersonInput, index: number) =>
      actor.kind === 'RESIDENT' && part === 'REPORTER' ? actor.id : uuidV5(caseId, `person ${index}`);
    return unlessErased('people', () =>
      Promise.all(
        people.map((input, index) =>
          this.#seal({ stream: caseStream(caseId), index, personId: idOf(input, index) }, input),
        ),
      ),
    );
  }

  /** A party to a mediation, or somebody invited to it: a resident who applies himself stays who he is. */
  sealParticipant(
    mediationId: string,
    { input, number, personId }: Participating,
    field: string,
  ): Promise<Person | Refused> {
    const seat = {
      stream: mediationStream(mediationId),
      index: number,
      personId: personId ?? uuidV5(mediationId, `participant ${number}`),
    };
    return unlessErased(field, () => this.#seal(seat, { ...input, part: 'PARTY' }));
  }

  /** Who reported it after all, beside those who are in the case: a resident who reported it himself stays who he is. */
  sealReporter(
    { id: caseId, people, reporter }: Case,
    input: ReporterInput,
    commandId: string,
  ): Promise<Person | Refused> {
    const personId = reporter?.kind === 'RESIDENT' ? reporter.id : uuidV5(commandId, 'reporter');
    return unlessErased('reporter', () =>
      this.#seal(
        { stream: caseStream(caseId), index: people.length, personId },
        { ...input, part: 'REPORTER' },
      ),
    );
  }

  /** Whether these are people that were sealed with the case, as far as they are not erased since. */
  holds({ id, people }: Case, inputs: readonly PersonInput[]): Promise<boolean> {
    const seats = people.map((person, index) => ({ person, index }));
    return this.#holds(caseStream(id), seats, inputs);
  }

  /** The same of those who take part in a mediation. */
  holdsParticipants({ id, people }: Mediation, inputs: readonly ReporterInput[]): Promise<boolean> {
    const seats = people.map(({ person, number }) => ({ person, index: number }));
    return this.#holds(
      mediationStream(id),
      seats,
      inputs.map((input) => ({ ...input, part: 'PARTY' as const })),
    );
  }

  async #holds(stream: string, seats: readonly Sitting[], inputs: readonly PersonInput[]): Promise<boolean> {
    if (inputs.length === 0) return true;
    const requests = seats.flatMap(({ person, index }) => requestsFor(person, stream, index));
    const opened = await this.vault.openMany(requests);
    const byPlace = new Map(requests.map(({ place }, at) => [place, opened[at]]));
    const isHe =
      (input: PersonInput) =>
      ({ person, index }: Sitting) =>
        input.part === person.part &&
        givenOf(person).every((field) => {
          const one = byPlace.get(placeOf(stream, index, field));
          return one?.state === 'ERASED' || one?.value === input[field];
        });
    return inputs.every((input) => seats.some(isHe(input)));
  }

  async #seal({ stream, index, personId }: Seat, input: PersonInput): Promise<Person> {
    await this.vault.register(personId);
    const given = givenOf(input);
    const entries: ClearEntry[] = given.map((field) => ({
      place: placeOf(stream, index, field),
      clear: input[field] ?? '',
    }));
    const sealed = await this.vault.sealAll(personId, entries);
    await this.#remember(personId, input);
    const fields = Object.fromEntries(given.map((field, position) => [field, sealed[position] ?? '']));
    return { personId, part: input.part, ...fields } as Person;
  }

  /** So that somebody who asks for his data to be erased can be found by his number. */
  async #remember(personId: string, { phone, identityNumber }: PersonInput): Promise<void> {
    if (phone) await this.vault.remember('phone', personId, phone);
    if (identityNumber) await this.vault.remember('identity', personId, identityNumber);
  }
}

async function unlessErased<Done>(field: string, seal: () => Promise<Done>): Promise<Done | Refused> {
  try {
    return await seal();
  } catch (error) {
    if (error instanceof VaultRefused && error.code === 'PERSON_ERASED')
      return new Refused('PERSON_ERASED', field);
    throw error;
  }
}
