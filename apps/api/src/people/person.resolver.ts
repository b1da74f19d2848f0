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
import { Matches } from 'class-validator';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { keyOf } from '../graphql/node-id';
import { Refusal } from '../graphql/problems';
import { Receipt } from '../graphql/receipt';
import { DateTime, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import { eventStore, vault } from '../parts';
import { recordedAt } from '../history/recorded-at';

@InputType({ description: "Ends the keeping of a person's data." })
export class ErasePersonInput {
  @Field(() => Uuid, {
    description:
      'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.',
  })
  commandId!: string;

  @Matches(/^(person:)?[0-9a-f-]{36}$/, { message: 'personId is the id of a person' })
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

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
    @Args('input', { description: 'The act.' }) { commandId, personId: id, reason }: ErasePersonInput,
  ): Promise<ErasePersonPayload> {
    const personId = keyOf('person', id);
    const request = { commandId, asked: { erase: personId, reason }, actor, now, correlationId };
    const isKnown = await this.keys.knows(personId);
    const done = await this.#persons.execute(personStream(personId), request, () => ({
      command: { type: 'ErasePerson', data: { personId, reason, isKnown } },
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
}
