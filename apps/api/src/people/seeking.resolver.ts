import { subtreesOf, type FoundPerson, type OfficerActor, type PersonField } from '@casegrid/domain';
import type { LookupKind, Vault } from '@casegrid/personal-data';
import { foundPersons, type FoundPersonKey } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Info, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import { Accesses } from '../accesses/accesses';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { flawed } from '../graphql/flawed';
import { Freshness } from '../graphql/freshness';
import { isKeyOf, nodeId } from '../graphql/node-id';
import { PositionScalar } from '../graphql/scalars';
import { database, vault } from '../parts';
import { IsIdentityNumber, IsPhone } from './number-forms';

@ObjectType('FoundPerson', {
  description: 'A person whom a number leads to, and a case or a mediation that he is in.',
})
export class FoundPersonType {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'The case; null for a mediation.' })
  caseId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The mediation; null for a case.' })
  mediationId!: string | null;
}

export const FoundPersonConnection = connectionOf(FoundPersonType, 'FoundPerson');

@ArgsType()
export class PersonByNumberArgs extends ForwardArgs {
  @IsPhone()
  @Field(() => String, { nullable: true, description: 'Telephone number; in any spelling.' })
  phone?: string;

  @IsIdentityNumber()
  @Field(() => String, { nullable: true, description: 'Number of an identity document.' })
  identityNumber?: string;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the answer shows this position: at most five seconds, then READ_MODEL_BEHIND.',
  })
  atLeast?: string;
}

interface Sought {
  readonly kind: LookupKind;
  readonly by: PersonField;
  readonly clear: string;
}

function numberIn({ phone, identityNumber }: PersonByNumberArgs): Sought {
  if (phone != null && identityNumber == null) return { kind: 'phone', by: 'PHONE', clear: phone };
  if (identityNumber != null && phone == null)
    return { kind: 'identity', by: 'IDENTITY_NUMBER', clear: identityNumber };
  throw flawed('either phone or identityNumber is given', 'phone');
}

const isFoundPersonKey = (key: unknown): key is FoundPersonKey =>
  Array.isArray(key) &&
  key.length === 2 &&
  isKeyOf('person', key[0]) &&
  (isKeyOf('case', key[1]) || isKeyOf('mediation', key[1]));

const keyOf = ({ personId, id }: FoundPerson): FoundPersonKey => [personId, id];

const foundPerson = ({ personId, subject, id }: FoundPerson): FoundPersonType => ({
  personId: nodeId('person', personId),
  caseId: subject === 'CASE' ? nodeId('case', id) : null,
  mediationId: subject === 'MEDIATION' ? nodeId('mediation', id) : null,
});

/** Administrators find whose data are to be erased by the number that he gives at the counter. */
@Resolver()
export class SeekingResolver {
  constructor(
    @Inject(vault) private readonly keys: Vault,
    @Inject(database) private readonly pool: Pool,
    private readonly freshness: Freshness,
    private readonly accesses: Accesses,
  ) {}

  /** Neither cursors nor events are made from the number: a hash of it could be guessed. */
  @Access('administrators')
  @Query(() => FoundPersonConnection, {
    description:
      'Whom a telephone number or the number of an identity document leads to, and in which cases and mediations of your subtree they are: for somebody who wants his data erased (erasePerson). Give one of the two. A person of each case or mediation is his own, unless a resident reported it or applied for it himself. That you looked, and what was found, goes on record; the number does not.',
  })
  async personByNumber(
    @Context() context: RequestContext,
    @Args() { atLeast, ...args }: PersonByNumberArgs,
    @Info() { operation }: GraphQLResolveInfo,
  ) {
    const { actor, language } = context;
    const { kind, by, clear } = numberIn(args);
    const cursors = new Cursors<FoundPersonKey>({ list: by }, actor, language, isFoundPersonKey);
    const page = cursors.page(args);
    for (const model of ['cases', 'mediations']) await this.freshness.atLeast(model, atLeast, language);
    const persons = await this.keys.find(kind, clear);
    const within = subtreesOf((actor as OfficerActor).post);
    const slice = await foundPersons(this.pool, { persons, within }, page);
    const data = { by, found: slice.items };
    await this.accesses.record(context, operation.name?.value, { type: 'SeekPerson', data });
    return cursors.connection(slice, page, keyOf, foundPerson);
  }
}
