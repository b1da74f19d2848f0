import { Context, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../graphql/access';
import type { RequestContext } from '../graphql/context';
import { Me } from './officer.type';

@Resolver()
export class MeResolver {
  @Access('bearers')
  @Query(() => Me, {
    description:
      'Who you are, and the post you act from. Also answered to an officer who holds no post, or several and has named none.',
  })
  me(@Context() { bearer: { kind, id, name, posts, actor } }: RequestContext): Me {
    return { kind, id, name, actingFrom: 'post' in actor ? actor.post : null, posts };
  }
}
