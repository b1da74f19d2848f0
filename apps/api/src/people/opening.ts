import {
  caseStream,
  maySeeParticipant,
  mediationStream,
  type AccessSubject,
  type Actor,
  type Case,
  type Mediation,
  type Participant,
  type Person,
  type PersonField,
  type SubjectAt,
  type SubjectRead,
} from '@casegrid/domain';
import type { OpenRequest, Vault } from '@casegrid/personal-data';
import DataLoader from 'dataloader';
import type { Accesses, Reading } from '../accesses/accesses';
import type { CasePerson, Sealed } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { nodeId } from '../graphql/node-id';
import { givenOf, placeOf, type SealedField } from './sealing';

/** Somebody in a case or mediation, by his index or number in it. */
interface Seated {
  readonly of: SubjectAt;
  readonly index: number;
  readonly person: Person;
}

/** Something of somebody that is to be opened. */
interface Asked extends Seated {
  readonly field: SealedField;
  readonly sealed: string;
}

/** Who reads, and the name that the client gave the operation. */
export interface Asking<Context = Reading> {
  readonly context: Context;
  readonly operation: string | undefined;
}

/** What was opened of somebody. */
export type OpenedPerson = { readonly [Field in SealedField]?: Sealed };

/** Somebody, and whether he may be opened to whoever asks. */
export interface Shown extends Seated {
  readonly mayOpen: boolean;
}

const hidden: Sealed = { state: 'HIDDEN', value: null };

const recorded: Readonly<Record<SealedField, PersonField>> = {
  name: 'NAME',
  phone: 'PHONE',
  address: 'ADDRESS',
  identityNumber: 'IDENTITY_NUMBER',
};

const streams: Readonly<Record<AccessSubject, (id: string) => string>> = {
  CASE: caseStream,
  MEDIATION: mediationStream,
};

const requestOf = ({ of: { subject, id }, index, person, field, sealed }: Asked): OpenRequest => ({
  personId: person.personId,
  place: placeOf(streams[subject](id), index, field),
  sealed,
});

/** What goes on record of it: of each case or mediation how many, and what of them. */
function readIn(asked: readonly Asked[]): SubjectRead[] {
  const subjects = new Map<string, { readonly of: SubjectAt; readonly in: Asked[] }>();
  for (const one of asked) {
    const known = subjects.get(one.of.id) ?? { of: one.of, in: [] };
    known.in.push(one);
    subjects.set(one.of.id, known);
  }
  return [...subjects.values()].map(({ of, in: read }) => ({
    ...of,
    people: new Set(read.map(({ person }) => person.personId)).size,
    fields: [...new Set(read.map(({ field }) => recorded[field]))],
  }));
}

/**
 * Opens people: what one request asks for at a time with one query, once it is on record that it is read. Whether it may
 * is for the rules to say.
 */
export class Opening {
  constructor(
    private readonly vault: Vault,
    private readonly accesses: Accesses,
  ) {}

  people({ id, place: { path }, people }: Case, mayOpen: boolean): CasePerson[] {
    const of: SubjectAt = { subject: 'CASE', id, path };
    return people
      .map((person, index) => ({ person, index }))
      .filter(({ person: { isMistaken } }) => !isMistaken)
      .map(({ person, index }) => ({
        id: mayOpen ? nodeId('person', person.personId) : null,
        part: person.part,
        shown: { of, index, person, mayOpen },
      }));
  }

  /** One field of somebody; nothing when it was not given. */
  async field(
    asking: Asking<RequestContext>,
    { mayOpen, ...of }: Shown,
    field: SealedField,
  ): Promise<Sealed | null> {
    const sealed = of.person[field];
    if (sealed === undefined) return null;
    if (!mayOpen) return hidden;
    return asking.context.loader(this, () => this.#opener(asking)).load({ ...of, field, sealed });
  }

  /** These fields of several people, as far as they were given: one reading. Whether they may be opened was asked before. */
  async several(
    asking: Asking,
    people: readonly Seated[],
    fields: readonly SealedField[],
  ): Promise<readonly OpenedPerson[]> {
    const asked = people.flatMap((one) =>
      givenOf(one.person)
        .filter((field) => fields.includes(field))
        .map((field) => ({ ...one, field, sealed: one.person[field] ?? '' })),
    );
    const opened = await this.#open(asking, asked);
    return people.map(({ index }) =>
      Object.fromEntries(
        asked.flatMap((one, at) => (one.index === index ? [[one.field, opened[at]] as const] : [])),
      ),
    );
  }

  #opener(asking: Asking): DataLoader<Asked, Sealed> {
    return new DataLoader<Asked, Sealed>((asked) => this.#open(asking, asked), { cache: false });
  }

  async #open(asking: Asking, asked: readonly Asked[]): Promise<Sealed[]> {
    await this.#record(asking, asked);
    const opened = await this.vault.openMany(asked.map(requestOf));
    return opened.map((one) => ({ state: one.state, value: one.state === 'OPEN' ? one.value : null }));
  }

  /** Residents read only what they reported themselves, and themselves. */
  async #record({ context, operation }: Asking, asked: readonly Asked[]): Promise<void> {
    if (context.actor.kind === 'RESIDENT') return;
    await this.accesses.record(context, operation, { type: 'ReadPeople', data: { subjects: readIn(asked) } });
  }
}

/** Somebody who takes part in a mediation, as he is shown to somebody. */
export const shownIn = (state: Mediation, one: Participant, actor: Actor): Shown => ({
  of: { subject: 'MEDIATION', id: state.id, path: state.place.path },
  index: one.number,
  person: one.person,
  mayOpen: maySeeParticipant(state, actor, one),
});
