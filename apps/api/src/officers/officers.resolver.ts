import { covers, sights, type Actor, type Role } from '@casegrid/domain';
import { listOfficers, unitsByCodes, type OfficerEntry } from '@casegrid/projections';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { Pool } from 'pg';
import { Access } from '../graphql/access';
import { connectionOf, Cursors, ForwardArgs } from '../graphql/connection';
import type { RequestContext } from '../graphql/context';
import { isKeyOf, nodeId } from '../graphql/node-id';
import { Problem } from '../graphql/problems';
import { UnitCode } from '../graphql/scalars';
import { RoleEnum } from '../graphql/vocabularies';
import { database } from '../parts';
import { OfficerType } from './officer.type';

export const OfficerConnection = connectionOf(OfficerType, 'Officer');

export const officerOf = ({ officerId, name, posts }: OfficerEntry): OfficerType => ({
  id: nodeId('officer', officerId),
  officerId,
  name,
  posts,
});

const isOfficerId = (key: unknown) => isKeyOf('officer', key);

const mayList = (actor: Actor, path: readonly string[]) =>
  actor.kind === 'OFFICER' &&
  (sights[actor.post.role].cases !== 'NONE' || actor.post.role === 'ADMIN') &&
  covers(actor.post, path);

@Resolver()
export class OfficersResolver {
  constructor(@Inject(database) private readonly pool: Pool) {}

  @Access('officers')
  @Query(() => OfficerConnection, {
    description: 'Who holds a post at a unit or below: within the subtree of your own. Refused: FORBIDDEN.',
  })
  async officers(
    @Context() { actor, language }: RequestContext,
    @Args('unit', { type: () => UnitCode, description: 'The unit.' }) unit: string,
    @Args('role', { type: () => RoleEnum, nullable: true, description: 'Only posts of this role.' })
    role: Role | undefined,
    @Args() args: ForwardArgs,
  ) {
    const row = (await unitsByCodes(this.pool, [unit])).get(unit);
    if (!row || !mayList(actor, row.path)) throw new Problem('FORBIDDEN', language);
    const cursors = new Cursors<string>({ unit, role }, actor, language, isOfficerId);
    const page = cursors.page(args);
    const rows = await listOfficers(
      this.pool,
      { unit, ...(role && { role }) },
      { after: page.beyond ?? '', size: page.size + 1 },
    );
    const slice = { items: rows.slice(0, page.size), more: rows.length > page.size };
    return cursors.connection(slice, page, ({ officerId }) => officerId, officerOf);
  }
}
