import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Node } from '../graphql/node';
import { UnitCode } from '../graphql/scalars';
import { RoleEnum } from '../graphql/vocabularies';

@ObjectType('Post', { description: 'A role held at a unit.' })
export class PostType {
  @Field(() => ID, { description: 'Id of the post; pass it as x-casegrid-post to act from it.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: string;

  @Field(() => UnitCode, { description: 'The unit.' })
  unit!: string;
}

@ObjectType('Officer', {
  implements: () => [Node],
  description: 'Somebody in office, and the posts he holds.',
})
export class OfficerType implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field({ description: "The officer's own id: the subject of his tokens." })
  officerId!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => [PostType], { description: 'The posts he holds now.' })
  posts!: readonly PostType[];
}

@ObjectType({ description: 'Who you are to this API.' })
export class Me {
  @Field({ description: 'OFFICER or RESIDENT.' })
  kind!: string;

  @Field(() => ID, { description: "An officer's id, or a resident's person id." })
  id!: string;

  @Field({ description: 'Name of an officer; empty for a resident.' })
  name!: string;

  @Field(() => PostType, {
    nullable: true,
    description: 'The post you act from; null for a resident, and until you name one of several.',
  })
  actingFrom!: PostType | null;

  @Field(() => [PostType], { description: 'All your posts: name one of them in the header x-casegrid-post.' })
  posts!: readonly PostType[];
}
