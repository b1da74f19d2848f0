import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { mutationOf } from '../cases/mutation-of';
import { Receipt } from './receipt';

/** What an act is done to, as its answer shows it. */
interface Shown {
  readonly field: string;
  readonly type: Type;
  readonly description: string;
  readonly nullable?: true;
}

/** What an act is answered with: the proof, and what it was done to. */
export function payloadOf(
  command: Parameters<typeof mutationOf>[0],
  { field, type, ...shown }: Shown,
): Type<{ readonly receipt: Receipt }> {
  @ObjectType(`${command}Payload`, { description: `What ${mutationOf(command)} led to.` })
  class Payload {
    @Field(() => Receipt, { description: 'Proof that the act is on record.' })
    receipt!: Receipt;
  }
  Field(() => type, shown)(Payload.prototype, field);
  return Payload;
}
