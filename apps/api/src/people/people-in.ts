import type { ActInput, PersonInput, ReporterInput } from '../cases/inputs';
import type { PartyInput } from '../mediations/inputs';
import { givenOf } from './sealing';

/** A command on a case that may name people. */
export type Naming = ActInput & {
  readonly people?: readonly PersonInput[];
  readonly reporter?: ReporterInput;
};

/** A command on a mediation that may name who takes part. */
export type NamingParties = ActInput & {
  readonly parties?: readonly PartyInput[];
  readonly participant?: ReporterInput;
};

/** All of a person that may be hashed: a hash of his name or number could be guessed for ever after his erasing. */
const outlineOf = (person: ReporterInput | PersonInput | PartyInput) => ({
  ...('part' in person && { part: person.part }),
  ...('as' in person && { as: person.as, isMyself: person.isMyself }),
  given: givenOf(person),
});

/** What is hashed of a command on a case; the people in it are compared where they are sealed. */
export const hashable = (input: Naming): object => ({
  ...input,
  ...(input.people && { people: input.people.map(outlineOf) }),
  ...(input.reporter && { reporter: outlineOf(input.reporter) }),
});

/** The same of a command on a mediation. */
export const hashableOfMediation = (input: NamingParties): object => ({
  ...input,
  ...(input.parties && { parties: input.parties.map(outlineOf) }),
  ...(input.participant && { participant: outlineOf(input.participant) }),
});
