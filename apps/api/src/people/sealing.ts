import { Refused, type Actor, type Case, type Person } from '@casegrid/domain';
import { uuidV5 } from '@casegrid/event-store';
import { VaultRefused, type ClearEntry, type OpenRequest, type Vault } from '@casegrid/personal-data';
import type { PersonInput } from '../cases/inputs';

/** What is kept sealed of a person. */
export const sealedFields = ['name', 'phone', 'address', 'identityNumber'] as const;
export type SealedField = (typeof sealedFields)[number];

/** Where a sealed value lies: it opens nowhere else. */
export const placeOf = (caseId: string, index: number, field: SealedField): string =>
  `case-${caseId}/people/${index}/${field}`;

/** All of a person that may be hashed: a hash of his name or number could be guessed for ever after his erasing. */
export const outlineOf = (input: PersonInput) => ({
  part: input.part,
  given: sealedFields.filter((field) => input[field] !== undefined),
});

/** Seals the people of a report, each under a key of his own. Persons of different cases are never linked. */
export class Sealing {
  constructor(private readonly vault: Vault) {}

  /** Refused when one of them was erased: nothing is kept of him again under the same id. */
  async seal(caseId: string, people: readonly PersonInput[], actor: Actor): Promise<Person[] | Refused> {
    try {
      return await Promise.all(people.map((input, index) => this.#seal(caseId, input, index, actor)));
    } catch (error) {
      if (error instanceof VaultRefused && error.code === 'PERSON_ERASED')
        return new Refused('PERSON_ERASED', 'people');
      throw error;
    }
  }

  /** Whether these are the people that were sealed with the case, as far as they are not erased since. */
  async holds({ id, people }: Case, inputs: readonly PersonInput[]): Promise<boolean> {
    const asked = people.flatMap((person, index) =>
      sealedFields.flatMap((field) => {
        const sealed = person[field];
        if (sealed === undefined) return [];
        const request: OpenRequest = { personId: person.personId, place: placeOf(id, index, field), sealed };
        return [{ request, clear: inputs[index]?.[field] }];
      }),
    );
    const opened = await this.vault.openMany(asked.map(({ request }) => request));
    return opened.every((one, index) => one.state === 'ERASED' || one.value === asked[index]?.clear);
  }

  async #seal(caseId: string, input: PersonInput, index: number, actor: Actor): Promise<Person> {
    const isSelf = actor.kind === 'RESIDENT' && input.part === 'REPORTER';
    const personId = isSelf ? actor.id : uuidV5(caseId, `person ${index}`);
    await this.vault.register(personId);
    const given = sealedFields.filter((field) => input[field] !== undefined);
    const entries: ClearEntry[] = given.map((field) => ({
      place: placeOf(caseId, index, field),
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
