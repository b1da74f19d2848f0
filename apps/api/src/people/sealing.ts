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
import type { Naming, NamingParties } from './people-in';

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

/** Somebody as a command names him, and who of those on record he then is. */
interface Named {
  readonly input: ReporterInput;
  readonly sits: readonly Sitting[];
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
  readonly personId: string;
}

/** A party to a mediation; a resident who applies himself stays who he is. */
export const idOfParty = (mediationId: string, number: number): string =>
  uuidV5(mediationId, `participant ${number}`);

/** By the command that invites him: of two who are invited at once, neither is taken for the other. */
export const idOfInvited = (commandId: string): string => uuidV5(commandId, 'participant');

/** Who reported it, by the command that says so after all; a resident who reported it himself stays who he is. */
const idOfReporter = ({ reporter }: Pick<Case, 'reporter'>, commandId: string): string =>
  reporter?.kind === 'RESIDENT' ? reporter.id : uuidV5(commandId, 'reporter');

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

  /** A party to a mediation, or somebody invited to it. */
  sealParticipant(
    mediationId: string,
    { input, number: index, personId }: Participating,
    field: string,
  ): Promise<Person | Refused> {
    const seat = { stream: mediationStream(mediationId), index, personId };
    return unlessErased(field, () => this.#seal(seat, { ...input, part: 'PARTY' }));
  }

  /** Who reported it after all, beside those who are in the case. */
  sealReporter(state: Case, input: ReporterInput, commandId: string): Promise<Person | Refused> {
    const personId = idOfReporter(state, commandId);
    const seat = { stream: caseStream(state.id), index: state.people.length, personId };
    return unlessErased('reporter', () => this.#seal(seat, { ...input, part: 'REPORTER' }));
  }

  /** Whether a command on a case that is sent again names whom it named, as far as they are not erased since. */
  holds(state: Case, { commandId, people = [], reporter }: Naming): Promise<boolean> {
    const sitting = state.people.map((person, index) => ({ person, index }));
    const reporterId = idOfReporter(state, commandId);
    return this.#holds(caseStream(state.id), [
      ...people.map((input, at) => ({ input, sits: sitting.filter(({ index }) => index === at) })),
      ...listOf(reporter).map((input) => ({ input, sits: sitting.filter(isPerson(reporterId)) })),
    ]);
  }

  /** The same of a command on a mediation. */
  holdsParticipants(
    { id, people }: Mediation,
    { commandId, parties = [], participant }: NamingParties,
  ): Promise<boolean> {
    const sitting = people.map(({ person, number: index }) => ({ person, index }));
    const invited = idOfInvited(commandId);
    return this.#holds(mediationStream(id), [
      ...parties.map((input, at) => ({ input, sits: sitting.filter(({ index }) => index === at + 1) })),
      ...listOf(participant).map((input) => ({ input, sits: sitting.filter(isPerson(invited)) })),
    ]);
  }

  async #holds(stream: string, named: readonly Named[]): Promise<boolean> {
    if (named.length === 0) return true;
    const requests = named.flatMap(({ sits }) =>
      sits.flatMap(({ person, index }) => requestsFor(person, stream, index)),
    );
    const opened = await this.vault.openMany(requests);
    const byPlace = new Map(requests.map(({ place }, at) => [place, opened[at]]));
    const isHe =
      (input: ReporterInput) =>
      ({ person, index }: Sitting) =>
        givenOf(person).every((field) => {
          const one = byPlace.get(placeOf(stream, index, field));
          return one?.state === 'ERASED' || one?.value === input[field];
        });
    return named.every(({ input, sits }) => sits.some(isHe(input)));
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

const listOf = <One>(one: One | undefined): readonly One[] => (one === undefined ? [] : [one]);

const isPerson =
  (personId: string) =>
  ({ person }: Sitting) =>
    person.personId === personId;

async function unlessErased<Done>(field: string, seal: () => Promise<Done>): Promise<Done | Refused> {
  try {
    return await seal();
  } catch (error) {
    if (error instanceof VaultRefused && error.code === 'PERSON_ERASED')
      return new Refused('PERSON_ERASED', field);
    throw error;
  }
}
