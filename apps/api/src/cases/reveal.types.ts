import type { Actor, Case } from '@casegrid/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { orNull } from '../graphql/absent';
import { DateTime } from '../graphql/scalars';

@ObjectType('Reveal', { description: 'An officer who wants to know whom a confidential case concerns.' })
export class RevealType {
  @Field(() => ID, { description: 'The officer who asked.' })
  officer!: string;

  @Field({ description: 'What for.' })
  purpose!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it is granted, or was; null while nobody has decided.',
  })
  until!: string | null;
}

export const revealsOf = ({ reveals }: Case, actor: Actor): RevealType[] =>
  actor.kind === 'RESIDENT' ? [] : reveals.map((one) => ({ ...one, until: orNull(one.until) }));
