import type { Case, Person } from '@casegrid/domain';
import type { OpenRequest, Vault } from '@casegrid/personal-data';
import DataLoader from 'dataloader';
import type { CasePerson, Sealed } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { nodeId } from '../graphql/node-id';
import { placeOf, type SealedField } from './sealing';

type Opener = DataLoader<OpenRequest, Sealed>;

const hidden: Sealed = { state: 'HIDDEN', value: null };

/** Opens the people of cases: all that one request asks for, with one query. Whether it may is for the caller to say. */
export class Opening {
  constructor(private readonly vault: Vault) {}

  async people(context: RequestContext, state: Case, mayOpen: boolean): Promise<CasePerson[]> {
    const opener = context.loader(this, () => this.#opener());
    const shown = state.people
      .map((person, index) => ({ person, index }))
      .filter(({ person: { isMistaken } }) => !isMistaken);
    return Promise.all(
      shown.map(async ({ person, index }) => {
        const open = (field: SealedField) =>
          this.#field(mayOpen ? opener : undefined, state.id, { person, index, field });
        const [name, phone, address, identityNumber] = await Promise.all([
          open('name'),
          open('phone'),
          open('address'),
          open('identityNumber'),
        ]);
        const id = mayOpen ? nodeId('person', person.personId) : null;
        return { id, part: person.part, name: name ?? hidden, phone, address, identityNumber };
      }),
    );
  }

  async #field(
    opener: Opener | undefined,
    caseId: string,
    { person, index, field }: { person: Person; index: number; field: SealedField },
  ): Promise<Sealed | null> {
    const sealed = person[field];
    if (sealed === undefined) return null;
    if (!opener) return hidden;
    return opener.load({ personId: person.personId, place: placeOf(caseId, index, field), sealed });
  }

  #opener(): Opener {
    return new DataLoader<OpenRequest, Sealed>(
      async (requests) => {
        const opened = await this.vault.openMany(requests);
        return opened.map((one) => ({ state: one.state, value: one.state === 'OPEN' ? one.value : null }));
      },
      { cache: false },
    );
  }
}
