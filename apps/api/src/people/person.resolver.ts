import {
  isRefused,
  person,
  personStream,
  type ErasablePerson,
  type PersonCommands,
  type PersonEvents,
} from '@casegrid/domain';
import { Aggregate, type EventStore } from '@casegrid/event-store';
import type { Vault } from '@casegrid/personal-data';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { CaseActs } from '../cases/case-acts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { IdOf, keyOf } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { Receipt } from '../graphql/receipt';
import { DateTime, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import { MediationActs } from '../mediations/mediation-acts';
import { eventStore, vault } from '../parts';
import { recordedAt } from '../history/recorded-at';
import { namedSubject } from './named-subject';

type Within = PersonCommands['ErasePerson']['within'];

@InputType({ description: "Ends the keeping of a person's data." })
export class ErasePersonInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;

  @IdOf('person')
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @IsOptional()
  @IdOf('case')
  @Field(() => ID, {
    nullable: true,
    description:
      'A case that the person is in. An administrator has to name a case or a mediation of his subtree.',
  })
  caseId?: string;

  @IsOptional()
  @IdOf('mediation')
  @Field(() => ID, { nullable: true, description: 'A mediation that the person takes part in.' })
  mediationId?: string;

  @Text(1, 500)
  @Field({ description: 'On what ground, up to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: 'What erasePerson led to.' })
export class ErasePersonPayload {
  @Field(() => Receipt, { description: 'Proof that the erasing is on record.' })
  receipt!: Receipt;

  @Field(() => DateTime, { description: 'When the key was destroyed.' })
  erasedAt!: string;
}

@Resolver()
export class PersonResolver {
  readonly #persons: Aggregate<ErasablePerson, PersonCommands, PersonEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(vault) private readonly keys: Vault,
    private readonly cases: CaseActs,
    private readonly mediations: MediationActs,
  ) {
    this.#persons = new Aggregate(store, person, 1_000);
  }

  /** On record first, then the key is destroyed; sending it again finishes what a crash left undone. */
  @Access('known')
  @Mutation(() => ErasePersonPayload, {
    description:
      "Destroys the key under which a person's data is sealed: nobody can read it again, anywhere. Residents for themselves, administrators for others.\nRefused: ROLE_MAY_NOT, NOT_YOUR_OWN, PERSON_UNKNOWN, COMMAND_ID_REUSED.",
  })
  async erasePerson(
    @Context() { actor, now, correlationId, language }: RequestContext,
    @Args('input', { description: 'The act.' }) input: ErasePersonInput,
  ): Promise<ErasePersonPayload> {
    const { commandId, reason } = input;
    const personId = keyOf('person', input.personId);
    const asked = { type: 'ErasePerson', by: actor.id, input: { personId, reason } };
    const request = { commandId, asked, actor, now, correlationId };
    const isKnown = await this.keys.knows(personId);
    const within = await this.#within(personId, input);
    const data = { personId, reason, isKnown, ...(within && { within }) };
    const done = await this.#persons.execute(personStream(personId), request, () => ({
      command: { type: 'ErasePerson', data },
      record: { district: '' },
    }));
    if (isRefused(done)) throw new Refusal(done.code, language, done.field);
    const { erasedAt } = await this.keys.erase(personId);
    const { revision, position } = done;
    const receipt = {
      commandId,
      revision,
      position,
      recordedAt: await recordedAt(this.store, personStream(personId), revision),
    };
    return { receipt, erasedAt: erasedAt.toISOString() };
  }

  /** What he is said to be in, and where that lies when he is. */
  async #within(personId: string, input: ErasePersonInput): Promise<Within | undefined> {
    const named = await namedSubject(input, this.cases, this.mediations);
    if (!named) return undefined;
    const { field, people, place } = named;
    const isIn = people.some((one) => one.personId === personId);
    return { field, ...(isIn && { path: place.path }) };
  }
}
