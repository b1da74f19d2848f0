import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { mediationStream } from '@casegrid/domain';
import type { EventStore } from '@casegrid/event-store';
import { mutationOf } from '../cases/mutation-of';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Receipt } from '../graphql/receipt';
import { recordedAt } from '../history/recorded-at';
import { eventStore } from '../parts';
import { mediationActs, mediationRefusedWith, type MediationInputs } from './acts';
import type { OfferedCommand } from './acts/act';
import { MediationActs } from './mediation-acts';
import { mediationOf } from './mediation-view';
import { MediationType } from './mediation.type';

function payloadOf(command: OfferedCommand) {
  @ObjectType(`${command}Payload`, { description: `What ${mutationOf(command)} led to.` })
  class Payload {
    @Field(() => Receipt, { description: 'Proof that the act is on record.' })
    receipt!: Receipt;

    @Field(() => MediationType, {
      nullable: true,
      description: 'The mediation as it is now; null when it is not yours to see any more.',
    })
    mediation!: MediationType | null;
  }
  return Payload;
}

const commands = Object.keys(mediationActs) as OfferedCommand[];

/** What each act is answered with. */
const payloads = Object.fromEntries(commands.map((command) => [command, payloadOf(command)])) as Readonly<
  Record<OfferedCommand, ReturnType<typeof payloadOf>>
>;

@Resolver()
export class MediationMutations {
  constructor(
    private readonly acts: MediationActs,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /** The act goes on record first; the answer is folded from the log itself and so never behind it. */
  async perform<Name extends OfferedCommand>(
    context: RequestContext,
    command: Name,
    input: MediationInputs[Name],
  ) {
    const { mediationId, commandId, revision, position } = await this.acts.perform(context, command, input);
    const at = await recordedAt(this.store, mediationStream(mediationId), revision);
    const mediation = mediationOf(await this.acts.load(mediationId), context.actor);
    return { receipt: { commandId, revision, position, recordedAt: at }, mediation };
  }
}

/** Gives the resolver a method for each act, as if it had been written out. */
for (const command of commands) {
  const { input, about } = mediationActs[command];
  const name = mutationOf(command);
  const payload = payloads[command];
  const prototype = MediationMutations.prototype;
  Object.defineProperty(prototype, name, {
    value(this: MediationMutations, context: RequestContext, given: MediationInputs[typeof command]) {
      return this.perform(context, command, given);
    },
    writable: true,
    configurable: true,
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const description = `${about}\nRefused: ${mediationRefusedWith(command).join(', ')}.`;
  Reflect.defineMetadata('design:paramtypes', [Object, input], prototype, name);
  Context()(prototype, name, 0);
  Args('input', { type: () => input, description: 'The act.' })(prototype, name, 1);
  Mutation(() => payload, { name, description })(prototype, name, descriptor);
  Access('known')(prototype, name, descriptor);
}
