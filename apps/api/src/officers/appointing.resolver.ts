import {
  covers,
  isRefused,
  officer,
  officerStream,
  Refused,
  territoryOf,
  type MessageOf,
  type Officer,
  type OfficerCommands,
  type OfficerEvents,
  type Role,
} from '@casegrid/domain';
import { Aggregate, uuidV5, type EventStore } from '@casegrid/event-store';
import { Inject } from '@nestjs/common';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Facts } from '../cases/facts';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { IdOf, keyOf } from '../graphql/node-id';
import { putOnRecord } from '../graphql/put-on-record';
import { Receipt } from '../graphql/receipt';
import { UnitCode, Uuid } from '../graphql/scalars';
import { Text } from '../graphql/text';
import { RoleEnum } from '../graphql/vocabularies';
import { eventStore } from '../parts';

const commandIdDescription =
  'Made by the caller, new for each act. Sending it again returns the first answer and does nothing.';

@InputType({ description: 'Somebody who will hold posts.' })
export class RegisterOfficerInput {
  @Field(() => Uuid, { description: commandIdDescription })
  commandId!: string;

  @IdOf('officer')
  @Field(() => ID, { description: "The officer's id: the subject of his tokens." })
  officerId!: string;

  @Text(1, 100)
  @Field({ description: 'Name, public as that of anybody in office.' })
  name!: string;
}

@InputType({ description: 'A post for an officer.' })
export class AppointOfficerInput {
  @Field(() => Uuid, { description: commandIdDescription })
  commandId!: string;

  @IdOf('officer')
  @Field(() => ID, { description: 'The officer.' })
  officerId!: string;

  @Field(() => RoleEnum, { description: 'What the post is.' })
  role!: Role;

  @Field(() => UnitCode, { description: 'Where it is.' })
  unit!: string;
}

@InputType({ description: 'The end of a post.' })
export class RelieveOfficerInput {
  @Field(() => Uuid, { description: commandIdDescription })
  commandId!: string;

  @IdOf('officer')
  @Field(() => ID, { description: 'The officer.' })
  officerId!: string;

  @Text(1, 128)
  @Field({ description: 'Id of the post.' })
  postId!: string;

  @Text(1, 500)
  @Field({ description: 'Why, up to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: 'What an act on an officer led to.' })
export class OfficerPayload {
  @Field(() => Receipt, { description: 'Proof that the act is on record.' })
  receipt!: Receipt;

  @Field(() => ID, { description: 'The officer.' })
  officerId!: string;
}

/** What is done about an officer, and the unit it is done for. */
interface Deed {
  readonly command: MessageOf<OfficerCommands>;
  readonly unit: string;
}

const unitOf = ({ actor }: RequestContext) => (actor.kind === 'OFFICER' ? actor.post.unit : '');

const refused = 'Refused: ROLE_MAY_NOT, OUTSIDE_YOUR_SUBTREE, COMMAND_ID_REUSED';

/** Posts are given and taken by administrators, within their subtree. */
@Resolver()
export class AppointingResolver {
  readonly #officers: Aggregate<Officer, OfficerCommands, OfficerEvents>;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    private readonly facts: Facts,
  ) {
    this.#officers = new Aggregate(store, officer, 10_000);
  }

  @Access('administrators')
  @Mutation(() => OfficerPayload, {
    description: `Registers an officer.\n${refused}, OFFICER_ALREADY_REGISTERED.`,
  })
  registerOfficer(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: RegisterOfficerInput,
  ) {
    const officerId = keyOf('officer', input.officerId);
    const command = { type: 'RegisterOfficer', data: { officerId, name: input.name } } as const;
    return this.#execute(context, input, () => ({ command, unit: unitOf(context) }));
  }

  @Access('administrators')
  @Mutation(() => OfficerPayload, {
    description: `Gives an officer a post, in force at once.\n${refused}, OFFICER_UNKNOWN, UNIT_UNKNOWN, ROLE_NOT_AT_UNIT, POST_ALREADY_HELD.`,
  })
  appointOfficer(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: AppointOfficerInput,
  ) {
    const { commandId, role, unit } = input;
    const post = { id: uuidV5(commandId, 'post'), role, unit };
    return this.#execute(context, input, async () => {
      const refusal = await this.#outside(context, unit);
      return refusal ?? { command: { type: 'AppointOfficer', data: { post } }, unit };
    });
  }

  @Access('administrators')
  @Mutation(() => OfficerPayload, {
    description: `Takes a post from an officer, in force at once.\n${refused}, OFFICER_UNKNOWN, POST_NOT_HELD.`,
  })
  relieveOfficer(
    @Context() context: RequestContext,
    @Args('input', { description: 'The act.' }) input: RelieveOfficerInput,
  ) {
    const { postId, reason } = input;
    return this.#execute(context, input, async ({ posts }) => {
      const post = posts.find(({ id }) => id === postId);
      const refusal = post && (await this.#outside(context, post.unit));
      const command = { type: 'RelieveOfficer', data: { postId, reason } } as const;
      return refusal ?? { command, unit: post?.unit ?? unitOf(context) };
    });
  }

  async #outside({ actor }: RequestContext, unit: string): Promise<Refused | undefined> {
    const found = (await this.facts.map(unit)).units.get(unit);
    if (!found) return new Refused('UNIT_UNKNOWN', 'unit');
    return actor.kind === 'OFFICER' && covers(actor.post, found.path)
      ? undefined
      : new Refused('OUTSIDE_YOUR_SUBTREE', 'unit');
  }

  async #execute(
    context: RequestContext,
    input: { readonly commandId: string; readonly officerId: string },
    deedFor: (state: Officer) => Deed | Refused | Promise<Deed | Refused>,
  ): Promise<OfficerPayload> {
    const officerId = keyOf('officer', input.officerId);
    const { receipt } = await putOnRecord(context, this.store, this.#officers, {
      stream: officerStream(officerId),
      input,
      prepare: async (state) => {
        const deed = await deedFor(state);
        if (isRefused(deed)) return deed;
        return { command: deed.command, record: { district: territoryOf(deed.unit) } };
      },
    });
    return { receipt, officerId };
  }
}
