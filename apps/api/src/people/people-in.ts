import type { ActInput, PersonInput, ReporterInput } from '../cases/inputs';
import { givenOf } from './sealing';

type Naming = ActInput & { readonly people?: readonly PersonInput[]; readonly reporter?: ReporterInput };

const named = ({ reporter }: Naming): readonly PersonInput[] =>
  reporter ? [{ ...reporter, part: 'REPORTER' }] : [];

/** Everybody whom a command names. */
export const peopleIn = (input: Naming): readonly PersonInput[] => input.people ?? named(input);

/** All of a person that may be hashed: a hash of his name or number could be guessed for ever after his erasing. */
const outlineOf = (person: PersonInput | ReporterInput) => ({
  ...('part' in person && { part: person.part }),
  given: givenOf(person),
});

/** What is hashed of a command; the people in it are compared where they are sealed. */
export const hashable = (input: Naming): object => ({
  ...input,
  ...(input.people && { people: input.people.map(outlineOf) }),
  ...(input.reporter && { reporter: outlineOf(input.reporter) }),
});
