import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Me } from './officer.type';

@Resolver()
export class MeResolver {
  @Access('known')
  @Query(() => Me, { description: 'Who you are, and the post you act from.' })
  me(@Context() { actor, asker }: RequestContext): Me {
    return {
      kind: actor.kind,
      id: actor.id,
      name: asker?.name ?? '',
      actingFrom: actor.kind === 'OFFICER' ? actor.post : null,
      posts: asker?.posts ?? [],
    };
  }
}
