import type { AskedCommandType } from '@casegrid/domain';
import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Receipt } from '../graphql/receipt';
import { acts, refusedWith, type CaseInputs } from './acts';
import { CaseActs } from './case-acts';
import { CaseType } from './case.type';
import { mutationOf } from './mutation-of';
import { CasePages } from './case-pages';

function payloadOf(command: AskedCommandType) {
  @ObjectType(`${command}Payload`, { description: `What ${mutationOf(command)} led to.` })
  class Payload {
    @Field(() => Receipt, { description: 'Proof that the act is on record.' })
    receipt!: Receipt;

    @Field(() => CaseType, { description: 'The case as this act left it.' })
    case!: CaseType;
  }
  return Payload;
}

const commands = Object.keys(acts) as AskedCommandType[];

/** What each act is answered with. */
export const payloads = Object.fromEntries(
  commands.map((command) => [command, payloadOf(command)]),
) as Readonly<Record<AskedCommandType, ReturnType<typeof payloadOf>>>;

@Resolver()
export class CaseMutations {
  constructor(
    private readonly acts: CaseActs,
    private readonly pages: CasePages,
  ) {}

  /** The act goes on record first; the answer is folded from the log itself and so never behind it. */
  async perform<Name extends AskedCommandType>(
    context: RequestContext,
    command: Name,
    input: CaseInputs[Name],
  ) {
    const { caseId, commandId, revision, position } = await this.acts.perform(context, command, input);
    const answer = await this.pages.afterAct(caseId, revision, context.actor);
    return { receipt: { commandId, revision, position, recordedAt: answer.recordedAt }, case: answer.case };
  }
}

/** Gives the resolver a method for each act, as if it had been written out. */
for (const command of commands) {
  const { input, about } = acts[command];
  const name = mutationOf(command);
  const payload = payloads[command];
  const prototype = CaseMutations.prototype;
  Object.defineProperty(prototype, name, {
    value(this: CaseMutations, context: RequestContext, given: CaseInputs[typeof command]) {
      return this.perform(context, command, given);
    },
    writable: true,
    configurable: true,
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const description = `${about}\nRefused: ${refusedWith(command).join(', ')}.`;
  Reflect.defineMetadata('design:paramtypes', [Object, input], prototype, name);
  Context()(prototype, name, 0);
  Args('input', { type: () => input, description: 'The act.' })(prototype, name, 1);
  Mutation(() => payload, { name, description })(prototype, name, descriptor);
  Access('known')(prototype, name, descriptor);
}
