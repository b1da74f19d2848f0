import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CasePerson, Sealed } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { Opening } from './opening';
import type { SealedField } from './sealing';

const none = 'null when none was given.';

/** What is kept sealed of somebody: each opened, and put on record, only when it is asked for. */
@Resolver(() => CasePerson)
export class PersonFields {
  constructor(private readonly opening: Opening) {}

  @ResolveField(() => Sealed, { description: 'Name.' })
  name(
    @Parent() person: CasePerson,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Sealed | null> {
    return this.#open(person, context, info, 'name');
  }

  @ResolveField(() => Sealed, { nullable: true, description: `Telephone number; ${none}` })
  phone(
    @Parent() person: CasePerson,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Sealed | null> {
    return this.#open(person, context, info, 'phone');
  }

  @ResolveField(() => Sealed, { nullable: true, description: `Address; ${none}` })
  address(
    @Parent() person: CasePerson,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Sealed | null> {
    return this.#open(person, context, info, 'address');
  }

  @ResolveField(() => Sealed, { nullable: true, description: `Number of an identity document; ${none}` })
  identityNumber(
    @Parent() person: CasePerson,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Sealed | null> {
    return this.#open(person, context, info, 'identityNumber');
  }

  #open(
    { shown }: CasePerson,
    context: RequestContext,
    { operation }: GraphQLResolveInfo,
    field: SealedField,
  ): Promise<Sealed | null> {
    return this.opening.field({ context, operation: operation.name?.value }, shown, field);
  }
}
