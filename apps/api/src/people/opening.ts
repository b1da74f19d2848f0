import { caseStream, type Case, type CaseRead, type Person, type PersonField } from '@casegrid/domain';
import type { OpenRequest, Vault } from '@casegrid/personal-data';
import DataLoader from 'dataloader';
import type { Accesses } from '../accesses/accesses';
import type { CasePerson, Sealed } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { nodeId } from '../graphql/node-id';
import { placeOf, type SealedField } from './sealing';

/** Something of somebody in a case that is to be opened. */
interface Asked {
  readonly state: Case;
  readonly index: number;
  readonly person: Person;
  readonly field: SealedField;
  readonly sealed: string;
}

/** What a request asks to be opened, and the name that the client gave it. */
export interface Asking {
  readonly context: RequestContext;
  readonly operation: string | undefined;
}

/** Somebody in a case, and whether he may be opened to whoever asks. */
export interface Shown {
  readonly state: Case;
  readonly index: number;
  readonly person: Person;
  readonly mayOpen: boolean;
}

const hidden: Sealed = { state: 'HIDDEN', value: null };

const recorded: Readonly<Record<SealedField, PersonField>> = {
  name: 'NAME',
  phone: 'PHONE',
  address: 'ADDRESS',
  identityNumber: 'IDENTITY_NUMBER',
};

const requestOf = ({ state, index, person, field, sealed }: Asked): OpenRequest => ({
  personId: person.personId,
  place: placeOf(caseStream(state.id), index, field),
  sealed,
});

/** What goes on record of it: of each case how many, and what of them. */
function readIn(asked: readonly Asked[]): CaseRead[] {
  const cases = new Map<string, Asked[]>();
  for (const one of asked) cases.set(one.state.id, [...(cases.get(one.state.id) ?? []), one]);
  return [...cases].map(([caseId, of]) => ({
    caseId,
    path: of[0]?.state.place.path ?? [],
    people: new Set(of.map(({ person }) => person.personId)).size,
    fields: [...new Set(of.map(({ field }) => recorded[field]))],
  }));
}

/**
 * Opens the people of cases: what one request asks for at a time with one query, once it is on record that it is read.
 * Whether it may is for the caller to say.
 */
export class Opening {
  constructor(
    private readonly vault: Vault,
    private readonly accesses: Accesses,
  ) {}

  people(state: Case, mayOpen: boolean): CasePerson[] {
    return state.people
      .map((person, index) => ({ person, index }))
      .filter(({ person: { isMistaken } }) => !isMistaken)
      .map(({ person, index }) => ({
        id: mayOpen ? nodeId('person', person.personId) : null,
        part: person.part,
        shown: { state, index, person, mayOpen },
      }));
  }

  /** One field of somebody; nothing when it was not given. */
  async field(asking: Asking, { mayOpen, ...of }: Shown, field: SealedField): Promise<Sealed | null> {
    const sealed = of.person[field];
    if (sealed === undefined) return null;
    if (!mayOpen) return hidden;
    return asking.context.loader(this, () => this.#opener(asking)).load({ ...of, field, sealed });
  }

  #opener(asking: Asking): DataLoader<Asked, Sealed> {
    return new DataLoader<Asked, Sealed>(
      async (asked) => {
        await this.#record(asking, asked);
        const opened = await this.vault.openMany(asked.map(requestOf));
        return opened.map((one) => ({ state: one.state, value: one.state === 'OPEN' ? one.value : null }));
      },
      { cache: false },
    );
  }

  /** Residents read only what they reported themselves. */
  async #record({ context, operation }: Asking, asked: readonly Asked[]): Promise<void> {
    if (context.actor.kind === 'RESIDENT') return;
    await this.accesses.record(context, operation, { type: 'ReadPeople', data: { cases: readIn(asked) } });
  }
}
