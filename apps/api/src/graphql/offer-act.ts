import type { Type } from '@nestjs/common';
import { Args, Context, Mutation } from '@nestjs/graphql';
import { mutationOf } from '../cases/mutation-of';
import { Access } from './access';
import type { RequestContext } from './context';

type Command = Parameters<typeof mutationOf>[0];

/** An act as the schema tells of it. */
interface Offer {
  readonly input: Type;
  readonly payload: Type;
  /** What it is for. */
  readonly about: string;
  /** Codes it may be refused with. */
  readonly refused: readonly string[];
}

/** Gives a resolver that performs acts a method for this one, as if it had been written out. */
export function offerAct<Name extends Command, Input>(
  prototype: { perform(context: RequestContext, command: Name, input: Input): Promise<unknown> },
  command: Name,
  { input, payload, about, refused }: Offer,
): void {
  const name = mutationOf(command);
  Object.defineProperty(prototype, name, {
    value(this: typeof prototype, context: RequestContext, given: Input) {
      return this.perform(context, command, given);
    },
    writable: true,
    configurable: true,
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
  const description = `${about}\nRefused: ${refused.join(', ')}.`;
  Reflect.defineMetadata('design:paramtypes', [Object, input], prototype, name);
  Context()(prototype, name, 0);
  Args('input', { type: () => input, description: 'The act.' })(prototype, name, 1);
  Mutation(() => payload, { name, description })(prototype, name, descriptor);
  Access('known')(prototype, name, descriptor);
}
