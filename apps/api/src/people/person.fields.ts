import type { Type } from '@nestjs/common';
import { Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CasePerson, Sealed } from '../cases/case.types';
import type { RequestContext } from '../graphql/context';
import { ParticipantType } from '../mediations/participant.types';
import { Opening, type Shown } from './opening';
import type { SealedField } from './sealing';

const none = 'null when none was given.';

interface Person {
  readonly shown: Shown;
}

/** What is kept sealed of somebody of this type: each opened, and put on record, only when it is asked for. */
function sealedFieldsOf(type: Type<Person>): Type {
  @Resolver(() => type)
  class SealedFields {
    constructor(private readonly opening: Opening) {}

    @ResolveField(() => Sealed, { description: 'Name.' })
    name(
      @Parent() person: Person,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Sealed | null> {
      return this.#open(person, context, info, 'name');
    }

    @ResolveField(() => Sealed, { nullable: true, description: `Telephone number; ${none}` })
    phone(
      @Parent() person: Person,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Sealed | null> {
      return this.#open(person, context, info, 'phone');
    }

    @ResolveField(() => Sealed, { nullable: true, description: `Address; ${none}` })
    address(
      @Parent() person: Person,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Sealed | null> {
      return this.#open(person, context, info, 'address');
    }

    @ResolveField(() => Sealed, { nullable: true, description: `Number of an identity document; ${none}` })
    identityNumber(
      @Parent() person: Person,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Sealed | null> {
      return this.#open(person, context, info, 'identityNumber');
    }

    #open(
      { shown }: Person,
      context: RequestContext,
      { operation }: GraphQLResolveInfo,
      field: SealedField,
    ): Promise<Sealed | null> {
      return this.opening.field({ context, operation: operation.name?.value }, shown, field);
    }
  }
  return SealedFields;
}

export const PersonFields = sealedFieldsOf(CasePerson);
export const ParticipantFields = sealedFieldsOf(ParticipantType);
